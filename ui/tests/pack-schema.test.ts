// The documented form of a pack is the form of the packs that there are, and refuses what is none.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import Ajv2020 from 'ajv/dist/2020'
import { parse } from 'smol-toml'
import { expect, it } from 'vitest'

import schema from '../../docs/recap-pack.schema.json'

const FILES = ['recap', 'directions', 'roles', 'links', 'prompts', 'phases'].map((name) => `${name}.toml`)

type Pack = Record<string, Record<string, unknown>>

const read = (folder: string): Pack =>
  Object.fromEntries(
    FILES.map((name) => [name, join(process.cwd(), '..', folder, name)] as const)
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => [name, parse(readFileSync(path, 'utf8'))]),
  )

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema)

it.each(['assets/recaps/sre-next-2022', 'tests/packs/frontend-talks-2026'])('takes %s', (folder) => {
  validate(read(folder))
  expect(validate.errors).toBeNull()
})

it.each([
  ['directions.toml', (pack: Pack) => delete pack['directions.toml']],
  ['an id with a slash', (pack: Pack) => Object.assign(pack['recap.toml'] ?? {}, { id: 'own/x' })],
  ['an unknown key', (pack: Pack) => Object.assign(pack['links.toml'] ?? {}, { script: 'run()' })],
])('refuses a pack without or with %s', (_, spoil) => {
  const pack = read('tests/packs/frontend-talks-2026')
  spoil(pack)
  expect(validate(pack)).toBe(false)
})
