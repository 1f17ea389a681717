// Where a statement comes from, when it is neither the same as before nor quite new: split from one of the version before, or merged
// of several. The comparison, the change class and the history go by it.
import { Select, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { LineageId, type StandardVersionId, type Statement } from '@touchstone/domain'
import { useMemo, useState } from 'react'
import { versionQuery } from '../../../shared/reads'
import { useWorkplace } from '../../../shared/session'
import { statementText } from '../messages'
import { labelOf } from '../outline'
import { Small } from './criteria-field'
import { fieldText } from './messages'
import type { Typing } from './use-typing'
import classes from './writing.module.css'

interface OriginFieldProps {
  readonly typing: Typing
  readonly lineageId: LineageId
  /** The version before. */
  readonly basedOn: StandardVersionId
}

/** Shut until somebody asks: most statements come from nowhere else, and the version before is read only then. */
export function OriginField(props: OriginFieldProps) {
  const [opened, setOpened] = useState(props.typing.value('derivedFrom').length > 0)
  return (
    <details className={classes.origin} open={opened} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{fieldText.derivedFrom}</summary>
      {opened && <Origins {...props} />}
    </details>
  )
}

function Origins({ typing, lineageId, basedOn }: OriginFieldProps) {
  const { issuerId } = useWorkplace()
  const { data } = useQuery(versionQuery(issuerId, basedOn))
  const [sought, setSought] = useState('')
  const names = useMemo(() => new Map(data?.statements.map((one) => [one.lineageId, nameOf(one)])), [data])
  const picked = typing.value('derivedFrom')
  const options = useMemo(
    () =>
      [...names]
        .filter(([id]) => id !== lineageId && !picked.includes(id))
        .map(([id, label]) => ({ value: String(id), label })),
    [names, lineageId, picked],
  )
  return (
    <>
      <Text size="sm" c="dimmed">
        {fieldText.derivedNote}
      </Text>
      <Select
        aria-label={fieldText.addOrigin}
        placeholder={fieldText.addOrigin}
        data={options}
        searchable
        limit={60}
        maxDropdownHeight={320}
        nothingFoundMessage={statementText.noMatch}
        disabled={data === undefined}
        value={null}
        searchValue={sought}
        onSearchChange={setSought}
        onChange={(value) => {
          setSought('')
          if (value !== null) typing.pick('derivedFrom', [...picked, LineageId.parse(value)])
        }}
      />
      <ul className={classes.picked}>
        {picked.map((id) => (
          <li key={id}>
            <span dir="auto">{names.get(id) ?? id}</span>
            <Small
              label={fieldText.removeOrigin(names.get(id) ?? id)}
              onClick={() =>
                typing.pick(
                  'derivedFrom',
                  picked.filter((one) => one !== id),
                )
              }
            >
              <IconX size={16} aria-hidden />
            </Small>
          </li>
        ))}
      </ul>
    </>
  )
}

function nameOf(statement: Statement): string {
  return [statement.code, labelOf(statement)].filter(Boolean).join(' ')
}
