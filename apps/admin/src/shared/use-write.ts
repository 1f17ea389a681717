import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notifyFailure } from './notify'
import { issuerKey } from './reads'
import { useWorkplace } from './session'

/**
 * A write within the issuer. Whatever came of it, what is shown of the issuer is read again: a refusal often means that
 * somebody else changed it. The caller shows the error, or asks for `toast`.
 */
export function useWrite<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
  { toast = false }: { toast?: boolean } = {},
) {
  const queryClient = useQueryClient()
  const { issuerId } = useWorkplace()
  return useMutation<Answer, Error, Input>({
    mutationFn: run,
    onSettled: () => queryClient.invalidateQueries({ queryKey: issuerKey(issuerId) }),
    ...(toast ? { onError: notifyFailure } : {}),
  })
}
