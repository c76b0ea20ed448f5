// Tags as typed. Pure.

/** The form in which two tags are the same one. */
const folded = (tag: string): string => tag.normalize('NFKC').toLowerCase()

/** Adds what was typed, without its separators, `#` and spaces around it; a tag that is there already is not added twice. */
export function addTag(tags: readonly string[], typed: string): string[] {
  const next = [...tags]
  for (const part of typed.split(/[,\u3001\uff0c\n]/)) {
    const tag = part
      .trim()
      .replace(/^[#\uff03]+/, '')
      .trim()
    if (tag !== '' && !next.some((other) => folded(other) === folded(tag))) next.push(tag)
  }
  return next
}
