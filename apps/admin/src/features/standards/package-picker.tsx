import { Alert, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { Failure } from '../../shared/failure'
import { importText } from './import-messages'
import classes from './package-picker.module.css'
import { PACKAGE_LIMIT, type PackageFault, readPackage } from './read-package'

interface PackagePickerProps {
  readonly onPicked: (source: string, parsed: unknown) => void
  readonly checking: boolean
  readonly failure: unknown
}

/** Takes a package by drop, by file or by paste, and says what is wrong with it before anything is sent. */
export function PackagePicker({ onPicked, checking, failure }: PackagePickerProps) {
  const [fault, setFault] = useState<string[]>([])
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')

  function take(source: string, text: string) {
    const answer = readPackage(text)
    setFault(answer.read ? [] : sentences(answer.fault))
    if (answer.read) onPicked(source, answer.package)
  }

  async function takeFile(file: File | null | undefined) {
    if (!file) return
    if (file.size > PACKAGE_LIMIT) return setFault(sentences({ kind: 'too_large', bytes: file.size }))
    const text = await file.text().catch(() => null)
    if (text === null) setFault([importText.unreadable])
    else take(importText.source(file.name), text)
  }

  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void takeFile(event.dataTransfer.files[0])
  }

  return (
    <Stack gap="lg" maw={760}>
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
          onChange={(file) => void takeFile(file)}
          accept="application/json,.json"
          inputProps={{ 'aria-label': importText.choose }}
        >
          {(props) => (
            <Button {...props} mt="xs" loading={checking}>
              {importText.choose}
            </Button>
          )}
        </FileButton>
      </div>
      {fault.length > 0 && (
        <Alert color="red" variant="light" role="alert">
          {fault.map((sentence) => (
            <Text key={sentence} size="sm" style={{ overflowWrap: 'anywhere' }}>
              {sentence}
            </Text>
          ))}
        </Alert>
      )}
      <Failure error={failure} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          take(importText.pasted, pasted)
        }}
      >
        <Textarea
          label={importText.paste}

          rows={7}
          spellCheck={false}
          value={pasted}
          onChange={({ currentTarget }) => setPasted(currentTarget.value)}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.8125rem' } }}
        />
        <Group mt="xs">
          <Button type="submit" variant="default" loading={checking}>
            {importText.check}
          </Button>
        </Group>
      </form>
    </Stack>
  )
}

function sentences(fault: PackageFault): string[] {
  switch (fault.kind) {
    case 'empty':
      return [importText.empty]
    case 'too_large':
      return [importText.tooLarge((fault.bytes / (1024 * 1024)).toFixed(1))]
    case 'not_json': {
      if (fault.place === null) return [importText.notJsonUnknown]
      const { line, column, near } = fault.place
      return [importText.notJson(line, column), ...(near === '' ? [] : [importText.notJsonNear(near)])]
    }
  }
}
