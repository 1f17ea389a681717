import { Anchor, SimpleGrid, Text } from '@mantine/core'
import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { Page, Section } from '../../shared/page'
import { standardsQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { CredentialStatusBadge } from '../../shared/status'
import { overview } from './messages'
import { MonthChart } from './month-chart'
import { type NextStep, nextSteps } from './next-step'
import { overviewQuery } from './queries'
import classes from './overview-page.module.css'

const STEP_PATH = {
  import: paths.importStandard,
  publish: paths.standards,
  define: paths.newDefinition,
  candidate: paths.candidates,
  issue: paths.candidates,
} satisfies Record<NextStep, (issuerId: string) => string>

const STATUSES = ['active', 'suspended', 'expired', 'replaced', 'withdrawn'] as const

export function OverviewPage() {
  const { issuerId, membership, may } = useWorkplace()
  const [{ data }, { data: standards }] = useSuspenseQueries({
    queries: [overviewQuery(issuerId), standardsQuery(issuerId)],
  })
  const drafts = standards.flatMap(({ designation, versions }) =>
    versions.filter(({ status }) => status === 'draft').map((version) => ({ designation, version })),
  )
  const issued = Object.values(data.credentials).reduce((sum, count) => sum + count, 0)
  const { counts } = overview
  const numbers = [
    { label: counts.standards(data.standards), count: data.standards, to: paths.standards(issuerId) },
    { label: counts.published(data.publishedVersions), count: data.publishedVersions, to: paths.standards(issuerId) },
    { label: counts.definitions(data.openDefinitions), count: data.openDefinitions, to: paths.definitions(issuerId) },
    {
      label: counts.candidates(data.candidates),
      count: data.candidates,
      to: may('candidate:read') ? paths.candidates(issuerId) : null,
    },
    { label: counts.credentials(issued), count: issued, to: paths.credentials(issuerId) },
  ]
  const steps = nextSteps(data, may)
  return (
    <Page title={overview.title} lead={membership.issuerName}>
      <ul className={classes.counts} aria-label={counts.label}>
        {numbers.map(({ label, count, to }) => (
          <li key={label}>
            <span className={classes.number}>{count.toLocaleString('en')}</span>
            {to === null ? <span className={classes.label}>{label}</span> : <Link to={to}>{label}</Link>}
          </li>
        ))}
      </ul>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" mt="xl">
        <Section title={overview.byMonth}>
          <MonthChart months={data.issuedByMonth} />
        </Section>
        <Section title={overview.byStatus}>
          <ul className={classes.statuses}>
            {STATUSES.map((status) => (
              <li key={status}>
                <Link to={paths.credentials(issuerId, { status })}>
                  <CredentialStatusBadge
                    status={status === 'expired' ? 'active' : status}
                    expired={status === 'expired'}
                  />
                </Link>
                <span>{data.credentials[status].toLocaleString('en')}</span>
              </li>
            ))}
          </ul>
          <Anchor
            component={Link}
            to={paths.credentials(issuerId, { expiresWithin: '90' })}
            size="sm"
            mt="xs"
            display="inline-block"
          >
            {overview.expiringSoon}
          </Anchor>
        </Section>
        <Section title={overview.drafts}>
          {drafts.length === 0 ? (
            <Text c="dimmed">{overview.draftsNone}</Text>
          ) : (
            <ul className={classes.list}>
              {drafts.map(({ designation, version }) => (
                <li key={version.id}>
                  <Anchor component={Link} to={paths.version(issuerId, version.id)}>
                    {version.title}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {designation} · {version.number} · {overview.statements(version.statements)}
                  </Text>
                </li>
              ))}
            </ul>
          )}
        </Section>
        {steps.length > 0 && (
          <Section title={overview.next}>
            <ul className={classes.list}>
              {steps.map((step) => (
                <li key={step}>
                  <Anchor component={Link} to={STEP_PATH[step](issuerId)}>
                    {overview.steps[step].title}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {overview.steps[step].text}
                  </Text>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </SimpleGrid>
    </Page>
  )
}
