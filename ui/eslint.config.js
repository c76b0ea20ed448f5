import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

import svelteConfig from './svelte.config.js'

export default ts.config(
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  // Markdown comes from Rust, where raw HTML was already taken out: the one place that sets HTML says so itself.
  { rules: { 'svelte/no-at-html-tags': 'error', 'no-console': 'error' } },
  { ignores: ['dist', 'src/ipc/bindings', 'src/i18n/keys.ts'] },
)
