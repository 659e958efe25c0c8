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
  },
  overrides: [
    {
      // Colours are named once, as custom properties; components only use them.
      files: ['static/css/**/*.css', '!static/css/tokens*', '!static/css/tokens/**'],
      rules: { 'color-no-hex': true, 'color-named': 'never' },
    },
  ],
}
