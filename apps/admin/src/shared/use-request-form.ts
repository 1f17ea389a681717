import { useForm, type UseFormReturnType } from '@mantine/form'
import { ApiProblem } from '@touchstone/contract'
import { type FormEvent, useState } from 'react'
import { problemsFromApi, problemsOf, type RequestSchema } from './form-problems'

export interface RequestForm<Values extends Record<string, unknown>> {
  readonly fields: UseFormReturnType<Values>
  /** What went wrong with the last attempt as a whole; field problems are shown on the fields. */
  readonly failure: unknown
  readonly sending: boolean
  submit(event?: FormEvent<HTMLFormElement>): void
}

interface Options<Values, Request> {
  readonly initial: Values
  /** The same zod object the API reads the request with. */
  readonly schema: RequestSchema<Request>
  /** The form mirrors what is on the screen; this makes the request of it. */
  readonly toRequest: (values: Values) => unknown
  readonly send: (request: Request) => Promise<unknown>
}

export function useRequestForm<Values extends Record<string, unknown>, Request>(
  options: Options<Values, Request>,
): RequestForm<Values> {
  const { initial, schema, toRequest, send } = options
  const [failure, setFailure] = useState<unknown>(null)
  const [sending, setSending] = useState(false)
  const fields = useForm<Values>({
    initialValues: initial,
    validate: (values) => problemsOf(schema, toRequest(values)),
  })
  async function attempt(values: Values) {
    const request = schema.safeParse(toRequest(values))
    if (!request.success) return
    setFailure(null)
    setSending(true)
    try {
      await send(request.data)
    } catch (error) {
      if (error instanceof ApiProblem) fields.setErrors(problemsFromApi(error.errors))
      setFailure(error)
    } finally {
      setSending(false)
    }
  }
  return { fields, failure, sending, submit: fields.onSubmit(attempt, focusFirstProblem) }
}

// The problems are on the screen only after the next paint.
function focusFirstProblem() {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('form [aria-invalid="true"], form [data-error="true"]')?.focus(),
  )
}
