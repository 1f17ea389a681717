import { Alert, Button, FileButton, Stack, Text, Title } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { FORM_LIMIT, type FormReading, type RoundView } from '@touchstone/contract'
import { type DragEvent, useRef, useState } from 'react'
import { Failure } from '../../shared/failure'
import { useWorkplace } from '../../shared/session'
import { FormAnswers } from './form-answers'
import { FormHandIn } from './form-hand-in'
import { formText } from './form-messages'
import { useForms } from './form-queries'
import { FormReport } from './form-report'
import classes from './forms.module.css'

interface Read {
  readonly file: File
  readonly reading: FormReading
}

/** Takes a form, says what each row would do, and does it when told to. */
export function FormReader({ round }: { readonly round: RoundView }) {
  const { denied } = useWorkplace()
  const { read } = useForms(round.id)
  const [shown, setShown] = useState<Read | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const forbidden = denied('review:manage')

  function take(file: File) {
    setFault(null)
    setShown(null)
    if (file.size > FORM_LIMIT) return setFault(formText.tooLarge((file.size / 1024 ** 2).toFixed(1)))
    void look(file)
  }

  /** Also after something was done: what is left to do is then shown, beside what was filled in. */
  async function look(file: File) {
    const reading = await read.mutateAsync(new Blob([file], { type: 'application/octet-stream' })).catch(() => null)
    if (reading === null) return
    setShown({ file, reading })
    requestAnimationFrame(() => heading.current?.focus())
  }

  if (forbidden !== undefined) return <Text c="dimmed">{forbidden}</Text>
  return (
    <Stack gap="lg">
      <Text size="sm" maw={760}>
        {formText.inNote}
      </Text>
      <div
        className={classes.drop}
        data-over={over}
        onDragOver={(event: DragEvent) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault()
          setOver(false)
          const file = event.dataTransfer.files[0]
          if (file) take(file)
        }}
      >
        <IconFileUpload size={28} stroke={1.5} aria-hidden />
        <Text>{formText.drop}</Text>
        <Text size="sm" c="dimmed">
          {formText.dropHint}
        </Text>
        <FileButton
          onChange={(file) => file && take(file)}
          accept=".docx,.xlsx"
          inputProps={{ 'aria-label': formText.choose }}
        >
          {(props) => (
            <Button {...props} mt="xs" loading={read.isPending} variant={shown === null ? 'filled' : 'default'}>
              {shown === null ? formText.choose : formText.again}
            </Button>
          )}
        </FileButton>
      </div>
      {fault !== null && (
        <Alert color="red" variant="light" role="alert">
          {fault}
        </Alert>
      )}
      <Failure error={read.error} />
      {shown !== null && (
        <section className={classes.report}>
          <Title order={3} tabIndex={-1} ref={heading}>
            {formText.report(shown.file.name)}
          </Title>
          <FormReport reading={shown.reading} />
          {shown.reading.counts.comment > 0 && (
            <FormHandIn round={round} reading={shown.reading} onDone={() => void look(shown.file)} />
          )}
          {shown.reading.counts.answer > 0 && (
            <FormAnswers round={round} reading={shown.reading} onDone={() => void look(shown.file)} />
          )}
        </section>
      )}
    </Stack>
  )
}
