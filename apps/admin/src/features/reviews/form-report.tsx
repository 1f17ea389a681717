import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import type { FormReading } from '@touchstone/contract'
import { FORM_HEADINGS, FormRowReading } from '@touchstone/domain'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { useState } from 'react'
import { common } from '../../shared/messages'
import { type Column, RecordTable } from '../../shared/record-table'
import { formText, outcomeCount, outcomeText } from './form-messages'
import classes from './forms.module.css'

const OUTCOMES = FormRowReading.shape.outcome.options
const TONE = { comment: 'good', answer: 'good', already: 'quiet', problem: 'bad' } satisfies Record<
  FormRowReading['outcome'],
  Tone
>
/** Rows shown at once. */
const AT_ONCE = 100

const COLUMNS: readonly Column<FormRowReading>[] = [
  {
    header: formText.row,
    cell: ({ row, number, place, label }) => (
      <>
        <Text size="xs" c="dimmed">
          {[row, number, place].filter((part) => part !== null && part !== '').join(' · ')}
        </Text>
        <div className={classes.label} dir="auto">
          {label}
        </div>
      </>
    ),
  },
  {
    header: formText.outcome,
    cell: ({ outcome }) => <StatusBadge tone={TONE[outcome]}>{outcomeText[outcome]}</StatusBadge>,
    narrow: true,
  },
  {
    header: formText.findings,
    cell: ({ findings, sameAs }) =>
      findings.length + sameAs.length > 0 && (
        <ul className={classes.findings}>
          {findings.map(({ severity, code, column, message }) => (
            <li key={`${code} ${column}`}>
              <span className={classes.severity} data-severity={severity}>
                {formText.severity[severity]}
              </span>
              {column === null ? message : `${FORM_HEADINGS[column]}: ${message}`}
            </li>
          ))}
          {sameAs.length > 0 && (
            <li>
              <span className={classes.severity} data-severity="noted">
                {formText.severity.noted}
              </span>
              {formText.sameAs(
                sameAs.map(({ number, organisation, name }) => `${number} (${organisation ?? name})`).join(', '),
              )}
            </li>
          )}
        </ul>
      ),
  },
]

/** Every row with what it would do and what is to know about it. */
export function FormReport({ reading }: { readonly reading: FormReading }) {
  const { names, cut, counts, rows } = reading
  const [outcome, setOutcome] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const chosen = rows.filter((row) => outcome === '' || row.outcome === outcome)
  const left = chosen.length - most
  if (rows.length === 0) return <Text c="dimmed">{formText.nothing}</Text>
  return (
    <Stack gap="sm">
      <div role="status">
        <ul className={classes.counts}>
          {OUTCOMES.filter((one) => counts[one] > 0).map((one) => (
            <li key={one} data-outcome={one}>
              {outcomeCount[one](counts[one])}
            </li>
          ))}
        </ul>
      </div>
      {!names && (
        <Alert color="yellow" variant="light">
          {formText.notNamed}
        </Alert>
      )}
      {cut && (
        <Alert color="yellow" variant="light">
          {formText.cut}
        </Alert>
      )}
      <NativeSelect
        label={formText.shown}
        maw={280}
        value={outcome}
        data={[
          { value: '', label: common.all },
          ...OUTCOMES.filter((one) => counts[one] > 0).map((value) => ({ value, label: outcomeText[value] })),
        ]}
        onChange={({ currentTarget }) => {
          setOutcome(currentTarget.value)
          setMost(AT_ONCE)
        }}
      />
      <RecordTable
        label={formText.rows}
        columns={COLUMNS}
        rows={chosen.slice(0, most)}
        rowKey={({ row }) => String(row)}
      />
      {left > 0 && (
        <Group>
          <Button variant="default" onClick={() => setMost(most + AT_ONCE)}>
            {formText.more(Math.min(left, AT_ONCE))}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
