import type { ApiProblem } from '@touchstone/contract'
import { sentenceFor } from '../error-messages.js'
import { shell } from '../messages/shell.js'
import { Button } from './button.js'
import { Message } from './message.js'

/** A page whose question was refused or not answered. */
export function Refusal({
  heading,
  problem,
  askAgain,
}: {
  readonly heading: string
  readonly problem: ApiProblem
  readonly askAgain: () => void
}) {
  return (
    <div role="alert">
      <Message heading={heading} body={sentenceFor(problem)}>
        <Button onClick={askAgain}>{shell.tryAgain}</Button>
      </Message>
    </div>
  )
}
