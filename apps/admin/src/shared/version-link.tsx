import { Anchor } from '@mantine/core'
import type { VersionRef } from '@touchstone/contract'
import { Link } from 'react-router'
import { paths } from '../paths'
import { useWorkplace } from './session'

/** The exact version a thing stands on. */
export function VersionLink({ versionId, version }: { readonly versionId: string; readonly version: VersionRef }) {
  const { issuerId } = useWorkplace()
  return (
    <Anchor component={Link} to={paths.version(issuerId, versionId)} title={version.title}>
      {version.designation} {version.number}
    </Anchor>
  )
}
