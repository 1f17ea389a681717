import { Checkbox, NumberInput, Stack, Textarea, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { DefinitionValues } from './definition-values'
import { definitionForm } from './messages'

const words = definitionForm.renewal

/** How a credential that expires is carried on. */
export function RenewalFields({ fields }: { readonly fields: UseFormReturnType<DefinitionValues> }) {
  const { renewal, requirements } = fields.values
  return (
    <Stack component="section" gap="md">
      <Title order={2}>{words.title}</Title>
      <Checkbox label={words.offered} {...fields.getInputProps('renewal.offered', { type: 'checkbox' })} />
      {renewal.offered && (
        <>
          <Textarea
            label={words.words}
            description={words.wordsNote}
            required
            autosize
            minRows={2}
            maxRows={8}
            {...fields.getInputProps('renewal.words')}
          />
          <Checkbox.Group
            label={words.again}
            description={words.againNote}
            {...fields.getInputProps('renewal.requirements')}
          >
            <Stack gap="xs" mt={6}>
              {requirements.map(({ id, title }) => (
                <Checkbox key={id} value={id} label={title} />
              ))}
            </Stack>
          </Checkbox.Group>
          <NumberInput
            label={words.windowDays}
            description={words.windowNote}
            min={1}
            max={730}
            allowDecimal={false}
            clampBehavior="none"
            maw={260}
            {...fields.getInputProps('renewal.windowDays')}
          />
        </>
      )}
    </Stack>
  )
}
