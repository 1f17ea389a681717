// Several short rounds instead of a long one: what else the machine does then shows in the range and not in the median.

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** How often `work` can be done in a second, doing it one after the other for about `seconds`. */
export async function perSecond(work, seconds) {
  const began = performance.now()
  let done = 0
  let spent = 0
  for (; spent < seconds * 1000; spent = performance.now() - began) {
    await work(done)
    done += 1
  }
  return (done / spent) * 1000
}

/** `count` rounds of `work`, after one that is thrown away because everything is still warming up. */
export async function rounds(count, work) {
  await work(-1)
  const results = []
  for (let round = 0; round < count; round++) results.push(await work(round))
  return results
}
