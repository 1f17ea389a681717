import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type LineageId, type PastedLineProblem, type StatementEdit, statementsFromText } from '@touchstone/domain'
import { useDeferredValue, useMemo, useState } from 'react'
import { common, statementType } from '../../../shared/messages'
import { labelOf } from '../outline'
import type { Draft } from './draft'
import { pasteText } from './messages'
import { mintLineage } from './mint'
import type { Offer } from './use-clipboard'
import classes from './writing.module.css'

const SHOWN_AT_MOST = 200

interface PasteFormProps {
  readonly offer: Offer
  readonly draft: Draft
  readonly nameOf: (lineageId: LineageId) => string
  readonly onPaste: (edits: readonly StatementEdit[], first: LineageId) => void
  readonly onCancel: () => void
}

/** Shows what would become of a list or a table, before it goes in. */
export function PasteForm({ offer: { text: offered, place }, draft, nameOf, onPaste, onCancel }: PasteFormProps) {
  const [text, setText] = useState(offered)
  const read = useDeferredValue(text)
  const { edits, problems } = useMemo(() => {
    const under = draft.statements.find(({ lineageId }) => lineageId === place.parent)
    return statementsFromText({
      text: read,
      to: place,
      under: under?.type ?? null,
      takenCodes: new Set(draft.statements.flatMap(({ code }) => code ?? [])),
      newLineage: mintLineage,
    })
  }, [read, place, draft.statements])
  const first = edits[0]
  const depths = depthsOf(edits, place.parent)
  function submit(event: React.FormEvent) {
    event.preventDefault()
    if (first && read === text) onPaste(edits, first.lineageId)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Textarea
          label={pasteText.field}
          description={pasteText.note}
          data-autofocus
          autosize
          minRows={5}
          maxRows={12}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            // Levels are written with tabs; Escape, then Tab leaves the field as everywhere.
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
          }}
        />
        <Text size="sm">
          {place.after !== null
            ? pasteText.after(nameOf(place.after))
            : place.parent !== null
              ? pasteText.under(nameOf(place.parent))
              : pasteText.atStart}
        </Text>
        <section aria-label={pasteText.preview(edits.length)}>
          <Text size="sm" fw={600} mb={4} role="status">
            {pasteText.preview(edits.length)}
          </Text>
          {edits.length > 0 && (
            // It scrolls, and so has to be in reach of the keys.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <ul className={classes.pasteTree} tabIndex={0} aria-label={pasteText.preview(edits.length)}>
              {edits.slice(0, SHOWN_AT_MOST).map(({ lineageId, words }, index) => (
                <li key={lineageId} style={{ ['--depth' as string]: depths[index] ?? 0 }}>
                  <span>{statementType[words.type]}</span>
                  <span dir="auto">{[words.code, labelOf(words)].filter(Boolean).join(' ')}</span>
                </li>
              ))}
              {edits.length > SHOWN_AT_MOST && <li>{pasteText.more(edits.length - SHOWN_AT_MOST)}</li>}
            </ul>
          )}
        </section>
        {problems.length > 0 && (
          <ul className={classes.problems} role="alert">
            {problems.slice(0, 20).map(({ line, problem }) => (
              <li key={`${line} ${problem}`}>{pasteText.problem(line, PROBLEMS[problem])}</li>
            ))}
            {problems.length > 20 && <li>{pasteText.more(problems.length - 20)}</li>}
          </ul>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {common.cancel}
          </Button>
          <Button type="submit" disabled={edits.length === 0}>
            {pasteText.submit(edits.length)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const PROBLEMS = pasteText.problems satisfies Record<PastedLineProblem, string>

function depthsOf(edits: readonly Extract<StatementEdit, { edit: 'add' }>[], top: LineageId | null): number[] {
  const depths = new Map<LineageId | null, number>([[top, -1]])
  return edits.map(({ lineageId, place }) => {
    const depth = (depths.get(place.parent) ?? -1) + 1
    depths.set(lineageId, depth)
    return depth
  })
}
