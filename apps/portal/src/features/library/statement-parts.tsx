import type { StatementRef } from '@touchstone/contract'
import { EquipmentKind, type OwnField, type Statement } from '@touchstone/domain'
import { RichText } from '@touchstone/ui/rich-text'
import type { ReactNode } from 'react'
import { libraryWords } from '../../messages/library.js'
import { longDate } from '../../shared/dates.js'
import styles from './version.module.css'

const words = libraryWords.version

interface Props {
  readonly statement: Statement
  readonly ownFields: readonly OwnField[]
  /** What it needs, in order. */
  readonly ksas: readonly StatementRef[]
  /** Where one of them is read. */
  readonly hrefOf: (ksa: StatementRef) => string
}

/** What a statement says beside its text: how it is evaluated, with what, to what accuracy, and what it draws on. */
export function StatementParts({ statement, ownFields, ksas, hrefOf }: Props) {
  const { evaluationCriteria, accuracyLevel, equipment, assignment, notes } = statement
  return (
    <>
      {evaluationCriteria.length > 0 && (
        <Part name={words.criteria}>
          <ul>
            {evaluationCriteria.map((criterion) => (
              <li key={criterion}>
                <RichText text={criterion} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <TextPart name={words.accuracy} text={accuracyLevel} />
      {equipment.length > 0 && (
        <Part name={words.equipment}>
          <dl className={styles.equipment}>
            {EquipmentKind.options.map((kind) => (
              <Equipment
                key={kind}
                kind={kind}
                items={equipment.filter((item) => item.kind === kind).map(({ text }) => text)}
              />
            ))}
          </dl>
        </Part>
      )}
      <TextPart name={words.assignment} text={assignment} />
      {ksas.length > 0 && (
        <Part name={words.ksas}>
          <ul className={styles.ksas}>
            {ksas.map((ksa) => (
              <li key={ksa.id}>
                <a href={hrefOf(ksa)}>{ksa.code ?? libraryWords.types[ksa.type]}</a>
                {ksa.title === null ? <RichText text={ksa.text} /> : <span>{ksa.title}</span>}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <TextPart name={words.notes} text={notes} />
      {ownFields
        .filter(({ on }) => on.includes(statement.type))
        .map((field) => (
          <TextPart key={field.key} name={field.label} text={said(field, statement.fields[field.key])} />
        ))}
    </>
  )
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <p className={styles.partName}>{name}</p>
      {children}
    </div>
  )
}

function TextPart({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null) return null
  return (
    <Part name={name}>
      <RichText text={text} />
    </Part>
  )
}

function Equipment({ kind, items }: { readonly kind: EquipmentKind; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <div>
      <dt>{libraryWords.equipment[kind]}</dt>
      {items.map((item) => (
        <dd key={item}>{item}</dd>
      ))}
    </div>
  )
}

/** A field's value in words; a statement need not hold one. */
function said({ kind }: OwnField, value: Statement['fields'][string] | undefined): string | null {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return kind === 'date' && typeof value === 'string' ? longDate(value) : String(value)
}
