// The exported plan passes markdownlint's default rules: every golden document, the one made of hostile texts included.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from 'markdownlint/sync'
import { describe, expect, it } from 'vitest'

const golden = join(import.meta.dirname, '../../src-tauri/crates/exchange/tests/golden')
const documents = readdirSync(golden).filter((name) => name.endsWith('.md'))

// A line is one fact, so that documents can be compared; facts are as long as they are.
const config = { default: true, 'line-length': false }

const faults = (markdown: string) =>
  (lint({ strings: { plan: markdown }, config })['plan'] ?? []).map(
    (fault) => `${fault.lineNumber}: ${fault.ruleNames.join('/')} ${fault.errorDetail ?? ''}`,
  )

describe('the exported plan', () => {
  it('has a golden document for each reader in both languages', () => {
    expect(documents.length).toBeGreaterThanOrEqual(9)
  })

  it.each(documents)('%s passes markdownlint', (name) => {
    expect(faults(readFileSync(join(golden, name), 'utf8'))).toEqual([])
  })

  it('would be told of a fault', () => {
    expect(faults('# A\n\n#B\n').length).toBeGreaterThan(0)
  })
})
