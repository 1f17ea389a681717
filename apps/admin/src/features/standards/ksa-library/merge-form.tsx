import { Radio, Stack, Text } from '@mantine/core'
import { type LineageId, mergeKsas, type Statement } from '@touchstone/domain'
import { useState } from 'react'
import { Confirmation } from '../../../shared/dialog'
import { statementType } from '../../../shared/messages'
import { notifyDone } from '../../../shared/notify'
import { labelOf } from '../outline'
import { useEditStatements } from '../queries'
import classes from './ksa-library.module.css'
import { ksaText } from './messages'

interface MergeFormProps {
  readonly versionId: string
  readonly statements: readonly Statement[]
  readonly ksas: readonly Statement[]
  readonly onDone: () => void
  readonly onMerged: () => void
}

/** Says before anything is done which statements need the one kept afterwards. */
export function MergeForm({ versionId, statements, ksas, onDone, onMerged }: MergeFormProps) {
  const words = ksaText.dialog
  const edit = useEditStatements(versionId)
  // The draft as it is shown here: whoever changes it meanwhile is noticed by it.
  const [seen] = useState(statements)
  const [keep, setKeep] = useState<LineageId | null>(ksas[0]?.lineageId ?? null)
  const among = new Set(ksas.map(({ lineageId }) => lineageId))
  const needing = seen.filter((one) => one.ksas.some((ksa) => among.has(ksa)))
  return (
    <Confirmation
      confirmLabel={words.submit}
      onClose={onDone}
      onConfirm={async () => {
        if (keep === null) return
        await edit.mutateAsync(mergeKsas(seen, keep, among))
        onMerged()
        notifyDone(words.done)
      }}
    >
      <Radio.Group label={words.keep} value={keep ?? ''} onChange={setKeep}>
        <Stack gap="xs" mt="xs">
          {ksas.map(({ lineageId, code, type, typeLabel, title, text }) => (
            <Radio
              key={lineageId}
              value={lineageId}
              label={[code, title ?? text].filter((part) => part !== null).join(' ')}
              description={typeLabel ?? statementType[type]}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div>
        <Text size="sm">{words.preview(needing.length)}</Text>
        {needing.length > 0 && (
          <ul className={classes.preview}>
            {needing.map((statement) => (
              <li key={statement.lineageId}>
                {statement.code !== null && <span className={classes.code}>{statement.code}</span>} {labelOf(statement)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Text size="sm" c="dimmed">
        {words.removed(ksas.length - 1)}
      </Text>
    </Confirmation>
  )
}
