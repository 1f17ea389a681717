import { Alert, Anchor, SimpleGrid, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { DefinitionView } from '@touchstone/contract'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths'
import { AuditLink } from '../../shared/audit-link'
import { InstantText } from '../../shared/dates'
import { Facts } from '../../shared/facts'
import { common } from '../../shared/messages'
import { Page, Section } from '../../shared/page'
import { definitionQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { DefinitionStatusBadge } from '../../shared/status'
import { VersionLink } from '../../shared/version-link'
import { BadgePicture } from './badge-picture'
import { DefinitionActions } from './definition-actions'
import classes from './definition-page.module.css'
import { definitionText } from './messages'
import { requirementTerms } from './requirement-text'

function RenewalText({ definition: { renewal, requirements } }: { readonly definition: DefinitionView }) {
  if (renewal === null) return definitionText.renewalNone
  const again = requirements.filter(({ id }) => renewal.requirements.includes(id)).map(({ title }) => title)
  return (
    <>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{renewal.words}</Text>
      <Text size="sm" c="dimmed">
        {definitionText.renewalAgain(again.join(', '))} {definitionText.renewalWindow(renewal.windowDays)}
      </Text>
    </>
  )
}

export function DefinitionPage() {
  const { issuerId } = useWorkplace()
  const { definitionId = '' } = useParams()
  const { data: definition } = useSuspenseQuery(definitionQuery(issuerId, definitionId))
  const { version, validity } = definition
  return (
    <Page
      title={definition.title}
      badge={<DefinitionStatusBadge status={definition.status} />}
      lead={definition.code}
      crumbs={[{ label: definitionText.title, to: paths.definitions(issuerId) }]}
      actions={<DefinitionActions definition={definition} />}
    >
      {version.status === 'superseded' && definition.status !== 'closed' && (
        <Alert color="yellow" variant="light" mb="md">
          {definitionText.supersededNote(version.number)}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl">
        <Section title={definitionText.covers}>
          <ul className={classes.list}>
            {definition.dutyAreas.map(({ code, title }) => (
              <li key={`${code} ${title}`}>
                <span className={classes.code}>{code}</span>
                <span>{title}</span>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={definitionText.requirements}>
          <ol className={classes.list}>
            {definition.requirements.map((requirement, place) => (
              <li key={requirement.id}>
                <span className={classes.code}>{place + 1}</span>
                <div>
                  <div>{requirement.title}</div>
                  <Text size="sm" c="dimmed">
                    {requirementTerms(requirement)}
                  </Text>
                </div>
              </li>
            ))}
          </ol>
          <Text size="sm" c="dimmed" mt="xs">
            {definitionText.orders[definition.order]}.
          </Text>
        </Section>
      </SimpleGrid>
      <Section title={definitionText.about}>
        <Facts
          facts={[
            {
              label: definitionText.version,
              value: <VersionLink versionId={definition.versionId} version={version} />,
            },
            { label: definitionText.level, value: definition.level ?? common.noEntry },
            {
              label: definitionText.validity,
              value:
                validity.kind === 'none' ? definitionText.validityNone : definitionText.validityYears(validity.years),
            },
            ...(validity.kind === 'none'
              ? []
              : [{ label: definitionText.renewal, value: <RenewalText definition={definition} /> }]),
            { label: definitionText.created, value: <InstantText at={definition.createdAt} /> },
            { label: definitionText.opened, value: <InstantText at={definition.openedAt} /> },
            {
              label: definitionText.issued,
              value: (
                <Anchor component={Link} to={paths.credentials(issuerId, { definitionId: definition.id })}>
                  {definition.credentials.toLocaleString('en')}
                </Anchor>
              ),
            },
          ]}
        />
      </Section>
      <BadgePicture definition={definition} />
      <AuditLink type="definition" id={definition.id} />
    </Page>
  )
}
