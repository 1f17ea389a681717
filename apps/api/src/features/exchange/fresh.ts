// A question many ask at once, answered for all of them by one look that begins after they asked: nobody is told what was true
// before, and a thousand callers cost hardly more than one.

/** @param look must not be answered from what an earlier look found */
export function fresh<T>(look: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | undefined
  return () => {
    // Whoever asks while a look is under way waits for the one after it, since that one may have missed what they know of.
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        const looking = look()
        running = looking
        return looking
      })
    return next
  }
}
