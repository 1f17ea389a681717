// Which items of a list kept their order among each other, when the list was rearranged.

/**
 * The longest selection of `items` whose ranks rise, by patience sorting. Those left out are the fewest that must have been moved;
 * where several selections are as long, the one that keeps the items of lower rank.
 */
export function longestRun<T>(items: readonly T[], rankOf: (item: T) => number): Set<T> {
  const ranks = items.map(rankOf)
  /** At `n`: the place of the item that ends the best run of length `n + 1` so far. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [place, rank] of ranks.entries()) {
    const length = countBelow(rank, ends, ranks)
    before[place] = length > 0 ? ends[length - 1] : undefined
    ends[length] = place
  }
  const run = new Set<T>()
  for (let place = ends.at(-1); place !== undefined; place = before[place]) run.add(items[place] as T)
  return run
}

/** How many of the runs end on a rank below this one; their ends rise, so the middle is asked. */
function countBelow(rank: number, ends: readonly number[], ranks: readonly number[]): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranks[ends[middle] as number] as number) < rank) low = middle + 1
    else high = middle
  }
  return low
}
