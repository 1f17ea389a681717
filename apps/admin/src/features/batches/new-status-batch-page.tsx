import { Button, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { StatusBatchChoice, type StatusBatchPreview } from '@touchstone/contract'
import { StatusAction } from '@touchstone/domain'
import { useState } from 'react'
import { paths } from '../../paths'
import { Failure } from '../../shared/failure'
import { Page, Section } from '../../shared/page'
import { definitionsQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { TestCentreInput } from '../../shared/test-centre-input'
import { useRequestForm } from '../../shared/use-request-form'
import { manyText } from './status-batch-messages'
import { useStatusBatchDecision } from './status-batch-queries'
import { StatusBatchDecision } from './status-batch-decision'

const EMPTY = {
  action: 'suspend',
  definitionId: '',
  testCentre: '',
  evaluatorName: '',
  assessedFrom: '',
  assessedTo: '',
  issuedFrom: '',
  issuedTo: '',
  ids: '',
}

/** What was filled in, as a choice. */
function choiceFrom({ action, ids, ...criteria }: typeof EMPTY): unknown {
  const credentialIds = ids
    .split(/[\n,;]+/)
    .map((id) => id.trim())
    .filter(Boolean)
  const stated = Object.entries(criteria).filter(([, value]) => value !== '')
  return {
    action,
    selection: { ...Object.fromEntries(stated), ...(credentialIds.length > 0 ? { credentialIds } : {}) },
  }
}

/** Which credentials, what would become of each, and the decision: in this order. */
export function NewStatusBatchPage() {
  const { issuerId } = useWorkplace()
  const { data: definitions } = useSuspenseQuery(definitionsQuery(issuerId))
  const { preview } = useStatusBatchDecision()
  const [shown, setShown] = useState<{
    readonly choice: StatusBatchChoice
    readonly preview: StatusBatchPreview
  } | null>(null)
  const form = useRequestForm({
    initial: EMPTY,
    schema: StatusBatchChoice,
    toRequest: choiceFrom,
    send: async (choice: StatusBatchChoice) => setShown({ choice, preview: await preview.mutateAsync(choice) }),
  })
  const input = form.fields.getInputProps
  const asked = StatusBatchChoice.safeParse(choiceFrom(form.fields.values))
  const stale = shown !== null && JSON.stringify(asked.data) !== JSON.stringify(shown.choice)
  return (
    <Page
      title={manyText.newTitle}
      lead={manyText.newLead}
      crumbs={[{ label: manyText.title, to: paths.statusBatches(issuerId) }]}
    >
      <form onSubmit={form.submit} noValidate style={{ maxWidth: '46rem' }}>
        <Stack>
          <NativeSelect
            label={manyText.action}
            data={StatusAction.options.map((value) => ({ value, label: manyText.actions[value] }))}
            {...input('action')}
          />
          <Text size="sm" c="dimmed">
            {manyText.whichNote}
          </Text>
          <NativeSelect
            label={manyText.definition}
            data={[
              { value: '', label: manyText.anyDefinition },
              ...definitions.map(({ id, code, title }) => ({ value: String(id), label: `${code} · ${title}` })),
            ]}
            {...input('definitionId')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TestCentreInput label={manyText.testCentre} {...input('testCentre')} />
            <TextInput label={manyText.evaluator} {...input('evaluatorName')} />
            <TextInput type="date" label={manyText.assessedFrom} {...input('assessedFrom')} />
            <TextInput type="date" label={manyText.assessedTo} {...input('assessedTo')} />
            <TextInput type="date" label={manyText.issuedFrom} {...input('issuedFrom')} />
            <TextInput type="date" label={manyText.issuedTo} {...input('issuedTo')} />
          </SimpleGrid>
          <Textarea
            label={manyText.ids}
            description={manyText.idsNote}
            autosize
            minRows={3}
            maxRows={12}
            {...input('ids')}
          />
          <Failure error={form.failure} />
          {form.fields.errors['selection'] !== undefined && (
            <Text c="red" size="sm" role="alert">
              {form.fields.errors['selection']}
            </Text>
          )}
          <div>
            <Button type="submit" variant="default" loading={form.sending}>
              {manyText.show}
            </Button>
          </div>
        </Stack>
      </form>
      {shown !== null && (
        <Section title={manyText.decide}>
          {stale ? (
            <Text role="status">{manyText.changed}</Text>
          ) : (
            <StatusBatchDecision key={shown.preview.fingerprint} choice={shown.choice} preview={shown.preview} />
          )}
        </Section>
      )}
    </Page>
  )
}
