import { useMutation } from '@tanstack/react-query'
import type { AnswerByFormRequest, EnterFormRequest } from '@touchstone/contract'
import { api } from '../../api'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

export function useForms(roundId: string) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, roundId }
  return {
    /** Changes nothing, so nothing is read again for it. */
    read: useMutation({ mutationFn: (body: Blob) => api.readForm({ params, body }) }),
    enter: useWrite((body: EnterFormRequest) => api.enterForm({ params, body })),
    answer: useWrite((body: AnswerByFormRequest) => api.answerByForm({ params, body })),
  }
}
