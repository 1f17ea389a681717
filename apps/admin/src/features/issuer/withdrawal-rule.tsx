// Whether a withdrawal needs a second person. Saved by itself, the moment it is chosen.
import { Switch, Text, Title } from '@mantine/core'
import type { Issuer } from '@touchstone/domain'
import { api } from '../../api'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'
import classes from './branding-form.module.css'
import { withdrawalRuleText as words } from './messages'

export function WithdrawalRule({ issuer, readOnly }: { readonly issuer: Issuer; readonly readOnly: boolean }) {
  const { issuerId } = useWorkplace()
  const write = useWrite(
    (twoPersonWithdrawal: boolean) => api.setWithdrawalRule({ params: { issuerId }, body: { twoPersonWithdrawal } }),
    { toast: true },
  )
  return (
    <section aria-labelledby="withdrawals" className={classes.section}>
      <Title order={2} id="withdrawals" size="h3">
        {words.title}
      </Title>
      <Text c="dimmed">{words.lead}</Text>
      <Switch
        label={words.label}
        description={words.note}
        checked={issuer.twoPersonWithdrawal}
        disabled={readOnly || write.isPending}
        onChange={({ currentTarget }) =>
          write.mutate(currentTarget.checked, { onSuccess: () => notifyDone(words.saved) })
        }
      />
    </section>
  )
}
