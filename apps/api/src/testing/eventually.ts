import { setTimeout as wait } from 'node:timers/promises'

/** Asks again until the answer is there: for what happens in the background. Gives up after `milliseconds`. */
export async function eventually<T>(ask: () => Promise<T | undefined>, milliseconds = 10_000): Promise<T> {
  const end = Date.now() + milliseconds
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`Did not happen within ${milliseconds} ms.`)
    await wait(50)
  }
}
