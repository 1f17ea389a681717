import { Button, Group, NumberInput, Radio, SimpleGrid, Stack, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { DefineCredentialRequest } from '@touchstone/contract'
import { possibleScope } from '@touchstone/domain'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Failure } from '../../shared/failure'
import { common } from '../../shared/messages'
import { versionQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { UnsavedGuard } from '../../shared/unsaved-guard'
import { useRequestForm } from '../../shared/use-request-form'
import { definitionRequest, type DefinitionValues } from './definition-values'
import { definitionForm as words } from './messages'
import { RenewalFields } from './renewal-fields'
import { RequirementList } from './requirement-list'
import { ScopeChoice, VersionSelect } from './scope-choice'

interface DefinitionFormProps {
  readonly initial: () => DefinitionValues
  readonly submitLabel: string
  readonly backTo: string
  /** Answers the definition's id. */
  readonly save: (request: DefineCredentialRequest) => Promise<string>
  readonly onSaved: (definitionId: string) => Promise<void>
}

export function DefinitionForm({ initial, submitLabel, backTo, save, onSaved }: DefinitionFormProps) {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const [first] = useState(initial)
  const [saved, setSaved] = useState<string | null>(null)
  const [versionId, setVersionId] = useState(first.versionId)
  const version = useQuery({ ...versionQuery(issuerId, versionId), enabled: versionId !== '' })
  const dutyAreas = possibleScope(version.data?.statements ?? [])
  const form = useRequestForm({
    initial: first,
    schema: DefineCredentialRequest,
    toRequest: (values) =>
      definitionRequest(
        values,
        dutyAreas.map(({ lineageId }) => lineageId),
      ),
    send: async (request) => {
      const id = await save(request)
      setSaved(id)
      form.fields.resetDirty()
      await onSaved(id)
    },
  })
  const { fields } = form
  return (
    <form onSubmit={form.submit} noValidate style={{ maxWidth: '52rem' }}>
      <UnsavedGuard unsaved={saved === null && !form.sending && fields.isDirty()} />
      <Stack gap="xl">
        <Stack component="section" gap="md">
          <VersionSelect
            {...fields.getInputProps('versionId')}
            onChange={(next) => {
              setVersionId(next)
              fields.setValues({ versionId: next, scope: [] })
            }}
          />
          <ScopeChoice
            dutyAreas={dutyAreas}
            waiting={versionId === '' ? 'version' : version.isPending ? 'answer' : null}
            failure={version.error}
            chosen={fields.values.scope}
            onChange={(scope) => fields.setFieldValue('scope', scope)}
            error={fields.errors.scope}
          />
        </Stack>
        <Stack component="section" gap="md">
          <Title order={2}>{words.identity}</Title>
          <TextInput label={words.name} description={words.nameNote} required {...fields.getInputProps('title')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={words.code} description={words.codeNote} required {...fields.getInputProps('code')} />
            <TextInput label={words.level} description={words.levelNote} {...fields.getInputProps('level')} />
          </SimpleGrid>
        </Stack>
        <RequirementList fields={fields} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xl">
          <Radio.Group label={words.order} {...fields.getInputProps('order')}>
            <Stack gap="xs" mt={6}>
              <Radio value="any" label={words.orders.any} />
              <Radio value="listed" label={words.orders.listed} />
            </Stack>
          </Radio.Group>
          <Radio.Group
            label={words.validity}
            description={words.validityNote}
            {...fields.getInputProps('validity.kind')}
          >
            <Stack gap="xs" mt={6}>
              <Radio value="none" label={words.validityNone} />
              <Radio value="years" label={words.validityYears} />
              {fields.values.validity.kind === 'years' && (
                <NumberInput
                  label={words.years}
                  min={1}
                  max={50}
                  allowDecimal={false}
                  clampBehavior="none"
                  maw={120}
                  {...fields.getInputProps('validity.years')}
                />
              )}
            </Stack>
          </Radio.Group>
        </SimpleGrid>
        {fields.values.validity.kind === 'years' && <RenewalFields fields={fields} />}
        <Failure error={form.failure} />
        <Group gap="xs">
          <Button type="submit" loading={form.sending}>
            {submitLabel}
          </Button>
          <Button variant="default" onClick={() => void navigate(backTo)}>
            {common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
