import js from '@eslint/js'
import globals from 'globals'

export default [
  { ignores: ['static/js/vendor/'] },
  js.configs.recommended,
  {
    files: ['static/**/*.js'],
    languageOptions: { sourceType: 'module', globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'complexity': ['error', 12],
      'eqeqeq': 'error',
      'max-depth': ['error', 3],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-eval': 'error',
      'no-implicit-globals': 'error',
      'no-shadow': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      // Wording belongs to reader/messages; the page carries it in data-i18n-*.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[value=/[\\u4e00-\\u9fff]/], TemplateElement[value.raw=/[\\u4e00-\\u9fff]/]',
          message: 'Chinese wording belongs in reader/messages.',
        },
        {
          // Inside a <template> markup is inert until its nodes are taken.
          selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]' +
            ':not([left.object.name="$template"])',
          message: 'Markup comes from the server; build nodes or use a template.',
        },
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name.',
        },
      ],
    },
  },
]
