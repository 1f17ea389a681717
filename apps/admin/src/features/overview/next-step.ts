import type { Overview } from '@touchstone/contract'
import { type Permission } from '@touchstone/domain'

export type NextStep = 'import' | 'publish' | 'define' | 'candidate' | 'issue'

const ORDER: readonly {
  readonly step: NextStep
  readonly needs: Permission
  readonly due: (overview: Overview) => boolean
}[] = [
  { step: 'import', needs: 'standard:import', due: ({ standards }) => standards === 0 },
  { step: 'publish', needs: 'standard:publish', due: ({ draftVersions }) => draftVersions > 0 },
  {
    step: 'define',
    needs: 'definition:manage',
    due: ({ publishedVersions, openDefinitions }) => publishedVersions > 0 && openDefinitions === 0,
  },
  {
    step: 'candidate',
    needs: 'candidate:manage',
    due: ({ openDefinitions, candidates }) => openDefinitions > 0 && candidates === 0,
  },
  {
    step: 'issue',
    needs: 'assessment:record',
    due: ({ openDefinitions, candidates }) => openDefinitions > 0 && candidates > 0,
  },
]

/** What this person can do next for the issuer, in the order of the work. */
export function nextSteps(overview: Overview, may: (permission: Permission) => boolean): NextStep[] {
  return ORDER.filter(({ needs, due }) => due(overview) && may(needs)).map(({ step }) => step)
}
