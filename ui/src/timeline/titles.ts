// Titles beside grains, where the scale has room for them: each on the lowest free level, right of its leader before left of it.

export interface Titled {
  readonly key: string
  readonly lane: number
  /** The grain. */
  readonly x: number
  readonly y: number
  readonly text: string
  /** Width of the text. */
  readonly w: number
}

export interface PlacedTitle extends Titled {
  readonly level: number
  /** The text ends at its leader instead of starting there. */
  readonly left: boolean
  readonly from: number
  readonly to: number
}

export interface TitleOptions {
  /** Titles end here: today, or the window's edge. */
  readonly right: number
  /** Levels a lane has room for. */
  levels(lane: number): number
}

const side = (title: Titled, level: number, left: boolean): PlacedTitle => {
  const from = left ? title.x + 4 - title.w - 8 : title.x - 4
  return { ...title, level, left, from, to: from + title.w + 8 }
}

/** Newest first: where two titles want one place, the newer has it. */
export function placeTitles(titles: readonly Titled[], options: TitleOptions): PlacedTitle[] {
  const placed: PlacedTitle[] = []
  for (const title of [...titles].sort((a, b) => b.x - a.x)) {
    const near = placed.filter(
      (other) => other.lane === title.lane && other.from < title.x + title.w + 40 && other.to > title.x - title.w - 40,
    )
    let best: PlacedTitle | undefined
    for (let level = 0; level < options.levels(title.lane) && !best; level++) {
      for (const left of [false, true]) {
        const choice = side(title, level, left)
        if (choice.from < 4 || choice.to > options.right - 4) continue
        const clash = near.some(
          (other) =>
            (other.level === level && choice.from < other.to + 8 && other.from < choice.to + 8) ||
            // its leader would cut a lower title, or its text would lie on a higher one's leader
            (other.level < level && other.from < title.x + 5 && other.to > title.x - 5) ||
            (other.level > level && other.x > choice.from - 5 && other.x < choice.to + 5),
        )
        if (!clash) {
          best = choice
          break
        }
      }
    }
    if (best) placed.push(best)
  }
  return placed
}

const clash = (a: PlacedTitle, b: PlacedTitle): boolean =>
  (a.level === b.level && a.from < b.to + 10 && b.from < a.to + 10) ||
  (a.level < b.level && a.from < b.x + 6 && a.to > b.x - 6) ||
  (b.level < a.level && b.from < a.x + 6 && b.to > a.x - 6)

/** Gives up looking for a better arrangement after this many tries: the best so far stands. */
const TRIES = 60_000

/** For a young journal: all sides and levels are tried; the most titles win, then the lowest. */
export function placeAllTitles(titles: readonly Titled[], options: TitleOptions): PlacedTitle[] {
  const order = [...titles].sort((a, b) => a.x - b.x)
  let best: { cost: number; placed: PlacedTitle[] } = { cost: Infinity, placed: [] }
  let tries = 0
  const go = (i: number, placed: PlacedTitle[], cost: number): void => {
    const possible = placed.length + order.length - i
    if (possible < best.placed.length || (possible === best.placed.length && cost >= best.cost) || tries++ > TRIES)
      return
    const title = order[i]
    if (title === undefined) {
      best = { cost, placed: [...placed] }
      return
    }
    for (let level = 0; level < options.levels(title.lane); level++) {
      for (const left of [false, true]) {
        const choice = side(title, level, left)
        if (choice.from < 4 || choice.to > options.right - 6) continue
        if (placed.some((other) => other.lane === title.lane && clash(other, choice))) continue
        placed.push(choice)
        go(i + 1, placed, cost + level + (left ? 0.4 : 0))
        placed.pop()
      }
    }
    go(i + 1, placed, cost)
  }
  go(0, [], 0)
  return best.placed
}
