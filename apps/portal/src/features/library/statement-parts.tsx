import { EquipmentKind, type LineageId, type Statement } from '@touchstone/domain'
import { RichText } from '@touchstone/ui/rich-text'
import type { ReactNode } from 'react'
import { libraryWords } from '../../messages/library.js'
import { paths } from '../../paths.js'
import type { Outline } from './outline.js'
import styles from './version.module.css'

const words = libraryWords.version

/** What a statement says beside its text: how it is evaluated, with what, to what accuracy, and what it draws on. */
export function StatementParts({ statement, outline }: { readonly statement: Statement; readonly outline: Outline }) {
  const { evaluationCriteria, accuracyLevel, equipment, assignment, notes, ksas } = statement
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
            {ksas.map((id) => (
              <KsaLine key={id} id={id} outline={outline} />
            ))}
          </ul>
        </Part>
      )}
      <TextPart name={words.notes} text={notes} />
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

function KsaLine({ id, outline }: { readonly id: LineageId; readonly outline: Outline }) {
  const ksa = outline.byLineage.get(id)
  if (ksa === undefined) return null
  return (
    <li>
      <a href={paths.statement(id)}>{ksa.code ?? libraryWords.types[ksa.type]}</a>
      {ksa.title === null ? <RichText text={ksa.text} /> : <span>{ksa.title}</span>}
    </li>
  )
}
