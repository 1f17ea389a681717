// What became of the draft: the version that was published, held against what was put out, each change with the comments behind it.
import type { LineageId } from '../../ids.js'
import { type ComparedStatement, ComparedField } from '../../skill-standard/comparison.js'
import { compareVersions } from '../../skill-standard/compare-versions.js'
import type { OwnField } from '../../skill-standard/own-field.js'
import type { Statement, StatementWords } from '../../skill-standard/statement.js'
import { detailsOf } from '../../skill-standard/version.js'
import type { CallForInputReport, ReportedChange, ReportedComment } from './report.js'
import type { CallForInputRecord } from './report-record.js'
import { statementName } from './statement-name.js'

type Outcome = NonNullable<CallForInputReport['outcome']>

/** Details that are texts: the others are told by what they change in the statements. */
const TOLD = ['title', 'level', 'language', 'introduction', 'acknowledgements'] as const

export function reportOutcome(
  { snapshot, published }: CallForInputRecord,
  comments: readonly ReportedComment[],
): Outcome | null {
  if (published === null) return null
  const { version, statements } = published
  const after = { details: detailsOf(version), statements }
  const compared = compareVersions(snapshot, after)
  const named = new Map([...snapshot.statements, ...statements].map((one) => [one.lineageId, one]))
  const ownFields = [...version.ownFields, ...snapshot.details.ownFields]
  const behind = Map.groupBy(
    comments.filter(({ answer }) => answer !== null && answer.change !== 'none'),
    ({ target }) => target.lineageId,
  )
  const { total } = compared.summary
  return {
    versionId: version.id,
    number: version.number,
    title: version.title,
    approvedOn: version.approvedOn,
    approvalNote: version.approvalNote,
    publishedOn: version.publishedOn,
    effectiveOn: version.effectiveOn,
    contentHash: version.contentHash,
    statements: statements.length,
    counts: {
      added: total.added,
      edited: total.edited,
      deleted: total.deleted,
      moved: total.moved,
      unchanged: total.unchanged,
    },
    details: TOLD.flatMap((detail) => {
      const [was, is] = [snapshot.details[detail] ?? '', version[detail] ?? '']
      return was === is ? [] : [{ detail, before: was, after: is }]
    }),
    changes: compared.statements
      .filter(({ kinds }) => kinds.length > 0)
      .map((one) => ({
        ...statementName({ lineageId: one.lineageId, ...one.words }),
        kinds: one.kinds,
        significance: one.significance,
        now: one.ids.after,
        parts: partsOf(one, { named, ownFields }),
        comments: [one.lineageId, ...one.origins].flatMap((id) => (behind.get(id) ?? []).map(({ number }) => number)),
      })),
  }
}

interface Context {
  readonly named: ReadonlyMap<LineageId, Statement>
  readonly ownFields: readonly OwnField[]
}

/** The parts that differ; of a statement that is new or gone, all it has. */
function partsOf({ ids, words, previous, edits }: ComparedStatement, context: Context): ReportedChange['parts'] {
  const old = ids.before === null ? undefined : { ...words, ...(previous as Partial<StatementWords>) }
  const now = ids.after === null ? undefined : words
  return ComparedField.options.flatMap((field) => {
    const told = old && now ? edits.some((edit) => edit.field === field) : field !== 'type'
    const [before, after] = [old, now].map((side) => (side ? shown(field, side, context) : ''))
    return told && before !== after ? [{ field, before: before ?? '', after: after ?? '' }] : []
  })
}

function shown(field: ComparedField, words: StatementWords, { named, ownFields }: Context): string {
  switch (field) {
    case 'evaluationCriteria':
      return words.evaluationCriteria.join('\n')
    case 'equipment':
      return words.equipment.map(({ text }) => text).join('\n')
    case 'ksas':
      return words.ksas
        .map((id) => {
          const ksa = named.get(id)
          return ksa === undefined ? id : [ksa.code, statementName(ksa).name].filter(Boolean).join(' ')
        })
        .join('\n')
    case 'fields':
      return Object.entries(words.fields)
        .map(([key, value]) => `${ownFields.find((own) => own.key === key)?.label ?? key}: ${String(value)}`)
        .join('\n')
    default:
      return words[field] ?? ''
  }
}
