// The shipped recap pack, read from its TOML as far as the fixtures need it: names, lenses, first steps and links.

import directionsToml from '../../assets/recaps/sre-next-2022/directions.toml?raw'
import linksToml from '../../assets/recaps/sre-next-2022/links.toml?raw'
import promptsToml from '../../assets/recaps/sre-next-2022/prompts.toml?raw'
import recapToml from '../../assets/recaps/sre-next-2022/recap.toml?raw'
import rolesToml from '../../assets/recaps/sre-next-2022/roles.toml?raw'

import type { Bilingual } from '../src/ipc/bindings/Bilingual'
import type { Lens } from '../src/ipc/bindings/Lens'
import type { RecapView } from '../src/ipc/bindings/RecapView'

export type Table = Record<string, string>

/** The scalar keys of every `[[…]]` table of a file, as text; arrays stay out. */
function tables(source: string): Table[] {
  return source
    .split(/^\[\[[a-z_]+\]\]$/m)
    .slice(1)
    .map((block) => {
      const table: Table = {}
      for (const line of block.split('\n')) {
        const match = /^([a-z_]+) = (?:"((?:[^"\\]|\\.)*)"|([a-z0-9-]+))\s*$/.exec(line)
        if (match?.[1]) table[match[1]] = match[2] === undefined ? (match[3] ?? '') : JSON.parse(`"${match[2]}"`)
      }
      return table
    })
}

const text = (table: Table, key: string): Bilingual => ({ ja: table[`${key}_ja`] ?? '', en: table[`${key}_en`] ?? '' })

export const directionTables = tables(directionsToml)
export const linkTables = tables(linksToml)

/** The lens of a table; none for a general prompt. */
const lensOf = (table: Table): Lens | null => (table.lens as Lens | undefined) ?? null

const [head = {}] = tables(`[[recap]]\n${recapToml.split('[[lens]]')[0] ?? ''}`)

export const recap: RecapView = {
  id: head.id ?? '',
  title: text(head, 'title'),
  lenses: tables(recapToml).map((table) => ({
    lens: table.id as Lens,
    name: text(table, 'name'),
    question: text(table, 'question'),
  })),
  directions: directionTables.map((table) => ({
    id: table.id ?? '',
    lens: lensOf(table) ?? 'deepen',
    name: text(table, 'name'),
    short: text(table, 'short'),
    summary: text(table, 'summary'),
    namedByTalk: table.named_by_talk === 'true',
  })),
  roleKinds: tables(rolesToml).map((table) => ({ id: table.id ?? '', name: text(table, 'name') })),
  prompts: tables(promptsToml).map((table) => ({
    id: table.id ?? '',
    lens: lensOf(table),
    text: { ja: table.ja ?? '', en: table.en ?? '' },
  })),
}
