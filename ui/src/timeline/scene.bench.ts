// What a frame of panning and zooming costs in layout, and what the first picture does.

import { bench, describe } from 'vitest'

import { invent } from '../../tests/timeline-data'
import { decodeGrains, LENSES } from './grain-data'
import { estimate } from './measure'
import { roomFor, sceneData } from './model'
import { fit, pan, zoomAbout } from './scale'
import { layoutScene } from './scene'
import type { Words } from './words'

const words: Words = {
  today: '今日',
  reads: '読んだもの',
  phases: 'フェーズ診断',
  lens: (lens) => lens,
  stage: () => '枝',
  wider: (times) => String(times),
  goal: (by) => by,
  folded: (count) => String(count),
  moreLanes: (count) => String(count),
  year: String,
  month: (_, month) => String(month),
  day: (_, day) => String(day),
  half: String,
  phase: String,
}
const names = { direction: (id: string) => id, kind: () => undefined, shorter: () => [] }

describe.each([1_000, 10_000, 100_000])('%i entries', (count) => {
  const { view, grains, bytes } = invent('long', { count })
  const data = sceneData(view, grains, names)
  const size = { w: 1216, h: 692, gutter: 236 }
  const room = roomFor(data, size.w, size.h, size.gutter)
  const look = {
    shown: new Set(LENSES),
    role: null,
    open: null,
    selected: null,
    numbers: null,
    threads: [],
    titles: [],
    laneOffset: 1,
  }
  let dx = 0
  bench('from bytes to the first picture', () => {
    const read = sceneData(view, decodeGrains(bytes), names)
    layoutScene(read, { ...look, camera: fit(room) }, size, { words, measure: estimate })
  })
  bench('a frame of panning, all in sight', () => {
    dx = (dx + 3) % 200
    layoutScene(data, { ...look, camera: pan(room, fit(room), -dx) }, size, { words, measure: estimate })
  })
  bench('a frame of zooming, piles', () => {
    dx = (dx + 1) % 60
    layoutScene(data, { ...look, camera: zoomAbout(room, fit(room), 500, 4 + dx / 60) }, size, {
      words,
      measure: estimate,
    })
  })
})
