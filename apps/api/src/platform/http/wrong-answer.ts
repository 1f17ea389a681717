import type { z } from 'zod'

const MOST_FAULTS = 10

/** An answer its own contract refuses: a fault of ours. The message names paths, never values. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer'

  constructor(of: string, { issues }: z.ZodError) {
    const faults = issues.slice(0, MOST_FAULTS).map((issue) => `${issue.path.join('.')}: ${issue.code}`)
    super(`${of} answered ${faults.join(', ')}`)
  }
}
