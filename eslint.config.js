import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import ts from 'typescript'
import tseslint from 'typescript-eslint'

/**
 * What the rules know of types comes from one program. It reads the script of a component as its parser hands it on, not
 * the markup around it: a file that is given to it in other words than those on the disk makes it begin anew.
 */
const read = ts.sys.readFile
ts.sys.readFile = (path, encoding) => {
  const text = read(path, encoding)
  return text === undefined || !path.endsWith('.vue')
    ? text
    : (/<script[^>]*>(.*?)<\/script>/s.exec(text)?.[1] ?? '')
}

/** What would make a pure room depend on the moment, on chance or on the browser around it. */
const impure = {
  'no-restricted-globals': [
    'error',
    ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB'],
    ...['fetch', 'performance', 'setTimeout', 'setInterval', 'requestAnimationFrame'],
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'A pure room has no clock: take the day as an argument.' },
    { object: 'Math', property: 'random', message: 'A pure room has no chance: take a seed as an argument.' },
    {
      object: 'crypto',
      property: 'randomUUID',
      message: 'A pure room makes no ids: take them as arguments.',
    },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'A pure room has no clock: take the day as an argument.',
    },
  ],
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'coverage/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  vue.configs['flat/recommended'],
  vue.configs['no-layout-rules'],
  accessibility.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    rules: {
      // The compiler knows which names exist.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Reading a typed array inside its bounds needs the `!` that noUncheckedIndexedAccess asks for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      // Only Vue's compiler knows what a template ref or a component is; vue-tsc checks their use.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // A destructured prop with a default is optional for the parent only.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/define-props-declaration': 'error',
      'vue/define-emits-declaration': ['error', 'type-literal'],
      'vue/no-v-html': 'error',
      'vue/no-undef-components': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-useless-v-bind': 'error',
      'vue/prefer-use-template-ref': 'error',
      'vue/require-typed-ref': 'error',
      // With TypeScript an optional prop is `undefined`, and says so in its type.
      'vue/require-default-prop': 'off',
      // A label that holds its control is as good as one that names it.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['src/{model,analysis,charts}/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*InWorker.ts', '**/*.worker.ts'],
    rules: impure,
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      // A stand-in for something asynchronous need not wait itself.
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['scripts/**', 'tests/bench/**', 'sample/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
)
