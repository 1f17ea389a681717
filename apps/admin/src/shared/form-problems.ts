// From what zod and the API say of a request to one sentence per field of a form.
import type { FieldProblem } from '@touchstone/contract'
import { common } from './messages'

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly code?: string | undefined
  readonly minimum?: number | bigint | undefined
  readonly maximum?: number | bigint | undefined
  readonly origin?: string | undefined
  readonly format?: string | undefined
}

/** Anything that parses a request: in practice the zod object of an endpoint's body. */
export interface RequestSchema<Request> {
  safeParse(value: unknown): { success: true; data: Request } | { success: false; error: { issues: readonly Issue[] } }
}

export type FormProblems = Record<string, string>

/** Path of a field, dotted: `requirements.0.title`. The first problem of a field wins. */
export function problemsOf(schema: RequestSchema<unknown>, request: unknown): FormProblems {
  const result = schema.safeParse(request)
  const problems: FormProblems = {}
  if (result.success) return problems
  for (const issue of result.error.issues)
    problems[issue.path.join('.')] ??= isLeftEmpty(request, issue.path) ? common.field.required : sentenceOf(issue)
  return problems
}

/** Of a field left empty nothing else is worth saying: not that the empty text is no address, no number and no UUID. */
function isLeftEmpty(request: unknown, path: readonly PropertyKey[]): boolean {
  let value = request
  for (const key of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof value === 'string' && value.trim() === ''
}

/** The API names fields as `body.owner.email`. */
export function problemsFromApi(errors: readonly FieldProblem[]): FormProblems {
  const problems: FormProblems = {}
  for (const { path, message } of errors)
    problems[path.replace(/^body\.?/, '').replaceAll(/\[(\d+)\]/g, '.$1')] ??= message
  return problems
}

// zod's own messages are for programmers; the domain's are sentences and stand as they are.
const FOR_PROGRAMMERS = /^(Invalid |Too |Unrecognized |Expected )/

function sentenceOf(issue: Issue): string {
  if (!FOR_PROGRAMMERS.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return common.field.required
    case 'too_small':
      return issue.origin === 'string' ? common.field.required : common.field.atLeast(String(issue.minimum))
    case 'too_big':
      return issue.origin === 'string'
        ? common.field.tooLong(String(issue.maximum))
        : common.field.atMost(String(issue.maximum))
    case 'invalid_value':
    case 'invalid_union':
      return common.field.choose
    case 'invalid_format':
      return issue.format === 'date'
        ? common.field.date
        : issue.format === 'uuid'
          ? common.field.choose
          : common.field.wrong
    default:
      return common.field.wrong
  }
}
