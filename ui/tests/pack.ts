// The shipped recap pack, read from its TOML as far as the fixtures need it: names, lenses, first steps and links.

import directionsToml from '../../assets/recaps/sre-next-2022/directions.toml?raw'
import linksToml from '../../assets/recaps/sre-next-2022/links.toml?raw'
import promptsToml from '../../assets/recaps/sre-next-2022/prompts.toml?raw'
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

const lens = (table: Table): Lens => table.keyword as Lens

export const recap: RecapView = {
  id: 'sre-next-2022',
  title: { ja: 'SRE NEXT 2022に学ぶこれからのSREキャリア', en: 'The SRE career ahead, learned from SRE NEXT 2022' },
  lenses: [
    {
      lens: 'deepen',
      name: { ja: '深化', en: 'Deepen' },
      question: { ja: '同じ技の、次の深さはどこか', en: 'Where does the same craft go deeper?' },
    },
    {
      lens: 'democratize',
      name: { ja: '民主化', en: 'Democratize' },
      question: { ja: '私なしで、誰ができるようになったか', en: 'Who can do this without me?' },
    },
    {
      lens: 'multiply',
      name: { ja: '掛け算', en: 'Multiply' },
      question: { ja: '隣の分野と掛けると、何になるか', en: 'What comes of it beside a neighbouring field?' },
    },
  ],
  directions: directionTables.map((table) => ({
    id: table.id ?? '',
    lens: lens(table),
    name: text(table, 'name'),
    short: { ja: table.short_ja ?? table.name_ja ?? '', en: table.short_en ?? table.name_en ?? '' },
    summary: text(table, 'summary'),
    namedByTalk: table.named_by_talk === 'true',
  })),
  roleKinds: tables(rolesToml).map((table) => ({ id: table.id ?? '', name: text(table, 'name') })),
  prompts: tables(promptsToml).map((table) => ({
    id: table.id ?? '',
    lens: table.keyword === 'general' ? null : lens(table),
    text: { ja: table.ja ?? '', en: table.en ?? '' },
  })),
}
