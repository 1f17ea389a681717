import { Anchor, SimpleGrid } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { RoundDashboard, RoundView } from '@touchstone/contract'
import { StatusBadge } from '@touchstone/ui'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { Page, Section } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { DayChart } from './dashboard-days'
import { dashboardText } from './dashboard-messages'
import { dashboardQuery } from './dashboard-queries'
import classes from './dashboard.module.css'
import { categoryText } from './desk-messages'
import { type Bar, RankedBars } from './ranked-bars'
import { roundText } from './round-messages'
import { roundQuery } from './round-queries'
import { RoundStatusBadge } from './round-status-badge'

/** Countries that have a bar of their own. */
const MOST_COUNTRIES = 12

export function DashboardPage() {
  const { issuerId } = useWorkplace()
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(issuerId, roundId))
  const { data: dashboard } = useSuspenseQuery(dashboardQuery(issuerId, roundId))
  return (
    <Page
      title={dashboardText.title}
      edition={round.code}
      crumbs={[
        { label: roundText.title, to: paths.rounds(issuerId) },
        { label: round.code, to: paths.round(issuerId, round.id) },
      ]}
      badge={<RoundStatusBadge status={round.status} />}
      lead={
        <>
          <strong>{round.title}</strong> · {dashboardText.lead}
        </>
      }
      actions={
        round.openedAt !== null && (
          <ActionButton variant="default" to={paths.resolutionDesk(issuerId, round.id)}>
            {roundText.desk}
          </ActionButton>
        )
      }
    >
      <Figures round={round} dashboard={dashboard} />
      <Section title={dashboardText.byDay}>
        <DayChart days={dashboard.days} />
      </Section>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="2rem" verticalSpacing="2rem" mt="2rem">
        <Section title={dashboardText.balance}>
          <Balance dashboard={dashboard} />
        </Section>
        <Section title={dashboardText.countries}>
          <Countries dashboard={dashboard} />
        </Section>
        <Section title={dashboardText.hottest}>
          <Hottest round={round} dashboard={dashboard} />
        </Section>
        <Section title={dashboardText.areas}>
          <Areas dashboard={dashboard} />
        </Section>
      </SimpleGrid>
    </Page>
  )
}

interface OfDashboard {
  readonly dashboard: RoundDashboard
}

function Figures({ round, dashboard }: OfDashboard & { readonly round: RoundView }) {
  const { daysLeft, participation, unanswered, unconfirmed } = dashboard
  const { people, comments, late, surveys, invited } = participation
  const figures: readonly (readonly [string, string])[] = [
    ...(daysLeft === null
      ? []
      : [
          daysLeft === 0
            ? ([dashboardText.lastDay, dashboardText.state] as const)
            : ([
                daysLeft.toLocaleString('en'),
                daysLeft === 1 ? dashboardText.dayLeft : dashboardText.daysLeft,
              ] as const),
        ]),
    [people.toLocaleString('en'), dashboardText.people],
    [
      comments.toLocaleString('en'),
      late === 0 ? dashboardText.comments : `${dashboardText.comments}, ${dashboardText.ofThemLate(late)}`,
    ],
    ...(round.survey ? [[surveys.toLocaleString('en'), dashboardText.surveys] as const] : []),
    [unanswered.toLocaleString('en'), dashboardText.unanswered],
    [unconfirmed.toLocaleString('en'), dashboardText.unconfirmed],
    [invited.toLocaleString('en'), dashboardText.invited],
  ]
  return (
    <ul className={classes.figures} aria-label={dashboardText.figures}>
      {figures.map(([figure, label]) => (
        <li key={label}>
          <span className={classes.number}>{figure}</span>
          <span className={classes.label}>{label}</span>
        </li>
      ))}
    </ul>
  )
}

function Balance({ dashboard }: OfDashboard) {
  const { balance } = dashboard.participation
  if (balance.length === 0) return <p className={classes.note}>{dashboardText.balanceNone}</p>
  const bars = balance.map(({ category, people, share, target, short, dominant }): Bar => {
    const mark = short ? dashboardText.short : dominant ? dashboardText.dominant : undefined
    return {
      key: category,
      label: categoryText[category],
      figure: dashboardText.share(people, share, target),
      value: share,
      ...(target === null ? {} : { target }),
      ...(mark === undefined ? {} : { badge: <StatusBadge tone="warn">{mark}</StatusBadge> }),
    }
  })
  return (
    <>
      <RankedBars label={dashboardText.balance} bars={bars} />
      {balance.some(({ target }) => target !== null) && <p className={classes.note}>{dashboardText.target}</p>}
    </>
  )
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' })

function Countries({ dashboard }: OfDashboard) {
  const { countries } = dashboard.participation
  if (countries.length === 0) return <p className={classes.note}>{dashboardText.none}</p>
  const rest = countries.slice(MOST_COUNTRIES)
  const bars = countries.slice(0, MOST_COUNTRIES).map(({ country, people, comments }): Bar => ({
    key: country,
    label: countryNames.of(country) ?? country,
    figure: dashboardText.country(people, comments),
    value: people,
  }))
  const others = rest.reduce((sum, { people }) => sum + people, 0)
  return (
    <>
      <RankedBars label={dashboardText.countries} bars={bars} />
      {rest.length > 0 && <p className={classes.note}>{dashboardText.moreCountries(rest.length, others)}</p>}
    </>
  )
}

function Hottest({ round, dashboard }: OfDashboard & { readonly round: RoundView }) {
  const { issuerId } = useWorkplace()
  if (dashboard.hottest.length === 0) return <p className={classes.note}>{dashboardText.none}</p>
  const bars = dashboard.hottest.map(({ lineageId, code, title, comments, opposing, supports }): Bar => ({
    key: lineageId,
    label: (
      <Anchor component={Link} to={paths.resolutionDesk(issuerId, round.id, undefined, { statement: lineageId })}>
        {[code, title].filter(Boolean).join(' ')}
      </Anchor>
    ),
    figure: dashboardText.heat(comments, opposing, supports),
    value: comments + supports,
  }))
  return <RankedBars label={dashboardText.hottest} bars={bars} />
}

function Areas({ dashboard }: OfDashboard) {
  const { areas, participation } = dashboard
  const silent = areas.filter(({ comments }) => comments === 0)
  const onAll = participation.byArea.find(({ area }) => area === null)?.comments ?? 0
  const bars = areas.map(({ lineageId, code, title, comments }): Bar => ({
    key: lineageId,
    label: [code, title].filter(Boolean).join(' '),
    figure: comments === 0 ? '' : dashboardText.heat(comments, 0, 0),
    value: comments,
    ...(comments === 0 ? { badge: <StatusBadge tone="warn">{dashboardText.silent}</StatusBadge> } : {}),
  }))
  return (
    <>
      <RankedBars label={dashboardText.areas} bars={bars} />
      <p className={classes.note}>
        {dashboardText.silentCount(silent.length, areas.length)} {onAll > 0 && dashboardText.wholeDraft(onAll)}
      </p>
    </>
  )
}
