import { dateIn, type ReportedChange } from '@touchstone/domain'
import { redline } from '@touchstone/rich-text/redline'
import type { Item } from '@touchstone/standard-document'
import { longDate } from '@touchstone/typesetting'
import { heading, list, part, parts, prose } from './building.js'
import type { ReportEdition } from './edition.js'
import { words } from './words.js'

export function whatBecame({ report: { outcome } }: ReportEdition): Item[] {
  const { became } = words
  const chapter = { ...heading('chapter', 'became', became.heading), newPage: true }
  if (outcome === null) return [chapter, prose(became.pending)]
  const { changes, details, counts } = outcome
  return [
    chapter,
    prose(became.lead(outcome.number)),
    prose(changes.length + details.length === 0 ? became.same : became.counts(counts)),
    ...details.map(({ detail, before, after }) =>
      parts(became.details[detail], { kind: 'redline', parts: redline(before, after) }),
    ),
    ...changes.flatMap(changeItems),
  ]
}

function changeItems({ lineageId, code, name, kinds, parts: changed, comments }: ReportedChange): Item[] {
  const { became } = words
  return [
    {
      ...heading('block', `change-${lineageId}`, name, code),
      label: kinds.map((kind) => became.kinds[kind]).join(', '),
    },
    ...changed.map(({ field, before, after }) =>
      parts(became.fields[field], { kind: 'redline', parts: redline(before, after) }),
    ),
    ...part(became.because, comments.join(', ')),
  ]
}

export function objections({ report: { objections: said, overrides, round } }: ReportEdition): Item[] {
  const { objections: told } = words
  const day = (at: string) => longDate(dateIn(round.timeZone, at))
  return [
    heading('chapter', 'objections', told.heading),
    ...part(told.raised, words.number(said.raised)),
    ...part(told.satisfied, words.number(said.satisfied)),
    ...part(told.silent, words.number(said.silent)),
    ...part(told.notSatisfied, words.number(said.notSatisfied)),
    ...(said.unresolved.length === 0
      ? [prose(told.none)]
      : [
          heading('section', 'unresolved', told.unresolved),
          list(
            said.unresolved.map(({ number, code, answer, appealNoticeAt }) =>
              [number, code, answer && words.answers[answer], appealNoticeAt && told.notice(day(appealNoticeAt))]
                .filter(Boolean)
                .join(', '),
            ),
          ),
        ]),
    heading('section', 'appeals', told.procedure),
    prose(round.appealProcedure),
    ...(overrides.length === 0
      ? []
      : [
          heading('section', 'overrides', told.overrides),
          list(
            overrides.map(
              ({ at, points, reason }) =>
                `${day(at)}: ${points.map((point) => told.points[point]).join(', ')}. ${reason}`,
            ),
          ),
        ]),
  ]
}
