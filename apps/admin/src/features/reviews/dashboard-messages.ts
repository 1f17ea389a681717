// The words of the dashboard of a round.
const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const dashboardText = {
  title: 'How it goes',
  action: 'How it goes',
  lead: 'Only people who confirmed their address are counted, and what they said.',
  figures: 'In figures',
  daysLeft: 'days left',
  dayLeft: 'day left',
  lastDay: 'Last day',
  state: 'state of the round',
  people: 'people took part',
  comments: 'comments',
  ofThemLate: (n: number) => `${n.toLocaleString('en')} late`,
  surveys: 'surveys',
  unanswered: 'not answered',
  unconfirmed: 'not confirmed',
  invited: 'people invited',
  byDay: 'Responses by day',
  none: 'Nothing was sent yet.',
  notOpen: 'The round is not open yet.',
  chart: (total: number, days: number, most: { day: string; responses: number } | undefined) =>
    `${counted(total, 'response', 'responses')} in ${counted(days, 'day', 'days')}${most === undefined || most.responses === 0 ? '' : `, most on ${most.day}: ${most.responses.toLocaleString('en')}`}`,
  most: (responses: number, day: string) => `Most: ${responses.toLocaleString('en')} on ${day}`,
  legendComments: 'Comments',
  legendSurveys: 'Surveys',
  table: 'The figures as a table',
  day: 'Day',
  balance: 'Who took part, against the target',
  balanceNone: 'Nobody has taken part yet, and the round has no target.',
  share: (people: number, share: number, target: number | null) =>
    `${counted(people, 'person', 'people')}, ${percent(share)}${target === null ? '' : ` (target ${percent(target)})`}`,
  short: 'Too few',
  dominant: 'More than a third',
  target: 'The line in a bar is the target.',
  countries: 'By country',
  country: (people: number, comments: number) =>
    `${counted(people, 'person', 'people')}, ${counted(comments, 'comment', 'comments')}`,
  moreCountries: (countries: number, people: number) =>
    `And ${counted(countries, 'other country', 'other countries')} with ${counted(people, 'person', 'people')}.`,
  hottest: 'Where most is said',
  heat: (comments: number, opposing: number, supports: number) =>
    [
      counted(comments, 'comment', 'comments'),
      ...(opposing > 0 ? [`${opposing.toLocaleString('en')} opposed`] : []),
      ...(supports > 0 ? [counted(supports, 'supporter', 'supporters')] : []),
    ].join(', '),
  areas: 'By duty area',
  silent: 'Silent',
  silentCount: (silent: number, all: number) =>
    silent === 0
      ? 'Something was said in every duty area.'
      : silent === all
        ? 'Nothing was said in any duty area yet.'
        : `Nothing was said yet in ${silent.toLocaleString('en')} of ${all.toLocaleString('en')} duty areas.`,
  wholeDraft: (n: number) => `${counted(n, 'comment is', 'comments are')} on the draft as a whole.`,
}

function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1%'
  return share.toLocaleString('en', { style: 'percent', maximumFractionDigits: 0 })
}
