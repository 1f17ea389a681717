// From zod's issues to sentences a person can act on. Sentences never repeat the refused value.
import type { FieldProblem } from '@touchstone/contract'
import { DomainError } from '@touchstone/domain'
import type { z } from 'zod'
import { MOST_FIELD_PROBLEMS } from './limits.js'

/** A request that its endpoint's schemas refuse; becomes `invalid_request` with each field named. */
export class InvalidRequest extends DomainError<'invalid_request'> {
  constructor(readonly errors: readonly FieldProblem[]) {
    super('invalid_request', {})
  }
}

export function fieldProblems(part: string, issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  return issues
    .flatMap((issue) => {
      const path = [part, ...issue.path.map(String)].join('.')
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({ path: `${path}.${key}`.slice(0, 200), message: 'This field is not known.' }))
      }
      return [{ path: path.slice(0, 200), message: issue.message }]
    })
    .slice(0, MOST_FIELD_PROBLEMS)
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'This is not a UUID.',
  email: 'Write an e-mail address, for example ana@example.org.',
  url: 'Write a full web address, for example https://example.org.',
  date: 'Write a date as YYYY-MM-DD.',
  datetime: 'Write an instant in UTC, for example 2026-03-01T09:30:00Z.',
}

/** Zod error map: sentences where a schema has none of its own. */
export function sentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'This is required.'
        : `This must be ${KINDS[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return issue.values.length > 1
        ? `Use one of: ${issue.values.join(', ')}.`
        : `This must be ${String(issue.values[0])}.`
    case 'too_small':
      return `${amount(issue.origin)} at least ${issue.minimum}${unit(issue.origin)}.`
    case 'too_big':
      return `${amount(issue.origin)} at most ${issue.maximum}${unit(issue.origin)}.`
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'This is not written as expected.'
    default:
      return 'This is not valid.'
  }
}

function amount(origin: string): string {
  return origin === 'string' || origin === 'array' || origin === 'set' ? 'Use' : 'This must be'
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' || origin === 'set' ? ' entries' : ''
}
