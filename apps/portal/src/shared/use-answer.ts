// Asking the API from a page: one question at a time, the answer to an older question never shown for a newer one.
import { ApiProblem } from '@touchstone/contract'
import { useCallback, useEffect, useState } from 'react'

export type Answer<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly value: T }
  | { readonly state: 'refused'; readonly problem: ApiProblem }

/** The part of an answer that is not `asking`, with the question it belongs to. */
interface Held<T> {
  readonly question: string
  readonly answer: Answer<T>
}

const ASKING = { state: 'asking' } as const

/**
 * Asks whenever `question` changes, and again on `askAgain`. `ask` must depend on nothing but `question`.
 * What is thrown and is no {@link ApiProblem} is a fault of ours and goes to the error boundary.
 */
export function useAnswer<T>(
  question: string,
  ask: (signal: AbortSignal) => Promise<T>,
): readonly [Answer<T>, askAgain: () => void] {
  const [held, setHeld] = useState<Held<T>>({ question, answer: ASKING })
  const [fault, setFault] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  if (fault !== undefined) throw fault

  useEffect(() => {
    const abort = new AbortController()
    ask(abort.signal).then(
      (value) => setHeld({ question, answer: { state: 'answered', value } }),
      (error: unknown) => {
        if (abort.signal.aborted) return
        if (error instanceof ApiProblem) setHeld({ question, answer: { state: 'refused', problem: error } })
        else setFault(error)
      },
    )
    return () => abort.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- `ask` is a new function on each render and depends on `question` alone
  }, [question, attempt])

  const askAgain = useCallback(() => {
    setHeld({ question, answer: ASKING })
    setAttempt((count) => count + 1)
  }, [question])

  return [held.question === question ? held.answer : ASKING, askAgain]
}
