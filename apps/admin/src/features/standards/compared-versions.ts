// Which two versions a comparison is about when the address does not say.
import type { VersionSummary } from '@touchstone/contract'
import { compareVersionNumbers } from '@touchstone/domain'

export interface ComparedIds {
  readonly from: string
  readonly to: string
}

/** The two asked for; else the latest and the one it was started from or the one before it. Nothing when there is one version. */
export function comparedIds(
  versions: readonly VersionSummary[],
  asked: { readonly from: string | null; readonly to: string | null },
): ComparedIds | undefined {
  const known = (id: string | null) => versions.find((version) => version.id === id)
  const standing = versions
    .filter(({ status }) => status !== 'discarded')
    .toSorted((a, b) => compareVersionNumbers(b.number, a.number))
  const to = known(asked.to) ?? standing.find(({ id }) => id !== asked.from)
  const from = known(asked.from) ?? known(to?.basedOn ?? null) ?? before(standing, to)
  return from && to ? { from: from.id, to: to.id } : undefined
}

function before(versions: readonly VersionSummary[], to: VersionSummary | undefined): VersionSummary | undefined {
  return to && versions.find(({ number }) => compareVersionNumbers(number, to.number) < 0)
}
