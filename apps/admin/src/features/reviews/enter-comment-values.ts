// A comment as staff write it down, from the form to the request.
import type { Statement, TargetField } from '@touchstone/domain'
import { orNull } from '../../shared/issuer-values'
import { fieldText, partText } from './desk-messages'

export interface EnterValues extends Record<string, unknown> {
  source: string
  receivedOn: string
  lineageId: string
  /** A field, or one entry of a list: `evaluationCriteria:0`. */
  part: string
  content: { type: string; stance: string; text: string; proposedText: string; language: string }
  commenter: {
    name: string
    organisation: string
    category: string
    role: string
    country: string
    sector: string
    size: string
    years: number | string
    speaksFor: string
    publishName: boolean
    publishOrganisation: boolean
  }
  email: string
  another: boolean
}

export function newComment(given: { readonly language: string; readonly today: string }): EnterValues {
  return {
    source: 'e-mail',
    receivedOn: given.today,
    lineageId: '',
    part: 'text',
    content: {
      type: 'technical',
      stance: 'support_with_change',
      text: '',
      proposedText: '',
      language: given.language,
    },
    commenter: {
      name: '',
      organisation: '',
      category: 'employer',
      role: '',
      country: '',
      sector: '',
      size: '',
      years: '',
      speaksFor: 'self',
      publishName: false,
      publishOrganisation: false,
    },
    email: '',
    another: false,
  }
}

/** The comment to be sent, as far as the form has got with it. */
export function enteredOf(
  { lineageId, part, content, commenter, email, source, receivedOn }: EnterValues,
  session: { readonly id: string; readonly kind: string } | undefined,
) {
  const [field, index] = placeFrom(part)
  return {
    content: {
      ...content,
      target:
        lineageId === ''
          ? { lineageId: null, field: null, index: null, quote: null }
          : { lineageId, field, index, quote: null },
      proposedText: orNull(content.proposedText),
    },
    commenter: {
      ...commenter,
      organisation: orNull(commenter.organisation),
      role: orNull(commenter.role),
      sector: orNull(commenter.sector),
      size: commenter.size === '' ? null : commenter.size,
      years: commenter.years === '' ? null : commenter.years,
    },
    email: orNull(email),
    source: session?.kind ?? source,
    ...(session === undefined ? { receivedOn } : { sessionId: session.id }),
  }
}

/** The field a part names, and the entry of it. */
export function placeFrom(part: string): [string, number | null] {
  const [field = '', index] = part.split(':')
  return [field, index === undefined ? null : Number(index)]
}

/** Everything of a statement that can be commented on, as choices. */
export function partsOf(statement: Statement): { value: string; label: string }[] {
  const whole = (field: TargetField) => ({ value: field, label: sentence(fieldText[field]) })
  const entries = (field: 'evaluationCriteria' | 'equipment', texts: readonly string[]) =>
    texts.map((text, i) => ({
      value: `${field}:${i}`,
      label: `${sentence(partText[field](i + 1))}: ${text.slice(0, 60)}`,
    }))
  return [
    whole('text'),
    whole('title'),
    whole('statement'),
    whole('evaluationCriteria'),
    ...entries('evaluationCriteria', statement.evaluationCriteria),
    whole('accuracyLevel'),
    whole('equipment'),
    ...entries(
      'equipment',
      statement.equipment.map(({ text }) => text),
    ),
    whole('assignment'),
    whole('notes'),
    whole('ksas'),
    whole('structure'),
  ]
}

const sentence = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)
