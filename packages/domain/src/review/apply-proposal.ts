// Taking over what a comment proposes: the edit of the working draft that puts the proposed words where the frozen ones stood. It says
// what the commenter saw, so that an edit made meanwhile is noticed and not overwritten.
import { fail } from '../errors.js'
import type { StatementEdit } from '../skill-standard/statement-edit.js'
import type { Statement } from '../skill-standard/statement.js'
import type { CommentContent } from './comment.js'

/**
 * @param frozen the statement as it was put out
 * @param now the same statement in the working draft, for lists: an item is found by its words, not by its place
 * @throws DomainError `proposal_not_applicable`
 */
export function proposalAsEdit(
  { target, proposedText }: Pick<CommentContent, 'target' | 'proposedText'>,
  frozen: Statement | undefined,
  now: Statement | undefined,
): StatementEdit {
  if (proposedText === null) fail('proposal_not_applicable', { because: 'nothing_proposed' })
  if (!frozen || !now) fail('proposal_not_applicable', { because: 'statement_gone' })
  const { field, index } = target
  const { lineageId } = frozen
  switch (field) {
    case 'title':
    case 'text':
    case 'accuracyLevel':
    case 'assignment':
    case 'notes':
      return { edit: 'change', lineageId, from: { [field]: frozen[field] }, to: { [field]: proposedText } }
    case 'evaluationCriteria': {
      const at = index === null ? -1 : now.evaluationCriteria.indexOf(frozen.evaluationCriteria[index] ?? '')
      if (at < 0) return fail('proposal_not_applicable', { because: index === null ? 'not_one_text' : 'words_changed' })
      const from = now.evaluationCriteria
      return {
        edit: 'change',
        lineageId,
        from: { evaluationCriteria: from },
        to: { evaluationCriteria: from.with(at, proposedText) },
      }
    }
    case 'equipment': {
      const words = index === null ? undefined : frozen.equipment[index]?.text
      const at = now.equipment.findIndex(({ text }) => text === words)
      const item = now.equipment[at]
      if (!item || proposedText.includes('\n') || proposedText.length > 500)
        return fail('proposal_not_applicable', { because: index === null || item ? 'not_one_text' : 'words_changed' })
      const from = now.equipment
      return {
        edit: 'change',
        lineageId,
        from: { equipment: from },
        to: { equipment: from.with(at, { ...item, text: proposedText }) },
      }
    }
    case 'statement':
    case 'ksas':
    case 'structure':
    case null:
      return fail('proposal_not_applicable', { because: 'not_one_text' })
  }
}
