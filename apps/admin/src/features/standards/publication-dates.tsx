import { SimpleGrid, TextInput } from '@mantine/core'
import { scheduleText } from './lifecycle-messages'
import { publishText } from './messages'

type DateField = 'effectiveOn' | 'newStartsFrom' | 'lastAssessmentOnPrevious' | 'sunsetOnPrevious'

interface PublicationDatesProps {
  /** The number of the version in force. */
  readonly supersedes: string | null
  readonly getInputProps: (field: DateField) => object
}

/** From when a version holds, and until when the one before it does. */
export function PublicationDates({ supersedes, getInputProps }: PublicationDatesProps) {
  const field = (name: DateField, label: string, description: string) => (
    <TextInput type="date" label={label} description={description} {...getInputProps(name)} />
  )
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
      {field('effectiveOn', publishText.effectiveOn, scheduleText.effectiveOnNote)}
      {field('newStartsFrom', scheduleText.newStarts, scheduleText.newStartsNote)}
      {supersedes !== null && (
        <>
          {field('lastAssessmentOnPrevious', publishText.lastAssessment(supersedes), publishText.lastAssessmentNote)}
          {field('sunsetOnPrevious', scheduleText.sunset(supersedes), scheduleText.sunsetNote)}
        </>
      )}
    </SimpleGrid>
  )
}
