import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { paths } from '../paths'
import { common } from './messages'
import { useWorkplace } from './session'

/** From a record to what was done to it. */
export function AuditLink({ type, id }: { readonly type: string; readonly id: string }) {
  const { issuerId, may } = useWorkplace()
  if (!may('audit:read')) return null
  return (
    <Anchor
      component={Link}
      to={paths.auditTrail(issuerId, { subjectType: type, subjectId: id })}
      size="sm"
      mt="xl"
      display="inline-block"
    >
      {common.auditLink}
    </Anchor>
  )
}
