import { Alert, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { paths } from '../../../paths'
import { Page, Section } from '../../../shared/page'
import { versionQuery } from '../../../shared/reads'
import { useWorkplace } from '../../../shared/session'
import { standardText } from '../messages'
import { fieldsText as words } from './messages'
import { NumberingForm } from './numbering-form'
import { OwnFieldsForm } from './own-fields-form'

/** Own fields and numbering of a draft. Each form is made anew once what it shows has been saved. */
export function FieldsPage() {
  const { issuerId, denied } = useWorkplace()
  const { versionId = '' } = useParams()
  const { data } = useSuspenseQuery(versionQuery(issuerId, versionId))
  const { version, statements, standard } = data
  const against = version.status === 'draft' ? denied('standard:edit') : words.onlyDraft
  return (
    <Page
      title={words.title}
      edition={`${version.title} ${version.number}`}
      lead={words.lead}
      crumbs={[
        { label: standardText.title, to: paths.standards(issuerId) },
        { label: standard.designation, to: paths.standard(issuerId, standard.id) },
        { label: standardText.versionNumber(version.number), to: paths.version(issuerId, version.id) },
      ]}
    >
      {against !== undefined && (
        <Alert variant="light" mb="md">
          {against}
        </Alert>
      )}
      <fieldset disabled={against !== undefined} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Section title={words.numbering.title}>
          <Text size="sm" c="dimmed" mb="sm" maw={760}>
            {words.numbering.note}
          </Text>
          <NumberingForm key={JSON.stringify(version.numbering)} version={version} statements={statements} />
        </Section>
        <Section title={words.fields.title}>
          <Text size="sm" c="dimmed" mb="sm">
            {words.fields.note}
          </Text>
          <OwnFieldsForm key={JSON.stringify(version.ownFields)} version={version} statements={statements} />
        </Section>
      </fieldset>
    </Page>
  )
}
