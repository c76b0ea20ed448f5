// How wide a text is: by the browser's fonts in the window, by an estimate where there is no browser.

/** Width in px of a text set at `px`. */
export type Measure = (text: string, px: number, strong?: boolean) => number

/** Full width for CJK, three classes for Latin: within a few per cent of Noto Sans. */
export const estimate: Measure = (text, px, strong = false) => {
  let width = 0
  for (const character of text) {
    if (character.charCodeAt(0) > 0x2000) width += 1
    else if (/[ilI.,' /]/.test(character)) width += 0.32
    else if (/[A-ZWM]/.test(character)) width += 0.68
    else width += 0.56
  }
  return width * px * (strong ? 1.04 : 1)
}

/** A text that has room in `width` px, with an ellipsis where it was cut. */
export function shortened(text: string, width: number, px: number, measure: Measure = estimate): string {
  if (measure(text, px) <= width) return text
  const characters = [...text]
  while (characters.length > 1 && measure(`${characters.join('')}…`, px) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Measures on a canvas with the given font family; remembers what it measured. */
export function canvasMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return estimate
  const known = new Map<string, number>()
  return (text, px, strong = false) => {
    const key = `${strong ? 'b' : 'r'}${String(px)} ${text}`
    const seen = known.get(key)
    if (seen !== undefined) return seen
    context.font = `${strong ? '600' : '400'} ${String(px)}px ${family}`
    const { width } = context.measureText(text)
    // A journal of forty years names more titles than are ever in sight again.
    if (known.size > 5000) known.clear()
    known.set(key, width)
    return width
  }
}
