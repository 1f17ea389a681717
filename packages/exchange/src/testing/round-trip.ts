import { join } from 'node:path'
import type { CaseReading } from '@touchstone/case'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { ExchangedVersion } from '../exchanged-version.js'
import type { ReadFileOptions } from '../read-file-options.js'
import { versions } from './versions.js'

/** What is read with, in tests: ids that count up. */
export function options(): ReadFileOptions {
  let minted = 0
  return { mintId: () => `ffffffff-0000-4000-8000-${String(minted++).padStart(12, '0')}`, title: null }
}

/** Whatever the domain allows, written and read again, is what it was: details, order, codes, links and all. */
export function expectRoundTrip(
  write: (version: ExchangedVersion) => Uint8Array,
  read: (bytes: Uint8Array, given: ReadFileOptions) => CaseReading,
  numRuns = 150,
): void {
  fc.assert(
    fc.property(versions, (version) => {
      const { draft, report } = read(write(version), options())
      expect(report.counts.refused, JSON.stringify(report.rows)).toBe(0)
      expect({
        designation: draft?.proposedDesignation,
        details: draft && { ...draft.details, number: draft.proposedNumber },
        statements: draft?.statements,
      }).toEqual(version)
    }),
    { numRuns },
  )
}

/** The tree as lines, indented by level. */
export function outline(draft: CaseReading['draft']): string[] {
  const depths = new Map<string, number>()
  return (draft?.statements ?? []).map(({ lineageId, parent, text }) => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1
    depths.set(lineageId, depth)
    return `${'  '.repeat(depth)}${text}`
  })
}

/** Files of other bodies, which are not part of this project: tests on them are left out, and said to be, where they are absent. */
export const reference = join(import.meta.dirname, '../../../../../shared/reference')
