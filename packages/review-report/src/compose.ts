// Puts a report into the order it is read in: how it was held, who took part, what was said, every comment, what became of it.
import { dateIn } from '@touchstone/domain'
import type { Composition, Cover, Item } from '@touchstone/standard-document'
import { longDate } from '@touchstone/typesetting'
import { commentTables } from './comments.js'
import type { ReportEdition } from './edition.js'
import { objections, whatBecame } from './outcome.js'
import { closingWords, howHeld, saidAndDecided, whoTookPart } from './participation.js'
import { sessions, survey } from './survey.js'
import { words } from './words.js'

/** The platform's own brass, for bodies that have chosen no colour. */
const BRASS = '#8a6a2c'

export function composeReport(edition: ReportEdition): Composition {
  const { report, issuer } = edition
  const accent = issuer.accent ?? BRASS
  return {
    language: 'en',
    accent,
    mark: words.standings[report.standing],
    madeOn: new Date(report.asOf),
    cover: coverOf(edition),
    items: firstOnNewPage([
      ...howHeld(edition),
      ...whoTookPart(edition, accent),
      ...saidAndDecided(edition),
      ...commentTables(edition),
      ...whatBecame(edition),
      ...survey(edition, accent),
      ...sessions(edition),
      ...objections(edition),
      ...closingWords(edition),
    ]),
    // Said in the report itself, under "The decision".
    closing: null,
  }
}

function coverOf({ report, issuer }: ReportEdition): Cover {
  const { round, standard, draft, figures, outcome, standing } = report
  const { cover } = words
  const rows: [string, string | null][] = [
    [cover.standing, cover[standing]],
    [cover.standard, cover.draft(standard.designation, draft.number, draft.draftNumber)],
    [cover.open, cover.span(longDate(round.opensOn), longDate(round.closesOn))],
    [cover.taken, `${words.people(figures.people)}, ${words.countries(figures.countries.length)}`],
    [
      cover.came,
      [
        words.comments(figures.comments),
        cover.answered(figures.answered),
        ...(figures.medianDaysToAnswer === null ? [] : [cover.median(Math.round(figures.medianDaysToAnswer))]),
      ].join(', '),
    ],
    [cover.outcome, outcome?.publishedOn ? cover.published(outcome.number, longDate(outcome.publishedOn)) : null],
    [cover.asOf, longDate(dateIn(round.timeZone, report.asOf))],
  ]
  return {
    issuer: issuer.name,
    website: issuer.website,
    logo: issuer.logo,
    edition: [round.code, words.kind],
    title: round.title,
    part: null,
    facts: rows.flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
  }
}

function firstOnNewPage([first, ...rest]: readonly Item[]): Item[] {
  if (first === undefined) return []
  return [first.kind === 'heading' ? { ...first, newPage: true } : first, ...rest]
}
