import { type AnswerTally, dateIn, type DispositionCode } from '@touchstone/domain'
import type { CellLine, Item, TableColumn } from '@touchstone/standard-document'
import { longDate } from '@touchstone/typesetting'
import { bar, heading, link, list, part, prose, text } from './building.js'
import type { ReportEdition } from './edition.js'
import { countryName, languageName } from './names.js'
import { words } from './words.js'

export function howHeld({ report, addresses }: ReportEdition): Item[] {
  const { round, draft, invited, events, otherRounds } = report
  const { held } = words
  const day = (at: string) => longDate(dateIn(round.timeZone, at))
  return [
    heading('chapter', 'held', held.heading),
    ...part(held.round, `${held.kinds[round.kind]}, ${round.code}`),
    ...part(
      held.open,
      `${words.cover.span(longDate(round.opensOn), longDate(round.closesOn))}, ${words.days(round.days)} (${round.timeZone})`,
    ),
    ...part(held.least, `${words.days(round.minimum.days)}: ${held.rules[round.minimum.rule]}`),
    ...part(held.override, round.minimum.override),
    ...part(held.languages, round.languages.map(languageName).join(', ')),
    ...part(
      held.announced,
      [
        `${held.page}: ${addresses.round}`,
        ...(round.audiences.length === 0 ? [] : [held.audiences(round.audiences.join(', '))]),
        ...invited.map(({ audience, people }) => held.invited(words.people(people), audience)),
      ].join('\n'),
    ),
    ...part(held.hash, draft.contentHash),
    ...part(
      held.others,
      otherRounds
        .map(
          ({ code, kind, opensOn, closesOn }) =>
            `${code}: ${held.kinds[kind]}, ${words.cover.span(longDate(opensOn), longDate(closesOn))}`,
        )
        .join('\n'),
    ),
    heading('section', 'invitation', held.invitation),
    prose(round.invitation),
    ...(round.questions.length === 0 ? [] : [list(round.questions, 1)]),
    ...(events.length === 0
      ? []
      : [
          heading('section', 'events', held.events),
          list(
            events.map(({ action, at, closesOn, reason }) =>
              [
                `${held.actions[action] ?? action} ${day(at)}`,
                ...(action === 'extend' ? [held.until(longDate(closesOn))] : []),
                ...(reason === null ? [] : [reason]),
              ].join(', '),
            ),
          ),
        ]),
  ]
}

export function whoTookPart({ report: { figures } }: ReportEdition, accent: string): Item[] {
  const { took } = words
  const { balance, countries, people } = figures
  const widest = Math.max(0.01, ...balance.flatMap(({ share, target }) => [share, target ?? 0]))
  const most = Math.max(1, ...countries.map((one) => one.people))
  return [
    heading('chapter', 'took-part', took.heading),
    prose(took.lead(words.people(people), words.countries(countries.length))),
    heading('section', 'by-interest', took.byCategory),
    {
      kind: 'table',
      columns: [
        { head: took.category, share: 0.34 },
        { head: took.people, share: 0.1, toTheRight: true },
        { head: took.share, share: 0.1, toTheRight: true },
        { head: took.target, share: 0.12, toTheRight: true },
        { head: '', share: 0.34 },
      ],
      rows: balance.map(({ category, people: some, share, target, short, dominant }) => [
        [
          text(words.categories[category]),
          ...(dominant ? [text(took.dominant, 'soft')] : []),
          ...(short ? [text(took.short, 'soft')] : []),
        ],
        [text(words.number(some))],
        [text(words.percent(share))],
        [text(target === null ? words.nothing : words.percent(target))],
        [bar(share / widest, accent, target === null ? null : target / widest)],
      ]),
    },
    prose(took.balance),
    heading('section', 'by-country', took.byCountry),
    {
      kind: 'table',
      columns: [
        { head: took.country, share: 0.22 },
        { head: took.people, share: 0.1, toTheRight: true },
        { head: took.comments, share: 0.12, toTheRight: true },
        { head: '', share: 0.2 },
        { head: took.interests, share: 0.36 },
      ],
      rows: countries.map(({ country, people: some, comments, categories }) => [
        [text(countryName(country))],
        [text(words.number(some))],
        [text(words.number(comments))],
        [bar(some / most, accent)],
        [text(categories.map(({ category, people }) => `${words.categories[category]} ${people}`).join(', '), 'soft')],
      ]),
    },
  ]
}

/** As on the pages; each is told from its neighbours without its hue. */
const COLOURS = {
  accepted: '#1b7a4b',
  accepted_modified: '#4fa577',
  partly_accepted: '#93cbab',
  not_accepted: '#b4463b',
  noted: '#4b7fae',
  deferred: '#9dbfdc',
  withdrawn: '#b9bcc0',
  duplicate: '#8b8f94',
  none: '#d9b56a',
} as const satisfies Record<DispositionCode | 'none', string>

export function saidAndDecided({ report: { figures } }: ReportEdition): Item[] {
  const { said } = words
  const { comments, byDisposition, byType, byStance, byArea, decidedBy, bySource, late } = figures
  const all = Math.max(1, comments)
  return [
    heading('chapter', 'said', said.heading),
    prose(said.lead),
    heading('section', 'by-answer', said.byAnswer),
    {
      kind: 'table',
      columns: tallyColumns(said.answer),
      rows: byDisposition.map(({ code, comments: some }) => [
        [text(words.answers[code])],
        [text(words.number(some))],
        [bar(some / all, COLOURS[code])],
        [text(words.percent(some / all), 'soft')],
      ]),
    },
    heading('section', 'by-type', said.byType),
    tallies(
      said.type,
      byType.map((one) => ({ ...one, name: words.types[one.type] })),
    ),
    heading('section', 'by-stance', said.byStance),
    tallies(
      said.stance,
      byStance.map((one) => ({ ...one, name: words.stances[one.stance] })),
    ),
    heading('section', 'by-area', said.byArea),
    tallies(
      said.area,
      byArea
        .filter(({ comments: some }) => some > 0)
        .map(({ area, ...one }) => ({
          ...one,
          name: area === null ? said.whole : [area.code, area.name].filter(Boolean).join('  '),
        })),
    ),
    ...part(
      said.silent,
      byArea
        .flatMap(({ area, comments: some }) =>
          area === null || some > 0 ? [] : [[area.code, area.name].filter(Boolean).join(' ')],
        )
        .join(', '),
    ),
    ...part(
      said.sources,
      [
        ...bySource.map(({ source, comments: some }) => `${words.comments(some)} ${words.sources[source]}`),
        ...(late > 0 ? [said.late(words.comments(late))] : []),
      ].join('\n'),
    ),
    ...part(
      said.decidedBy,
      decidedBy
        .map(
          ({ body, meeting, comments: some }) =>
            `${[body, meeting].filter(Boolean).join(', ')}: ${words.comments(some)}`,
        )
        .join('\n'),
    ),
  ]
}

function tallyColumns(head: string): TableColumn[] {
  return [
    { head, share: 0.34 },
    { head: words.took.comments, share: 0.12, toTheRight: true },
    { head: '', share: 0.26 },
    { head: words.said.answers, share: 0.28 },
  ]
}

function tallies(head: string, rows: readonly (AnswerTally & { readonly name: string })[]): Item {
  const most = Math.max(1, ...rows.map(({ comments }) => comments))
  return {
    kind: 'table',
    columns: tallyColumns(head),
    rows: rows.map(({ name, comments, answers }): CellLine[][] => [
      [text(name)],
      [text(words.number(comments))],
      [
        {
          kind: 'bar',
          segments: answers.map((one) => ({ share: one.comments / most, color: COLOURS[one.code] })),
          mark: null,
        },
      ],
      [text(answers.map((one) => `${words.answers[one.code]} ${one.comments}`).join(', '), 'soft')],
    ]),
  }
}

export function closingWords({ report: { outcome }, addresses }: ReportEdition): Item[] {
  const { decision } = words
  return [
    heading('chapter', 'decision', decision.heading),
    ...(outcome === null
      ? [prose(decision.pending)]
      : [
          ...part(decision.approved, outcome.approvedOn && longDate(outcome.approvedOn)),
          ...part(decision.note, outcome.approvalNote),
          ...part(decision.published, outcome.publishedOn && longDate(outcome.publishedOn)),
          ...part(decision.effective, outcome.effectiveOn && longDate(outcome.effectiveOn)),
          ...part(decision.hash, outcome.contentHash),
          ...(addresses.version === null ? [] : [prose(decision.read), link(addresses.version)]),
        ]),
    prose(decision.online),
    link(addresses.page),
    prose(decision.made),
  ]
}
