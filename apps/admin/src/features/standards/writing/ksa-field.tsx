import { Select, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { isKsa, KSA_TYPES, type LineageId } from '@touchstone/domain'
import { useMemo, useState } from 'react'
import { statementType } from '../../../shared/messages'
import { statementText } from '../messages'
import { labelOf, type OutlineRow } from '../outline'
import { Small } from './criteria-field'
import { fieldText } from './messages'
import { StatementLink } from './statement-link'
import type { Typing } from './use-typing'
import classes from './writing.module.css'

interface KsaFieldProps {
  readonly typing: Typing
  readonly rows: readonly OutlineRow[]
}

/** The knowledge, skills and abilities a performance standard needs, picked from the library of the version. */
export function KsaField({ typing, rows }: KsaFieldProps) {
  const [sought, setSought] = useState('')
  const library = useMemo(() => libraryOf(rows), [rows])
  const picked = typing.value('ksas')
  const set = (ksas: LineageId[]) => typing.pick('ksas', ksas)
  const groups = useMemo(() => {
    const left = new Set<string>(picked)
    const grouped = Map.groupBy(
      [...library.values()].filter(({ lineageId }) => !left.has(lineageId)),
      ({ group }) => group,
    )
    return [...grouped].map(([group, ksas]) => ({
      group,
      items: ksas.map(({ lineageId, name }) => ({ value: String(lineageId), label: name })),
    }))
  }, [library, picked])
  return (
    <fieldset className={classes.list}>
      <legend>{statementText.fields.ksas}</legend>
      {library.size === 0 ? (
        <Text size="sm" c="dimmed">
          {fieldText.noKsas}
        </Text>
      ) : (
        <Select
          aria-label={fieldText.addKsa}
          placeholder={fieldText.addKsa}
          data={groups}
          searchable
          limit={60}
          maxDropdownHeight={320}
          nothingFoundMessage={statementText.noMatch}
          value={null}
          searchValue={sought}
          onSearchChange={setSought}
          onChange={(value) => {
            setSought('')
            const ksa = library.get(value ?? '')
            if (ksa) set([...picked, ksa.lineageId])
          }}
        />
      )}
      {KSA_TYPES.map((type) => {
        const ofType = picked.flatMap((id) => library.get(id) ?? []).filter((one) => one.type === type)
        return (
          ofType.length > 0 && (
            <div key={type}>
              <p className={classes.kind}>{statementType[type]}</p>
              <ul className={classes.picked}>
                {ofType.map(({ lineageId, name }) => (
                  <li key={lineageId}>
                    <StatementLink to={lineageId}>{name}</StatementLink>
                    <Small
                      label={fieldText.removeKsa(name)}
                      onClick={() => set(picked.filter((one) => one !== lineageId))}
                    >
                      <IconX size={16} aria-hidden />
                    </Small>
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </fieldset>
  )
}

/** Where a KSA is needed. */
export function UsedBy({ lineageId, rows }: Omit<KsaFieldProps, 'typing'> & { readonly lineageId: LineageId }) {
  const users = useMemo(() => rows.filter(({ statement }) => statement.ksas.includes(lineageId)), [rows, lineageId])
  return (
    <section className={classes.list}>
      <h3>{statementText.usedBy}</h3>
      {users.length === 0 && (
        <Text size="sm" c="dimmed">
          {statementText.usedByNone}
        </Text>
      )}
      <ul className={classes.picked}>
        {users.map(({ statement }) => (
          <li key={statement.lineageId}>
            <StatementLink to={statement.lineageId}>{nameOf(statement)}</StatementLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOf(statement: OutlineRow['statement']): string {
  return [statement.code, labelOf(statement)].filter(Boolean).join(' ')
}

/** Every KSA of the version by its lineage, with the group it stands in. */
function libraryOf(rows: readonly OutlineRow[]) {
  const byId = new Map(rows.map(({ statement }) => [statement.lineageId, statement]))
  return new Map(
    rows
      .filter(({ statement }) => isKsa(statement))
      .map(({ statement, parent }) => {
        const above = parent === null ? undefined : byId.get(parent)
        const group = above ? nameOf(above) : fieldText.ungrouped
        const { lineageId, type } = statement
        return [String(lineageId), { lineageId, type, name: nameOf(statement), group }]
      }),
  )
}
