import { setTimeout as wait } from 'node:timers/promises'

/** Longer than writing a message takes, so that the time of the answer does not tell whether one was written. */
const ANSWER_AFTER_MILLISECONDS = 250

/** Settles no sooner than that, whatever `work` found to do. */
export async function answerAlike(work: () => Promise<void>): Promise<void> {
  const answer = wait(ANSWER_AFTER_MILLISECONDS)
  await work()
  await answer
}
