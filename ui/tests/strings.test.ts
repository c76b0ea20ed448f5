// Words exist in both languages, take the same arguments, and are used.

import { FluentResource } from '@fluent/bundle'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const strings = join(root, 'assets/strings')
const areas = readdirSync(join(strings, 'ja'))

const source = (lang: string, area: string) => readFileSync(join(strings, lang, area), 'utf8')

/** Key (or `key.attribute`) and the text of its message. */
function messages(lang: string, area: string): Map<string, string> {
  const found = new Map<string, string>()
  let key = ''
  let attribute = ''
  for (const line of source(lang, area).split('\n')) {
    const start = /^([a-z][a-z0-9-]*) *=(.*)/.exec(line)
    const part = /^ +\.([a-z][a-z0-9-]*) *=(.*)/.exec(line)
    if (start?.[1]) {
      key = start[1]
      attribute = ''
      found.set(key, start[2] ?? '')
    } else if (part?.[1]) {
      attribute = `.${part[1]}`
      found.set(key + attribute, part[2] ?? '')
    } else if (/^\s+\S/.test(line) || line.startsWith('}')) {
      found.set(key + attribute, `${found.get(key + attribute) ?? ''}\n${line}`)
    }
  }
  return found
}

const argumentsOf = (text: string) => [...new Set([...text.matchAll(/\$([a-z_A-Z][\w-]*)/g)].map(([, name]) => name))]

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/node_modules|bindings|keys\.ts|\.test\.ts/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

it('has the same areas in both languages', () => {
  expect(readdirSync(join(strings, 'en'))).toEqual(areas)
})

describe.each(areas)('%s', (area) => {
  const ja = messages('ja', area)
  const en = messages('en', area)

  it('has the same messages in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...ja.keys()].sort())
  })

  it('parses: every message that is written is read', () => {
    for (const lang of ['ja', 'en']) {
      const whole = [...messages(lang, area).keys()].filter((key) => !key.includes('.'))
      const read = new FluentResource(source(lang, area)).body.map((message) => message.id)
      expect(read.sort()).toEqual(whole.sort())
    }
  })

  it('asks for the same arguments in both languages', () => {
    // The word order of dates differs, and with it what they need: the month's name, the year after.
    const differing = [...ja.keys()]
      .filter((key) => !/(^|-)(date|half|month)-/.test(key))
      .filter((key) => String(argumentsOf(ja.get(key) ?? '').sort()) !== String(argumentsOf(en.get(key) ?? '').sort()))
    expect(differing).toEqual([])
  })
})

it('has no message that nobody shows', () => {
  const code = [
    ...files(join(root, 'ui/src'), /\.(ts|svelte)$/),
    ...files(join(root, 'src-tauri'), /\.rs$/),
    ...areas.map((area) => source('en', area)),
  ].join('\n')
  const said = new Set(
    [...code.matchAll(/['"`]([a-z][a-z0-9-]*)(?:\.[a-z-]+)?['"`]|\{ ?([a-z][a-z0-9-]+)/g)].map(([, a, b]) => a ?? b),
  )
  // A key that is made at run time: what stands before its variable part.
  const starts = [...code.matchAll(/[`"']([a-z][a-z0-9-]*-)(?:\$\{|\{|"|')/g)].map(([, start]) => start ?? '')
  const unused = areas
    .flatMap((area) => [...messages('ja', area).keys()])
    .filter((key) => !key.includes('.'))
    .filter((key) => !said.has(key) && !starts.some((start) => key.startsWith(start)))
  expect(unused).toEqual([])
})
