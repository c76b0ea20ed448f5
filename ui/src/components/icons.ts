// The drawings of the icon set: strokes of 1.5 on a 20 px grid unless a shape says otherwise.

/** One path. `fill` paints it instead of stroking it; `width` is the stroke's, in units of the box. */
export interface Shape {
  readonly d: string
  readonly fill?: boolean
  readonly width?: number
}

export interface Drawing {
  /** The side of the square view box. */
  readonly box: number
  readonly shapes: readonly Shape[]
}

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

const rect = (x: number, y: number, w: number, h: number, r: number): string =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`

const line = (...paths: string[]): Drawing => ({ box: 20, shapes: paths.map((d) => ({ d })) })
const small = (...shapes: Shape[]): Drawing => ({ box: 16, shapes })

const star = 'M10 3.2l2.1 4.3 4.7.7-3.4 3.3.8 4.7L10 14l-4.2 2.2.8-4.7L3.2 8.2l4.7-.7z'
const bookmark = 'M5 2.5h10v15l-5-3.8-5 3.8z'
const leaf = 'M2.4 13.6C1.4 6.6 5.6 2.2 13.9 2.1 14 10.4 9.4 14.6 2.4 13.6Z'
const sprout =
  'M8 13.5V8.2M8 8.4C8 5.7 6.2 4.2 3.2 4.2 3.4 7 5.2 8.6 8 8.4ZM8 8.4C8 6.2 9.7 4.8 12.5 4.8 12.3 7.2 10.7 8.5 8 8.4Z'

export const icons = {
  // lenses
  deepen: small({ d: circle(8, 8, 6.1), width: 1.5 }, { d: circle(8, 8, 2.9), fill: true }),
  democratize: small({ d: leaf, width: 1.5 }, { d: 'M2.2 13.8 9.4 6.6M6.2 9.9V6.4M6.2 9.9H9.7', width: 1.4 }),
  multiply: small({ d: 'M3 3 13 13M13 3 3 13', width: 2.2 }),
  none: small({ d: circle(8, 8, 4), width: 1.5 }),
  // stages, where kanji are not read
  seed: small({ d: 'M9.26 5.67a2.3 3.1 24 1 1-2.52 5.66a2.3 3.1 24 1 1 2.52-5.66z', fill: true }),
  sprout: small({ d: sprout, width: 1.4 }),
  branch: small({ d: 'M8 13.8V10C8 7 5.3 6.7 4.3 3.3M8 10C8 7.6 10.7 7.3 11.7 4.3M8 10V3.8', width: 1.4 }),
  trunk: small(
    { d: 'M8 13.6V8', width: 3.2 },
    { d: 'M8 8.5C8 6 5.2 6.2 4.2 3.4M8 8.5C8 6 10.8 6.2 11.8 3.4M8 8V2.9', width: 1.5 },
  ),
  dormant: small({ d: 'M11.9 9.7A4.8 4.8 0 0 1 6.7 3.3a5 5 0 1 0 5.2 6.4Z', width: 1.4 }),
  // views
  timeline: line(
    'M2.5 13.5h8M2.5 9.5h5',
    'M7.5 9.5c4 0 4-5.5 10-5.5M10.5 13.5c3.5 0 3.5 2.5 7 2.5M7.5 9.5c4 0 5 .7 10 .7',
  ),
  journal: line(
    'M5 2.8h9.2a1.3 1.3 0 0 1 1.3 1.3v11.8a1.3 1.3 0 0 1-1.3 1.3H5z',
    'M3.5 6H6M3.5 10H6M3.5 14H6M8.7 7h4M8.7 10.3h4',
  ),
  directions: line('M10 17.5V10.5', 'M10 10.5C10 7 7 6.5 4 3.5M10 10.5C10 7 13 6.5 16 3.5M10 10.5V3'),
  plan: line('M3 5.2l1.4 1.4L7 4M3 14l1.4 1.4L7 12.8M10 5.5h7.5M10 14.2h7.5', 'M10 9.8h5'),
  reading: line('M3.5 16.5v-13h3.2v13zM6.7 16.5v-10h3.2v10zM10.3 6.4l3-.9 3.3 10.3-3 .9z'),
  settings: line(
    'M3 5.5h8M15 5.5h2M3 10h2M9 10h8M3 14.5h6.5M13.5 14.5H17',
    circle(13, 5.5, 1.8),
    circle(7, 10, 1.8),
    circle(11.5, 14.5, 1.8),
  ),
  // actions and things
  search: line(circle(9, 9, 5.2), 'M13 13l4 4'),
  write: line('M4 16l.8-3.5L13.7 3.6l2.7 2.7L7.5 15.2z', 'M11.8 5.5l2.7 2.7'),
  close: line('M5 5l10 10M15 5 5 15'),
  plus: line('M10 4.5v11M4.5 10h11'),
  minus: line('M4.5 10h11'),
  fit: line('M3.5 4.5v11M16.5 4.5v11M6 10h8M8 8l-2 2 2 2M12 8l2 2-2 2'),
  today: line('M10 3v14', 'M7 5.5 10 3l3 2.5'),
  list: line('M7 5.5h10M7 10h10M7 14.5h10M3.2 5.5h.6M3.2 10h.6M3.2 14.5h.6'),
  role: line(rect(2.8, 6, 14.4, 8, 2), 'M6 10h5'),
  save: line('M10 3.5v9M6.5 9.5 10 13l3.5-3.5M4 16.5h12'),
  import: line('M10 13V4M6.5 7.5 10 4l3.5 3.5M4 16.5h12'),
  star: line(star),
  starred: { box: 20, shapes: [{ d: star, fill: true }, { d: star }] },
  bookmark: line(bookmark),
  'bookmark-read': { box: 20, shapes: [{ d: bookmark, fill: true }, { d: bookmark }] },
  check: line('M4 10.5l4 4 8-9'),
  down: line('M5.5 8l4.5 4.5L14.5 8'),
  up: line('M5.5 12.5 10 8l4.5 4.5'),
  right: line('M8 5.5l4.5 4.5L8 14.5'),
  left: line('M12 5.5 7.5 10l4.5 4.5'),
  link: line('M11.5 4h4.5v4.5M16 4l-7 7M13.5 11.5V16H4V6.5h4.5'),
  undo: line('M4.5 8h8a4 4 0 0 1 0 8H8M7.5 5l-3 3 3 3'),
  redo: line('M15.5 8h-8a4 4 0 0 0 0 8H12M12.5 5l3 3-3 3'),
  copy: line(rect(7, 7, 9.5, 9.5, 1.5), 'M13 4.5V3.5H3.5V13h1'),
  filter: line('M3 5h14M6 10h8M8.5 15h3'),
  goal: line('M5 17.5V3.5h10l-2.5 3.5L15 10.5H5'),
  key: line(circle(6.5, 13.5, 3.2), 'M8.9 11.2 16.5 3.6M13.5 6.6l2.3 2.3M11 9.1l1.7 1.7'),
  eye: line(
    'M2.5 10C4.3 6.8 7 5.2 10 5.2s5.7 1.6 7.5 4.8c-1.8 3.2-4.5 4.8-7.5 4.8S4.3 13.2 2.5 10z',
    circle(10, 10, 2.3),
  ),
  folder: line('M3 15.5v-11h4.8l1.7 2H17v9z'),
  clock: line(circle(10, 10, 6.7), 'M10 6.2V10l2.8 1.8'),
  lock: line(rect(4.5, 9, 11, 8, 1.5), 'M7 9V6.5a3 3 0 0 1 6 0V9'),
  more: {
    box: 20,
    shapes: [4.5, 10, 15.5].map((x) => ({ d: circle(x, 10, 1.3), fill: true })),
  },
  trash: line('M4 6h12M8 6V4h4v2M5.5 6l.8 10.5h7.4L14.5 6M8.5 9v4.5M11.5 9v4.5'),
  info: line(circle(10, 10, 6.7), 'M10 9.3v4M10 6.6v.1'),
} as const satisfies Record<string, Drawing>

export type IconName = keyof typeof icons
