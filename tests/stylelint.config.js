export default {
  extends: ['stylelint-config-standard'],
  rules: {
    'declaration-no-important': true,
    'max-nesting-depth': 1,
    'selector-max-id': 0,
    'selector-disallowed-list': [['/&/'], { message: 'Write the whole selector.' }],
    'selector-class-pattern': [
      '^[a-z][a-z0-9-]*(__[a-z0-9-]+)?(--[a-z0-9-]+)?$',
      { message: 'Name classes block__element--modifier.' },
    ],
    // Older phones, and the browsers inside apps on them, know min-width only.
    'media-feature-range-notation': 'prefix',
    // calc() needs the unit of a zero.
    'length-zero-no-unit': null,
    // Files stand in the order of the layers, not of their weight.
    'no-descending-specificity': null,
    'number-max-precision': 5,
  },
  overrides: [
    {
      // Colours are named once, in tokens.css; components only use them.
      files: ['**/base.css', '**/layout/*.css', '**/tools/*.css', '**/aids/*.css'],
      rules: { 'color-no-hex': true, 'color-named': 'never' },
    },
  ],
}
