import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import {
  type Finding,
  isKsa,
  type LineageId,
  type StandardVersionId,
  type Statement,
  StatementType,
  typesWithRule,
} from '@touchstone/domain'
import { useEffect, useRef } from 'react'
import { statementType } from '../../../shared/messages'
import { statementText } from '../messages'
import type { OutlineRow } from '../outline'
import { CriteriaField } from './criteria-field'
import type { Draft } from './draft'
import type { DraftStore } from './draft-store'
import { EquipmentField } from './equipment-field'
import { FindingsOf } from './findings-of'
import { KsaField, UsedBy } from './ksa-field'
import { MarkdownField } from './markdown-field'
import { fieldText } from './messages'
import { OriginField } from './origin-field'
import { OwnFields } from './own-fields'
import { type Field, type Typing, type Unfit, useTyping } from './use-typing'
import classes from './writing.module.css'

const TYPES = StatementType.options.map((value) => ({ value, label: statementType[value] }))

export interface StatementFormProps {
  readonly draft: Draft
  readonly rows: readonly OutlineRow[]
  readonly statement: Statement
  /** The version before, when there is one. */
  readonly basedOn: StandardVersionId | null
  readonly findings: readonly Finding[]
  readonly store: DraftStore
  readonly unfit: Unfit | undefined
  readonly onUnsent: (unsent: boolean) => void
  readonly onUnfit: (lineageId: LineageId, unfit: Unfit | undefined) => void
  /** Back to the outline. */
  readonly onLeave: () => void
  /** Counts how often the outline asked to write here. */
  readonly asked: number
}

/** One statement to write in. There is no button to save: what is written is saved. */
export function StatementForm(props: StatementFormProps) {
  const { draft, rows, statement, basedOn, findings, onLeave, asked } = props
  const typing = useTyping(statement, props)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [asked])
  const type = typing.value('type')
  return (
    // Hears Escape from its fields; it takes no keys itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={form}
      role="group"
      aria-label={statementText.edit}
      className={classes.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave()
      }}
    >
      <FindingsOf findings={findings} rows={rows} />
      <Heading draft={draft} typing={typing} type={type} />
      <LineField typing={typing} field="title" label={statementText.fields.title} first />
      <TextField
        typing={typing}
        field="text"
        label={statementText.fields.text}
        note={fieldText.markdown}
        required
        minRows={3}
      />
      {shows(type, statement, 'evaluationCriteria') && <CriteriaField typing={typing} />}
      {shows(type, statement, 'accuracyLevel') && (
        <TextField typing={typing} field="accuracyLevel" label={statementText.fields.accuracy} minRows={1} />
      )}
      {shows(type, statement, 'equipment') && <EquipmentField typing={typing} />}
      {shows(type, statement, 'assignment') && (
        <TextField
          typing={typing}
          field="assignment"
          label={statementText.fields.assignment}
          note={statementText.fields.assignmentNote}
        />
      )}
      {shows(type, statement, 'ksas') && <KsaField typing={typing} rows={rows} />}
      <OwnFields typing={typing} fields={draft.ownFields.filter(({ on }) => on.includes(type))} />
      <TextField typing={typing} field="notes" label={statementText.fields.notes} minRows={1} />
      {basedOn !== null && <OriginField typing={typing} lineageId={statement.lineageId} basedOn={basedOn} />}
      {isKsa({ type }) && <UsedBy lineageId={statement.lineageId} rows={rows} />}
    </div>
  )
}

/** What a performance standard has. Other types show it where they hold it, so that nothing is hidden by a change of type. */
function shows(type: StatementType, statement: Statement, field: Field): boolean {
  if (type === 'performance_standard' || type === 'statement') return true
  const value = statement[field]
  return Array.isArray(value) ? value.length > 0 : value !== null
}

function Heading({
  draft,
  typing,
  type,
}: {
  readonly draft: Draft
  readonly typing: Typing
  readonly type: StatementType
}) {
  const words = statementText.fields
  const byRule = typesWithRule(draft.numbering).has(type)
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NativeSelect
          label={words.type}
          data={TYPES}
          value={type}
          error={typing.fault('type')}
          onChange={({ currentTarget }) => typing.pick('type', StatementType.parse(currentTarget.value))}
        />
        {byRule ? (
          <TextInput
            label={fieldText.code}
            description={fieldText.numbered}
            readOnly
            value={typing.value('code') ?? ''}
          />
        ) : (
          <LineField typing={typing} field="code" label={words.code} />
        )}
      </SimpleGrid>
      {type === 'statement' && <LineField typing={typing} field="typeLabel" label={words.typeLabel} />}
    </>
  )
}

interface FieldProps<F extends Field> {
  readonly typing: Typing
  readonly field: F
  readonly label: string
}

function LineField({
  typing,
  field,
  label,
  first = false,
}: FieldProps<'code' | 'title' | 'typeLabel'> & { readonly first?: boolean }) {
  return (
    <TextInput
      label={label}
      dir="auto"
      {...(first ? { 'data-first': true } : {})}
      value={typing.value(field) ?? ''}
      error={typing.fault(field)}
      onChange={({ currentTarget }) => typing.type(field, currentTarget.value)}
      onBlur={() => typing.leave(field)}
    />
  )
}

interface TextFieldProps extends FieldProps<'text' | 'accuracyLevel' | 'assignment' | 'notes'> {
  readonly note?: string
  readonly required?: boolean
  readonly minRows?: number
}

function TextField({ typing, field, label, note, required = false, minRows = 2 }: TextFieldProps) {
  return (
    <MarkdownField
      label={label}
      {...(note === undefined ? {} : { description: note })}
      required={required}
      minRows={minRows}
      value={typing.value(field) ?? ''}
      error={typing.fault(field)}
      onType={(value) => typing.type(field, value)}
      onLeave={() => typing.leave(field)}
    />
  )
}
