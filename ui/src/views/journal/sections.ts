// A very long text in sections, each short enough to be typed in without delay. Pure.

/** One section and what parts it from the next one in the whole text. */
export interface Section {
  readonly text: string
  /** A blank line, a line break, or nothing where a single line is that long. */
  readonly end: '\n\n' | '\n' | ''
}

/** UTF-16 code units that a field can hold and still answer at once. */
export const SECTION = 20_000

/** Cuts at the last blank line before `size`, else at the last line break, else between two characters. */
export function cut(text: string, size = SECTION): Section[] {
  const sections: Section[] = []
  let start = 0
  while (text.length - start > size) {
    const blank = text.lastIndexOf('\n\n', start + size)
    const line = text.lastIndexOf('\n', start + size)
    if (blank > start) {
      sections.push({ text: text.slice(start, blank), end: '\n\n' })
      start = blank + 2
    } else if (line > start) {
      sections.push({ text: text.slice(start, line), end: '\n' })
      start = line + 1
    } else {
      // Never between the halves of one character.
      const code = text.charCodeAt(start + size - 1)
      const stop = start + size - (code >= 0xd800 && code <= 0xdbff ? 1 : 0)
      sections.push({ text: text.slice(start, stop), end: '' })
      start = stop
    }
  }
  sections.push({ text: text.slice(start), end: '' })
  return sections
}

export const join = (sections: readonly Section[]): string => sections.map(({ text, end }) => text + end).join('')

/** Where a section begins in the whole text. */
export function startOf(sections: readonly Section[], index: number): number {
  return sections.slice(0, index).reduce((sum, { text, end }) => sum + text.length + end.length, 0)
}

/** The section that holds a place of the whole text, and the place in it. */
export function locate(sections: readonly Section[], place: number): { index: number; offset: number } {
  let start = 0
  for (const [index, { text, end }] of sections.entries()) {
    if (place <= start + text.length || index === sections.length - 1) {
      return { index, offset: Math.max(0, Math.min(text.length, place - start)) }
    }
    start += text.length + end.length
    // A place inside what parts two sections is the beginning of the next.
    if (place < start) return { index: index + 1, offset: 0 }
  }
  return { index: 0, offset: 0 }
}
