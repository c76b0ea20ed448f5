// Words of the interface: Fluent messages from assets/strings, Japanese and English alike.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'

import type { Bilingual } from '../ipc/bindings/Bilingual'
import type { Lang } from '../ipc/bindings/Lang'
import type { MessageKey } from './keys'
import { locale } from './locale.svelte'

const sources = import.meta.glob(['../../../assets/strings/*/*.ftl', '!**/cli.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

function bundle(lang: Lang): FluentBundle {
  // Isolation marks would end up in copied text and in titles; no right-to-left language is shipped.
  const made = new FluentBundle(lang, { useIsolating: false })
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/strings/${lang}/`)) made.addResource(new FluentResource(String(source)))
  }
  return made
}

// Read when first spoken: the other language costs the start nothing.
const bundles = new Map<Lang, FluentBundle>()

export type Args = Record<string, FluentVariable>

/** The words of a message in the current language. A key may name an attribute: `error-date-unreadable.hint`. */
export function t(key: MessageKey, args?: Args): string {
  return translate(locale.lang, key, args) ?? key
}

/** Likewise for a key made at run time (an error's code); undefined when there is no such message. */
export function translate(lang: Lang, key: string, args?: Args): string | undefined {
  let made = bundles.get(lang)
  if (!made) bundles.set(lang, (made = bundle(lang)))
  const [name, attribute] = key.split('.')
  const message = made.getMessage(name ?? '')
  const pattern = attribute ? message?.attributes[attribute] : message?.value
  // The list takes what is wrong with a message: without it, one missing argument would throw and take the view with it.
  return pattern ? made.formatPattern(pattern, args ?? {}, []) : undefined
}

/** A pack's text in the current language. */
export const pick = (text: Bilingual): string => text[locale.lang]
