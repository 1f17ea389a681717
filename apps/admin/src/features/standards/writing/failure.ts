// What a failure to send says about what was sent.
import { ApiProblem } from '@touchstone/contract'
import type { DomainError, Statement } from '@touchstone/domain'
import { type Draft, rewritten } from './draft'

/** Nothing is wrong with what was sent; the way there or the server was. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 500 || error.status === 429)
}

/** It will never be taken: the version was published, or the person may no longer write. */
export function neverTaken(error: unknown): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 401
}

/** Somebody changed or removed what these words are about. */
export function losesWords({ code, details }: DomainError): boolean {
  if (code === 'statement_changed_meanwhile') return true
  return code === 'statement_edit_refused' && (details as { problem: string }).problem === 'statement_missing'
}

export function isAboutStatements({ code }: ApiProblem): boolean {
  return (
    code === 'statement_changed_meanwhile' ||
    code === 'statement_edit_refused' ||
    code === 'statement_code_taken' ||
    code === 'statement_tree_broken'
  )
}

/** Without what an answer that was lost has done already. */
export function withoutDone(draft: Draft, statements: readonly Statement[]): Draft {
  const first = draft.waiting[0]
  if (!first) return draft
  const there = new Set(statements.map(({ lineageId }) => lineageId))
  const left = first.edits.filter(({ edit, lineageId }) => {
    if (edit === 'add') return !there.has(lineageId)
    return edit === 'remove' ? there.has(lineageId) : true
  })
  return rewritten(draft, first.id, left)
}
