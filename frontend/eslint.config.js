import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import noRawText from './tools/eslint-no-raw-text.mjs';

const LINES = { skipBlankLines: true, skipComments: true };
const ONLY_REMOTE = 'Only src/remote calls the API.';

export default tseslint.config(
  { ignores: ['node_modules', 'src/remote/schema.d.ts', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  reactHooks.configs.flat['recommended-latest'],
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { journeyman: { rules: { 'no-raw-text': noRawText } } },
    rules: {
      'journeyman/no-raw-text': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 100, ...LINES }],
      complexity: ['error', 15],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-globals': ['error', { name: 'fetch', message: ONLY_REMOTE }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@/features/*'], message: 'Features do not import each other; move shared parts to src/shared.' },
            { group: ['openapi-fetch', 'openapi-react-query', '**/remote/schema'], message: ONLY_REMOTE },
          ],
        },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  { files: ['src/remote/**'], rules: { 'no-restricted-globals': 'off', 'no-restricted-imports': 'off' } },
  {
    files: ['**/*.spec.{ts,tsx}', 'src/testing/**', 'e2e/**', 'gallery/**'],
    rules: {
      'journeyman/no-raw-text': 'off',
      'max-lines': ['error', { max: 600 }],
      'max-lines-per-function': 'off',
      'react-hooks/rules-of-hooks': 'off',
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: {
      globals: { console: 'readonly', fetch: 'readonly', process: 'readonly', setTimeout: 'readonly', URL: 'readonly' },
    },
  },
);
