// The drawing as a file: one SVG that stands alone, always on light paper, and the PNG made of it.

import sceneCss from './scene.css?raw'
import tokensCss from '../styles/tokens.css?raw'
import { glyph } from './glyphs'
import { KINDS } from './grain-data'
import type { Mark } from './marks'
import type { Scene } from './scene'
import { dotsPath, partsPath } from './shapes'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML content. Characters that XML 1.0 cannot hold are left out: the file would not open with them. */
export const escapeXml = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (c) => escapes[c] ?? c)

/** The light values of the tokens: those outside of any media query or theme. */
export function lightTokens(css: string): Map<string, string> {
  const values = new Map<string, string>()
  for (const [, block = ''] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?:^|\n):root \{([^}]*)\}/g)) {
    for (const [, name = '', value = ''] of block.matchAll(/(--[\w-]+):\s*([^;]+);/g)) values.set(name, value.trim())
  }
  return values
}

const LENS_RULES = ['deepen', 'democratize', 'multiply']
  .map((lens) => `.${lens}{--c:var(--${lens});--c-line:var(--${lens}-line);--c-soft:var(--${lens}-soft)}`)
  .join('')

/** The drawing's own style sheet with every token replaced by its value; `--c` and its kin become rules of each lens. */
export function embeddedStyle(css = sceneCss, tokens = tokensCss): string {
  const values = lightTokens(tokens)
  const bare = `${LENS_RULES}${css.replace(/\/\*[\s\S]*?\*\//g, '')}`
  const resolved = bare.replace(/var\((--(?!c\b|c-)[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole)
  const rules: string[] = []
  for (const [, selector = '', body = ''] of resolved.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (body.includes('--c')) {
      // Editors that open SVG files know no custom properties: a rule a lens instead.
      if (/--c[\w-]*:/.test(body)) continue
      for (const lens of ['deepen', 'democratize', 'multiply']) {
        const own = body.replace(
          /var\(--c(-line|-soft)?\)/g,
          (_, part: string | undefined) => values.get(`--${lens}${part ?? ''}`) ?? '',
        )
        rules.push(
          `${selector
            .split(',')
            .map((one) => `${one.trim()}.${lens}`)
            .join(',')}{${own.replace(/\s+/g, ' ').trim()}}`,
        )
      }
      const plain = body
        .split(';')
        .filter((line) => !line.includes('var(--c'))
        .join(';')
      if (plain.trim()) rules.push(`${selector.trim()}{${plain.replace(/\s+/g, ' ').trim()}}`)
    } else rules.push(`${selector.replace(/\s+/g, ' ').trim()}{${body.replace(/\s+/g, ' ').trim()}}`)
  }
  return rules.join('\n')
}

const n = (value: number): string => String(Math.round(value * 10) / 10)

function markXml(mark: Mark): string {
  switch (mark.k) {
    case 'path': {
      const width = mark.width === undefined ? '' : ` stroke-width="${n(mark.width)}"`
      const at = mark.at ? ` transform="translate(${n(mark.at[0])} ${n(mark.at[1])})"` : ''
      return `<path class="${mark.cls}"${width}${at} d="${mark.d}"/>`
    }
    case 'text': {
      const anchor = mark.anchor ? ` text-anchor="${mark.anchor}"` : ''
      return `<text class="${mark.cls}" x="${n(mark.x)}" y="${n(mark.y)}"${anchor}>${escapeXml(mark.text)}</text>`
    }
    case 'circle':
      return `<circle class="${mark.cls}" cx="${n(mark.x)}" cy="${n(mark.y)}" r="${n(mark.r)}"/>`
    case 'rect':
      return `<rect class="${mark.cls}" x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.w)}" height="${n(mark.h)}" rx="${n(mark.r ?? 0)}"/>`
    case 'symbol': {
      const { box, shapes } = glyph(mark.symbol)
      const paths = shapes.map((shape) =>
        shape.fill
          ? `<path d="${shape.d}" fill="currentColor"/>`
          : `<path d="${shape.d}" fill="none" stroke="currentColor" stroke-width="${String(shape.width ?? 1.5)}" stroke-linecap="round" stroke-linejoin="round"/>`,
      )
      return `<svg class="${mark.cls}" x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.size)}" height="${n(mark.size)}" viewBox="0 0 ${String(box)} ${String(box)}">${paths.join('')}</svg>`
    }
  }
}

/** The whole drawing as a document of its own. Deterministic: the same scene gives the same bytes. */
export function sceneSvg(scene: Scene, title: string, lang: string): string {
  const { w, h, under, grains, over } = scene
  const paper = lightTokens(tokensCss).get('--paper') ?? ''
  const grainPaths = KINDS.flatMap((kind) => [
    ...(grains[kind].parts.length > 0 ? [`<path class="column ${kind}" d="${partsPath(grains[kind])}"/>`] : []),
    ...(grains[kind].dots.length > 0 ? [`<path class="grain ${kind}" d="${dotsPath(kind, grains[kind])}"/>`] : []),
  ])
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${lang}" lang="${lang}" class="timeline-drawing" width="${n(w)}" height="${n(h)}" viewBox="0 0 ${n(w)} ${n(h)}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${embeddedStyle()}</style>`,
    `<rect width="${n(w)}" height="${n(h)}" fill="${paper}"/>`,
    ...under.map(markXml),
    ...grainPaths,
    ...over.map(markXml),
    '</svg>',
    '',
  ].join('\n')
}

/** The SVG painted at twice its size, as base64 without a prefix. */
export async function scenePng(svg: string, w: number, h: number, ratio = 2): Promise<string> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(w * ratio)
    canvas.height = Math.round(h * ratio)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length)
  } finally {
    URL.revokeObjectURL(url)
  }
}
