// The rings as a file that stands alone: always on light paper.

import tokensCss from '../../../styles/tokens.css?raw'
import { embeddedStyle, escapeXml, lightTokens } from '../../../timeline/export'
import css from './rings.css?raw'
import type { Frame, Label, Rings } from './layout'

const n = (value: number): string => String(Math.round(value * 10) / 10)

export interface Sheet {
  readonly rings: Rings
  readonly frame: Frame
  readonly labels: readonly (Label & { readonly note: string })[]
  readonly w: number
  readonly h: number
  /** Where labels begin. */
  readonly labelX: number
}

/** The whole drawing as one SVG document; the same rings give the same bytes. */
export function ringsSvg({ rings, labels, w, h, labelX }: Sheet, title: string, lang: string): string {
  const paper = lightTokens(tokensCss).get('--paper') ?? ''
  const bands = rings.bands.flatMap(({ lens, d, cuts }) => [
    `<path class="band ${lens}" fill-rule="evenodd" d="${d}"/>`,
    ...cuts.map((cut) => `<path class="cut ${lens}" d="${cut}"/>`),
  ])
  const words = labels.flatMap(({ year, x, y, note }) => [
    `<path class="leader-paper" d="M${n(x)} ${n(y)}H${n(labelX - 6)}"/>`,
    `<path class="leader" d="M${n(x)} ${n(y)}H${n(labelX - 6)}"/>`,
    `<circle class="leader-dot" cx="${n(x)}" cy="${n(y)}" r="3.5"/>`,
    `<text class="ring-year" x="${n(labelX)}" y="${n(y + 5)}">${String(year)}</text>`,
    `<text class="ring-note" x="${n(labelX)}" y="${n(y + 23)}">${escapeXml(note)}</text>`,
  ])
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${lang}" lang="${lang}" width="${n(w)}" height="${n(h)}" viewBox="0 0 ${n(w)} ${n(h)}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${embeddedStyle(css)}</style>`,
    `<rect width="${n(w)}" height="${n(h)}" fill="${paper}"/>`,
    `<path class="pith" d="${rings.pith}"/>`,
    ...bands,
    ...rings.edges.map(({ d }) => `<path class="role-edge" d="${d}"/>`),
    `<path class="bark" d="${rings.bark}"/>`,
    ...words,
    '</svg>',
    '',
  ].join('\n')
}
