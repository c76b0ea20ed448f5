// Writes src/i18n/keys.ts: the union of all message keys, so that a misspelt key does not compile. Run by `npm run keys`.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../../assets/strings/ja/', import.meta.url)
const keys = []
for (const file of readdirSync(folder).sort()) {
  let message = ''
  for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
    const start = /^([a-z][a-z0-9-]*) *=/.exec(line)
    const attribute = /^ +\.([a-z][a-z0-9-]*) *=/.exec(line)
    if (start) keys.push((message = start[1]))
    else if (attribute) keys.push(`${message}.${attribute[1]}`)
  }
}
const union = keys.map((key) => `  | '${key}'`).join('\n')
writeFileSync(
  new URL('../src/i18n/keys.ts', import.meta.url),
  `// Generated from assets/strings by scripts/keys.mjs; do not edit.\nexport type MessageKey =\n${union || '  never'}\n`,
)
