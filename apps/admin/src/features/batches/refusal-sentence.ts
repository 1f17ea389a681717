import { ApiProblem, type Refusal } from '@touchstone/contract'
import type { ErrorCode } from '@touchstone/domain'
import { sentenceFor } from '../../error-messages'

/** Why a candidate gets no credential: the sentence the refusal would have alone. */
export function refusalSentence({ code, details }: Refusal): string {
  // The border: an older page may meet a code it does not know, and then says so.
  return sentenceFor(new ApiProblem({ status: 0, code: code as ErrorCode, details, requestId: '' }))
}
