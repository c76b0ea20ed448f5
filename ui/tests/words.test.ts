// Markup holds no words: what a person reads comes from assets/strings.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse, type AST } from 'svelte/compiler'
import { expect, test } from 'vitest'

const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description'])
// Names that are the same in every language.
const names = new Set(['Will', 'Can', 'Must', 'Nenrin', 'SVG', 'PNG', 'English', 'Markdown', 'W', 'v'])

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return files(path)
    return path.endsWith('.svelte') ? [path] : []
  })
}

function words(text: string): boolean {
  const bare = text.replace(/&[a-z]+;/g, ' ').trim()
  return /\p{L}{2,}/u.test(bare) && !bare.split(/[\s/·]+/).every((word) => names.has(word))
}

function collect(node: unknown, found: string[], attribute = ''): void {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, found, attribute)
    return
  }
  if (typeof node !== 'object' || node === null) return
  const typed = node as AST.SvelteNode & { name?: string; data?: string }
  if (typed.type === 'StyleSheet' || typed.type === 'Comment') return
  const inside =
    'name' in typed && (typed.type === 'Attribute' || typed.type.endsWith('Directive')) ? String(typed.name) : attribute
  if (typed.type === 'Text' && (inside === '' || spoken.has(inside)) && words(String(typed.data)))
    found.push(String(typed.data).trim())
  for (const [key, child] of Object.entries(typed))
    if (key !== 'css' && key !== 'options') collect(child, found, inside)
}

test.each(files('src'))('%s shows no words of its own', (path) => {
  const found: string[] = []
  collect(parse(readFileSync(path, 'utf8'), { modern: true }).fragment, found)
  expect(found).toEqual([])
})
