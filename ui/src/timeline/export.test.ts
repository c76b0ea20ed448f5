// The exported drawing: stands alone, is well-formed, and holds no reference to what only the window knows.

import { expect, test } from 'vitest'

import { invent } from '../../tests/timeline-data'
import { embeddedStyle, escapeXml, lightTokens, sceneSvg } from './export'
import { LENSES } from './grain-data'
import { estimate } from './measure'
import { roomFor, sceneData } from './model'
import { fit } from './scale'
import { layoutScene } from './scene'

const css = ':root {\n --ink: #111; --font-ui: "A", b;\n}\n:root[data-theme="dark"] {\n --ink: #eee;\n}\n'

test('the light values are those outside of any theme', () => {
  expect(lightTokens(css).get('--ink')).toBe('#111')
})

test('every token becomes its value, a lens colour a rule a lens', () => {
  const tokens = `:root { ${LENSES.map((lens) => `--${lens}: red-${lens}; --${lens}-line: x; --${lens}-soft: y;`).join(' ')} --ink: #111; }`
  const style = embeddedStyle(
    '.timeline-drawing .a { fill: var(--ink); }\n.timeline-drawing .b { fill: var(--c); opacity: 0.5; }',
    tokens,
  )
  expect(style).toContain('.timeline-drawing .a{fill: #111;}')
  expect(style).toContain('.timeline-drawing .b.multiply{fill: red-multiply; opacity: 0.5;}')
  expect(style).not.toContain('var(')
})

test('text that XML cannot hold does not break the file', () => {
  expect(escapeXml('a<b>&"\u0000\u0007')).toBe('a&lt;b&gt;&amp;&quot;')
})

test('the whole drawing is one well-formed SVG without references', () => {
  const { view, grains } = invent('usual')
  const titled = { ...view, roles: view.roles.map((role) => ({ ...role, title: `<${role.title}> & "x"` })) }
  const data = sceneData(titled, grains, { direction: (id) => id, kind: () => undefined, shorter: () => [] })
  const words = {
    today: '今日',
    reads: '読んだもの',
    phases: '診断',
    lens: (lens: string) => lens,
    stage: () => null,
    wider: () => '広い',
    goal: (by: string) => by,
    folded: () => 'ほか',
    moreLanes: () => 'ほか',
    year: String,
    month: () => '月',
    day: () => '日',
    half: () => '期',
    phase: () => '相',
  }
  const look = {
    camera: fit(roomFor(data, 1600, 900, 236)),
    shown: new Set(LENSES),
    role: null,
    open: null,
    selected: null,
    numbers: null,
    threads: [],
    titles: [],
    laneOffset: 1,
  }
  const scene = layoutScene(data, look, { w: 1600, h: 900, gutter: 236 }, { words, measure: estimate })
  const svg = sceneSvg(scene, '年輪', 'ja')
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  expect(parsed.documentElement.getAttribute('viewBox')).toBe('0 0 1600 900')
  expect(svg).not.toMatch(/var\(|href|url\(|<script/)
  expect(parsed.querySelectorAll('path').length).toBeGreaterThan(50)
  expect(sceneSvg(scene, '年輪', 'ja')).toBe(svg)
})
