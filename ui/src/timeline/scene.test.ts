// The whole picture of invented people: what must hold at every size, range and language.

import { describe, expect, test } from 'vitest'

import { invent, type Size } from '../../tests/timeline-data'
import { level, parameterAt, pathOf, pointAt, pointAtX, split } from './curves'
import { LENSES } from './grain-data'
import { keepLabels } from './labels'
import { hit, type Mark } from './marks'
import { estimate } from './measure'
import { roomFor, sceneData, type SceneData } from './model'
import { countQuarters, layoutOverview } from './overview'
import { breakName, layoutRows } from './rows'
import { fit, toX, zoomAbout } from './scale'
import { layoutScene, type Scene, type SceneView } from './scene'
import type { ThreadMark } from './threads'
import { placeAllTitles, placeTitles, type Titled } from './titles'
import type { Words } from './words'

const words: Words = {
  today: '今日',
  reads: '読んだもの',
  phases: 'フェーズ診断',
  lens: (lens) => lens,
  stage: (stage) => ({ seed: '種', sprout: '芽', branch: '枝', trunk: '幹', dormant: '休' })[stage],
  wider: (times) => `今日から先は${String(times)}倍の幅`,
  goal: (by) => `目標 ${by}`,
  folded: (count) => `ほか${String(count)}つ`,
  moreLanes: (count) => `ほか${String(count)}段`,
  year: String,
  month: (year, month, withYear) => (withYear ? `${String(year)}年${String(month)}月` : `${String(month)}月`),
  day: (month, day) => `${String(month)}月${String(day)}日`,
  half: (year, month) => `${String(year % 100)}${month === 4 ? '上期' : '下期'}`,
  phase: (phase) => ['消火活動', '門番', 'パートナー', '触媒'][phase - 1] ?? '',
}
const tools = { words, measure: estimate }
const names = { direction: (id: string) => id, kind: () => undefined, shorter: () => [] }
const goal = (direction: string, by: string) => ({
  id: `goal-${direction}`,
  direction,
  lens: 'deepen' as const,
  by,
  closed: null,
  steps: [{ id: 's1', text: '一歩', by: '2026-08', done: null, origin: null }],
})
const goals = [goal('platform_slo', '2027-03'), goal('mlops', '2027-09')]
const dataOf = (size: Size, count?: number): SceneData => {
  const { view, grains } = invent(size, { goals, ...(count ? { count } : {}) })
  return sceneData(view, grains, names)
}

interface Look {
  w?: number
  h?: number
  zoom?: number
  selected?: string | null
  more?: Partial<SceneView>
}
function draw(data: SceneData, { w = 1216, h = 692, zoom = 1, selected = null, more = {} }: Look = {}): Scene {
  const room = roomFor(data, w, h, 236)
  const camera = zoom === 1 ? fit(room) : zoomAbout(room, fit(room), w * 0.4, zoom)
  const view = {
    camera,
    shown: new Set(LENSES),
    role: null,
    open: null,
    selected,
    numbers: null,
    threads: [],
    titles: [],
    laneOffset: 1,
    ...more,
  }
  return layoutScene(data, view, { w, h, gutter: 236 }, tools)
}
const marksOf = (scene: Scene): Mark[] => [...scene.under, ...scene.over]
const numbers = (mark: Mark): string => (mark.k === 'path' ? mark.d : JSON.stringify(mark))

const sizes: readonly Size[] = ['young', 'usual', 'long']
const looks: readonly Look[] = [
  {},
  { w: 880 },
  { w: 896, h: 539 },
  { w: 1536, h: 892 },
  { zoom: 4 },
  { zoom: 40 },
  { zoom: 4000 },
  { zoom: 0.2 },
  { h: 300 },
]

describe.each(sizes)('%s', (size) => {
  const data = dataOf(size)

  test.each(looks)('draws finite marks with keys of their own: %o', (look) => {
    for (const selected of [null, 'slo_ux']) {
      const scene = draw(data, { ...look, selected })
      const marks = marksOf(scene)
      expect(marks.filter((mark) => /NaN|Infinity|undefined/.test(numbers(mark)))).toEqual([])
      for (const layer of [scene.under, scene.over]) {
        expect(new Set(layer.map(({ key }) => key)).size).toBe(layer.length)
      }
      expect(new Set(scene.targets.map(({ key }) => key)).size).toBe(scene.targets.length)
      expect(marks.length).toBeLessThan(1500)
    }
  })

  test.each(looks)('draws every thread finite, and never backwards: %o', (look) => {
    const ids = data.roles.map(({ id }) => id)
    // Every role beside every other, the later beside the earlier too: what a hand-written import may bring.
    const threads = ids.map((from, i): ThreadMark => {
      const into = ids.filter((id) => id !== from)
      return { id: `${from} slo_ux`, lens: 'deepen', direction: 'slo_ux', from, into, confirmed: i % 2 === 0 }
    })
    const marks = draw(data, { ...look, more: { threads } }).over.filter(({ cls }) => /^(thread|knot) /.test(cls))
    expect(marks.filter((mark) => /NaN|Infinity|undefined/.test(numbers(mark)))).toEqual([])
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length)
  })

  test.each(looks)('mutates nothing and gives the same picture twice: %o', (look) => {
    expect(draw(data, look)).toEqual(draw(data, look))
  })

  test('a row never lies on another, and goals never fold', () => {
    for (const { w = 1216, h = 692 } of looks.filter(({ h }) => h !== 300)) {
      const { bands } = draw(data, { w, h })
      const rows = bands.flatMap((band) => band.rows).sort((a, b) => a.y - b.y)
      for (const [i, row] of rows.entries()) {
        const next = rows[i + 1]
        if (next) expect(next.y - row.y).toBeGreaterThanOrEqual(20)
      }
      const planned = data.branches.filter((branch) => branch.goal)
      for (const branch of planned) expect(rows.map((row) => row.branch)).toContain(branch)
    }
  })

  test('strands of a lens keep the order of their rows: nothing crosses right of today', () => {
    const { bands } = draw(data)
    for (const band of bands) {
      const ys = band.rows.map(({ y }) => y)
      expect([...ys].sort((a, b) => a - b)).toEqual(ys)
    }
  })

  test('everything drawn in the list of targets can be found at its middle', () => {
    const scene = draw(data)
    for (const target of scene.targets.filter(({ row, subject }) => row >= 0 && subject.kind !== 'pile')) {
      const found = hit(scene.targets, target.x + target.w / 2, target.y + target.h / 2)
      expect(found).not.toBeNull()
    }
  })
})

test('the selected branch shows all of its evidence with numbers from the oldest', () => {
  const scene = draw(dataOf('usual'), { selected: 'enabling_sre' })
  const texts = scene.over.filter((mark) => mark.k === 'text' && mark.cls.startsWith('number'))
  expect(texts.map((mark) => (mark.k === 'text' ? mark.text : ''))).toEqual(expect.arrayContaining(['1', '4']))
  const roots = marksOf(scene).filter(({ key }) => key.startsWith('root enabling_sre'))
  expect(roots).toHaveLength(4)
})

test('at rest at most two roots of a branch are drawn', () => {
  const scene = draw(dataOf('usual'))
  for (const { direction } of dataOf('usual').branches) {
    expect(marksOf(scene).filter(({ key }) => key.startsWith(`root ${direction} `)).length).toBeLessThanOrEqual(2)
  }
})

test('a hidden lens takes its fan, rows and grains with it', () => {
  const scene = draw(dataOf('usual'), { more: { shown: new Set(['deepen'] as const) } })
  expect(marksOf(scene).filter(({ cls }) => /multiply|democratize/.test(cls))).toEqual([])
  expect(scene.grains.multiply.dots).toEqual([])
})

test('an opened fold shows every row of its lens', () => {
  const data = dataOf('usual')
  const scene = draw(data, { more: { open: 'multiply' } })
  const band = scene.bands.find(({ lens }) => lens === 'multiply')
  expect(band?.fold?.count).toBe(0)
  expect(band?.rows).toHaveLength(data.branches.filter(({ lens }) => lens === 'multiply').length)
})

test('beyond a window that ends before today there is no gutter', () => {
  const data = dataOf('usual')
  const scene = draw(data, { more: { camera: { p: 1, xNow: 4000 } } })
  expect(scene.targets.filter(({ subject }) => subject.kind === 'branch' && subject.direction)).toEqual([])
  expect(marksOf(scene).filter(({ cls }) => cls.startsWith('fan'))).toEqual([])
})

test('ten concurrent roles: eight lanes are shown, the rest can be scrolled to', () => {
  const { view, grains } = invent('usual')
  const roles = Array.from({ length: 10 }, (_, i) => ({
    ...(view.roles[0] as (typeof view.roles)[0]),
    id: `r${String(i)}`,
    from: '2020-01',
    to: null,
  }))
  const data = sceneData({ ...view, roles, phases: [] }, grains, names)
  const scene = draw(data, { h: 892 })
  expect(scene.stack.bars.filter((y) => y !== null).length).toBeLessThanOrEqual(8)
  expect(scene.stack.hidden).toBe(10 - scene.stack.bars.filter((y) => y !== null).length)
  expect(scene.targets.some(({ subject }) => subject.kind === 'lanes')).toBe(true)
})

describe('curves', () => {
  const curve = level(0, 10, 100, 90)
  test('the halves of a cut lie on the whole', () => {
    const [a, b] = split(curve, 0.3)
    expect(a[3]).toEqual(b[0])
    const [x, y] = pointAt(curve, 0.3)
    expect(a[3][0]).toBeCloseTo(x)
    expect(a[3][1]).toBeCloseTo(y)
  })
  test('an x is found again', () => {
    for (const x of [0, 12, 50, 99]) expect(pointAtX(curve, x)[0]).toBeCloseTo(x, 3)
    expect(parameterAt(curve, 50)).toBeCloseTo(0.5, 3)
    expect(pathOf(curve)).toBe('M0 10C50 10 50 90 100 90')
  })
})

describe('titles', () => {
  const title = (x: number, text: string): Titled => ({
    key: String(x),
    lane: 0,
    x,
    y: 200,
    text,
    w: estimate(text, 13),
  })
  const many = Array.from({ length: 9 }, (_, i) => title(60 + i * 61, `題 ${'あ'.repeat(3 + (i % 5))}`))
  const options = { right: 620, levels: () => 5 }
  test.each([placeTitles, placeAllTitles])('never lie on each other or on a leader', (place) => {
    const placed = place(many, options)
    expect(placed.length).toBeGreaterThan(4)
    for (const [i, a] of placed.entries()) {
      for (const b of placed.slice(i + 1)) {
        if (a.level === b.level) expect(a.from >= b.to || b.from >= a.to).toBe(true)
        const [low, high] = a.level < b.level ? [a, b] : [b, a]
        if (low.level !== high.level) expect(high.x <= low.from || high.x >= low.to).toBe(true)
      }
    }
  })
  test('all are placed while there is room for all', () => {
    const six = [title(60, 'はじめて'), title(150, '画面の遅さ'), title(250, '先輩の障害対応'), title(420, '最後')]
    expect(placeAllTitles(six, options)).toHaveLength(4)
  })
})

test('labels keep the higher priority, then the newer', () => {
  const label = (key: string, x: number, priority: number) => ({ key, x, y: 0, w: 50, h: 16, priority })
  expect(keepLabels([label('a', 0, 3), label('b', 30, 3), label('c', 200, 2)]).map(({ key }) => key)).toEqual([
    'c',
    'b',
  ])
  expect(keepLabels([label('a', 0, 0), label('b', 30, 3)]).map(({ key }) => key)).toEqual(['a'])
})

test('a long name breaks once and is never cut', () => {
  expect(breakName('Incident response without heroes', 140, estimate)).toEqual(['Incident response', 'without heroes'])
  const japanese = breakName('門番から触媒へ:SREの実施フェーズを進める', 199, estimate)
  expect(japanese).toHaveLength(2)
  expect(japanese.join('')).toBe('門番から触媒へ:SREの実施フェーズを進める')
})

test('rows fold far off first, then sleeping, then next to you', () => {
  const { branches } = dataOf('usual')
  const groups = (h: number): Set<string> => {
    const options = {
      h,
      axis: 34,
      textWidth: 200,
      measure: estimate,
      shown: new Set(LENSES),
      sparse: false,
      open: null,
      selected: null,
    }
    return new Set(layoutRows(branches, options).flatMap(({ rows }) => rows.map(({ branch }) => branch.group)))
  }
  expect(groups(1200)).toEqual(new Set(['growing', 'adjacent', 'dormant', 'far']))
  expect(groups(692).has('far')).toBe(false)
  expect(groups(560).has('dormant')).toBe(false)
  expect(groups(470).has('adjacent')).toBe(false)
})

test('the overview counts every grain with a shown lens once', () => {
  const data = dataOf('usual')
  const quarters = countQuarters(data.grains, 7)
  const total = quarters.counts.flat().reduce((sum, n) => sum + n, 0)
  expect(total).toBe(data.grains.lenses.filter((mask) => mask !== 0).length)
  const { a, b, marks } = layoutOverview(data, quarters, draw(data).scale, 1216, 55, words)
  expect(a).toBeLessThan(b)
  expect(marks.filter((mark) => /NaN/.test(numbers(mark)))).toEqual([])
})

test('a thread leaves its role, touches the roles that it served, and ends in the strand', () => {
  const data = dataOf('usual')
  const thread = { id: 't', lens: 'deepen', direction: 'slo_ux', from: 'pm', into: ['mlops', 'web'] } as const
  const scene = draw(data, { more: { threads: [{ ...thread, confirmed: true }] } })
  const knots = scene.over
    .filter((mark) => mark.cls === 'knot deepen')
    .flatMap((mark) => (mark.k === 'circle' ? mark : []))
  const at = (id: string): number => toX(scene.scale, data.roles.find((role) => role.id === id)?.from ?? 0)
  expect(knots).toHaveLength(3)
  expect(knots[0]?.x).toBeLessThan(at('web') + 11)
  expect(knots[1]?.x).toBeCloseTo(at('web') + 16, -1)
  expect(knots[2]?.x).toBeCloseTo(at('mlops') + 10, 0)
  const path = scene.over.find(({ key }) => key === 'thread t')
  const y = /([\d.]+)$/.exec(path?.k === 'path' ? path.d : '')?.[1]
  const strand = scene.bands
    .find(({ lens }) => lens === 'deepen')
    ?.rows.findIndex(({ branch }) => branch.direction === 'slo_ux')
  expect(strand).toBeGreaterThanOrEqual(0)
  expect(Math.abs(Number(y) - scene.stack.channels.deepen)).toBeLessThan(30)
  const asked = draw(data, { more: { threads: [{ ...thread, confirmed: false }] } })
  expect(asked.over.find(({ key }) => key === 'thread t')?.cls).toBe('thread deepen asked')
  const gone = draw(data, { more: { threads: [{ ...thread, from: 'nobody', confirmed: true }] } })
  expect(gone.over.some(({ key }) => key === 'thread t')).toBe(false)
})
