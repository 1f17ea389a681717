import { Anchor } from '@mantine/core'
import type { LineageId } from '@touchstone/domain'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { paths } from '../../../paths'
import { useWorkplace } from '../../../shared/session'

/** Leads to another statement of the version that is open; the outline follows. */
export function StatementLink({ to, children }: { readonly to: LineageId; readonly children: ReactNode }) {
  const { issuerId } = useWorkplace()
  const { versionId = '' } = useParams()
  return (
    <Anchor component={Link} to={paths.version(issuerId, versionId, to)} preventScrollReset inherit dir="auto">
      {children}
    </Anchor>
  )
}
