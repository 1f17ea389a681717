import { Switch, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../shared/failure'
import { useWorkplace } from '../../shared/session'
import { remindersText as words } from './messages'
import { remindersQuery, useSwitchReminders } from './queries'

/** Whether holders are written to; shown where those are listed that expire soon. */
export function RemindersSwitch() {
  const { issuerId, denied } = useWorkplace()
  const { data } = useQuery(remindersQuery(issuerId))
  const change = useSwitchReminders()
  const reason = denied('issuer:manage')
  if (!data) return null
  return (
    <div>
      <Tooltip label={reason} disabled={reason === undefined} multiline maw={320}>
        <Switch
          label={words.label}
          description={words.note}
          checked={data.on}
          disabled={reason !== undefined || change.isPending}
          onChange={(event) => change.mutate(event.currentTarget.checked)}
        />
      </Tooltip>
      <Failure error={change.error} />
    </div>
  )
}
