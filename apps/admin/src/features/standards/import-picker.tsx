import { Alert, Anchor, Button, FileButton, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IMPORT_LIMIT, type StandardWithVersions, templates, urlOf } from '@touchstone/contract'
import { currentVersion, isInPreparation } from '@touchstone/domain'
import { type DragEvent, useState } from 'react'
import { Failure } from '../../shared/failure'
import { standardsQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import classes from './import-picker.module.css'
import { importText } from './import-messages'

export interface PickedFile {
  readonly content: Blob
  readonly filename: string | null
  readonly standardId: string | null
}

interface ImportPickerProps {
  readonly onPicked: (file: PickedFile) => void
  readonly reading: boolean
  readonly failure: unknown
}

/** Takes a file by drop, by choice or by paste, and where it is to go. What it is, its bytes say. */
export function ImportPicker({ onPicked, reading, failure }: ImportPickerProps) {
  const { issuerId } = useWorkplace()
  const { data: standards } = useSuspenseQuery(standardsQuery(issuerId))
  const [standardId, setStandardId] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')

  function take(content: Blob, filename: string | null) {
    const tooLarge = content.size > IMPORT_LIMIT
    const empty = content.size === 0
    setFault(tooLarge ? importText.tooLarge((content.size / 1024 ** 2).toFixed(1)) : empty ? importText.empty : null)
    if (!tooLarge && !empty) onPicked({ content, filename, standardId: standardId === '' ? null : standardId })
  }

  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) take(file, file.name)
  }

  return (
    <Stack gap="lg" maw={760}>
      <NativeSelect
        label={importText.place}
        description={placeNote(standards.find(({ id }) => id === standardId))}
        value={standardId}
        onChange={({ currentTarget }) => setStandardId(currentTarget.value)}
        data={[{ value: '', label: importText.newStandard }, ...standards.map(optionOf)]}
      />
      <div
        className={classes.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconFileUpload size={28} stroke={1.5} aria-hidden />
        <Text>{importText.drop}</Text>
        <Text size="sm" c="dimmed">
          {importText.dropHint}
        </Text>
        <FileButton
          onChange={(file) => file && take(file, file.name)}
          accept=".json,.jsonld,.csv,.txt,.tsv,.xlsx"
          inputProps={{ 'aria-label': importText.choose }}
        >
          {(props) => (
            <Button {...props} mt="xs" loading={reading}>
              {importText.choose}
            </Button>
          )}
        </FileButton>
      </div>
      {fault !== null && (
        <Alert color="red" variant="light" role="alert">
          {fault}
        </Alert>
      )}
      <Failure error={failure} />
      <Text size="sm">
        {importText.templates}{' '}
        <Anchor underline="always" href={urlOf(templates.getXlsxTemplate)}>
          {importText.xlsxTemplate}
        </Anchor>
        {importText.or}
        <Anchor underline="always" href={urlOf(templates.getCsvTemplate)}>
          {importText.csvTemplate}
        </Anchor>
        . {importText.templatesNote}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          take(new Blob([pasted]), null)
        }}
      >
        <Textarea
          label={importText.paste}
          description={importText.pasteNote}
          rows={7}
          spellCheck={false}
          value={pasted}
          onChange={({ currentTarget }) => setPasted(currentTarget.value)}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.8125rem' } }}
        />
        <Group mt="xs">
          <Button type="submit" variant="default" loading={reading}>
            {importText.check}
          </Button>
        </Group>
      </form>
    </Stack>
  )
}

function optionOf({ id, designation, versions }: StandardWithVersions) {
  const title = (currentVersion(versions) ?? versions[0])?.title
  return { value: id, label: title === undefined ? designation : `${designation} · ${title}` }
}

function placeNote(standard: StandardWithVersions | undefined): string {
  if (standard === undefined) return importText.newNote
  const draft = standard.versions.find(isInPreparation)
  if (draft?.status === 'approved') return importText.approvedNote(draft.number)
  return draft ? importText.replaceNote(draft.number) : importText.nextNote
}
