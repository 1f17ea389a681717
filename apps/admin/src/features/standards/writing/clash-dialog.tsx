// Two people wrote the same words. Nothing is lost: both are shown, and a person says what is to be.
import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { type StatementWords, StatementWords as WordsSchema } from '@touchstone/domain'
import { useState } from 'react'
import { sentenceFor } from '../../../error-messages'
import { Dialog } from '../../../shared/dialog'
import { labelOf } from '../outline'
import type { Answer, Question } from './answer'
import { fieldLabels, shownValue } from './field-labels'
import { MarkedDifference } from './marked-difference'
import type { Clash } from './mend'
import { clashText, nameIn } from './messages'
import classes from './writing.module.css'

interface ClashDialogProps {
  readonly question: Question
  readonly opened: boolean
  /** What is known of a KSA by its lineage. */
  readonly nameOf: (lineageId: string) => string
  readonly onAnswer: (answer: Answer) => void
  readonly onClose: () => void
}

export function ClashDialog({ question, opened, nameOf, onAnswer, onClose }: ClashDialogProps) {
  const titles = {
    clashes: clashText.title,
    gone: clashText.goneTitle,
    removedByYou: clashText.removedTitle,
    hopeless: clashText.hopelessTitle,
  }
  return (
    <Dialog opened={opened} onClose={onClose} title={titles[question.kind]} size="xl">
      {question.kind === 'clashes' ? (
        <Clashes question={question} nameOf={nameOf} onAnswer={onAnswer} />
      ) : (
        <Choice question={question} nameOf={nameOf} onAnswer={onAnswer} />
      )}
    </Dialog>
  )
}

type Side = 'theirs' | 'yours' | 'third'

function Clashes({
  question: { statement, clashes },
  nameOf,
  onAnswer,
}: Pick<ClashDialogProps, 'nameOf' | 'onAnswer'> & { readonly question: Extract<Question, { kind: 'clashes' }> }) {
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({})
  const [thirds, setThirds] = useState<Readonly<Record<string, string>>>({})
  const chosenOf = (clash: Clash): { success: true; data: unknown } | { success: false } => {
    const side = sides[clash.field]
    if (side === undefined) return { success: false }
    if (side === 'theirs') return { success: true, data: clash.theirs }
    if (side === 'yours') return { success: true, data: clash.yours }
    return WordsSchema.shape[clash.field].safeParse(readThird(clash, thirds[clash.field] ?? ''))
  }
  const ready = clashes.every((clash) => chosenOf(clash).success)
  function submit(event: React.FormEvent) {
    event.preventDefault()
    const chosen = clashes.flatMap((clash) => {
      const value = chosenOf(clash)
      return value.success ? [[clash.field, value.data]] : []
    })
    onAnswer({ kind: 'words', chosen: Object.fromEntries(chosen) as Partial<StatementWords> })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Text size="sm">{clashText.text(nameIn(statement, labelOf(statement)))}</Text>
        {clashes.map((clash) => {
          const [before, theirs, yours] = [clash.before, clash.theirs, clash.yours].map((value) =>
            shownValue(clash.field, value, nameOf),
          ) as [string, string, string]
          return (
            <fieldset key={clash.field} className={classes.clash}>
              <legend>{fieldLabels[clash.field]}</legend>
              <div className={classes.sides}>
                <section>
                  <h3>{clashText.theirs}</h3>
                  <MarkedDifference before={before} after={theirs} />
                </section>
                <section>
                  <h3>{clashText.yours}</h3>
                  <MarkedDifference before={before} after={yours} />
                </section>
              </div>
              <Radio.Group
                aria-label={fieldLabels[clash.field]}
                value={sides[clash.field] ?? null}
                onChange={(value) => {
                  setSides({ ...sides, [clash.field]: value })
                  if (value === 'third' && thirds[clash.field] === undefined)
                    setThirds({ ...thirds, [clash.field]: thirdFrom(clash) })
                }}
              >
                <Group mt="xs">
                  <Radio value="theirs" label={clashText.takeTheirs} />
                  <Radio value="yours" label={clashText.takeYours} />
                  {canWriteThird(clash) && <Radio value="third" label={clashText.writeThird} />}
                </Group>
              </Radio.Group>
              {sides[clash.field] === 'third' && (
                <Textarea
                  mt="xs"
                  label={clashText.third}
                  dir="auto"
                  autosize
                  minRows={3}
                  maxRows={14}
                  value={thirds[clash.field] ?? ''}
                  onChange={({ currentTarget }) => setThirds({ ...thirds, [clash.field]: currentTarget.value })}
                />
              )}
            </fieldset>
          )
        })}
        <Group justify="flex-end">
          <Button type="submit" disabled={!ready}>
            {clashText.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Words and lists of words can be written anew; what is picked is taken from one side. */
function canWriteThird({ theirs, yours }: Clash): boolean {
  const isText = (value: unknown) => value === null || typeof value === 'string' || isTexts(value)
  return isText(theirs) && isText(yours)
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
}

function thirdFrom({ field, yours }: Clash): string {
  if (field === 'evaluationCriteria') return (yours as string[]).join('\n')
  return typeof yours === 'string' ? yours : ''
}

function readThird({ field }: Clash, text: string): unknown {
  if (field === 'evaluationCriteria') return text.split('\n').filter((one) => one.trim() !== '')
  return field !== 'text' && text.trim() === '' ? null : text
}

function Choice({
  question,
  nameOf,
  onAnswer,
}: Pick<ClashDialogProps, 'nameOf' | 'onAnswer'> & { readonly question: Exclude<Question, { kind: 'clashes' }> }) {
  const button = (label: string, answer: Answer, main = false) => (
    <Button variant={main ? 'filled' : 'default'} onClick={() => onAnswer(answer)}>
      {label}
    </Button>
  )
  if (question.kind === 'hopeless')
    return (
      <Stack gap="md">
        <Text size="sm">{sentenceFor(question.error)}</Text>
        <Text size="sm">{clashText.hopelessText}</Text>
        <Textarea
          label={clashText.notSaved}
          readOnly
          autosize
          minRows={3}
          maxRows={16}
          value={question.words}
          dir="auto"
        />
        <Group justify="flex-end">{button(clashText.discard, { kind: 'theirs' })}</Group>
      </Stack>
    )
  const { statement } = question
  const name = nameIn(statement, labelOf(statement))
  if (question.kind === 'removedByYou')
    return (
      <Stack gap="md">
        <Text size="sm">{clashText.removedText(name)}</Text>
        <Group justify="flex-end" gap="xs">
          {button(clashText.removeAnyway, { kind: 'mine' })}
          {button(clashText.keep, { kind: 'theirs' }, true)}
        </Group>
      </Stack>
    )
  return (
    <Stack gap="md">
      <Text size="sm">{clashText.goneText(name)}</Text>
      <section className={classes.clash}>
        <h3>{clashText.goneWords}</h3>
        {(Object.keys(question.yours) as (keyof StatementWords)[]).map((field) => (
          <Text key={field} size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
            {shownValue(field, question.yours[field], nameOf)}
          </Text>
        ))}
      </section>
      <Group justify="flex-end" gap="xs">
        {button(clashText.leaveGone, { kind: 'theirs' })}
        {button(clashText.putBack, { kind: 'mine' }, true)}
      </Group>
    </Stack>
  )
}
