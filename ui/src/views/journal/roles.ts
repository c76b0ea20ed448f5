// Which role a text of a given day belongs to, unless the user says otherwise. Pure.

import type { RoleView } from '../../ipc/bindings/RoleView'

/**
 * The role held on a date: of several at once the one most was written about, of equals the one begun last. Partial dates
 * compare by the part they have, so a role from `2022-10` covers any day of that month, and one until `2022` all of 2022.
 */
export function roleAt(roles: readonly RoleView[], date: string): string | null {
  const held = roles.filter(({ from, to }) => {
    const begun = from.slice(0, date.length) <= date.slice(0, from.length)
    return begun && (to === null || to.slice(0, date.length) >= date.slice(0, to.length))
  })
  const [main] = held.sort((a, b) => b.entries - a.entries || b.from.localeCompare(a.from))
  return main?.id ?? null
}
