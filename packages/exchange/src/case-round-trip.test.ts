import { writeCasePackage } from '@touchstone/case'
import { IssuerId, newDraft, SkillStandardId, StandardVersionId } from '@touchstone/domain'
import { test } from 'vitest'
import { readStandardFile } from './read-standard-file.js'
import { expectRoundTrip } from './testing/round-trip.js'

const ids = {
  issuer: IssuerId.parse('22222222-2222-4222-8222-222222222221'),
  standard: SkillStandardId.parse('22222222-2222-4222-8222-222222222222'),
  version: StandardVersionId.parse('22222222-2222-4222-8222-222222222223'),
}
const at = '2026-01-01T08:00:00Z'

test('a version written as CASE with our extension and read again is the same version', () => {
  expectRoundTrip(({ designation, details, statements }) => {
    const written = writeCasePackage(
      {
        issuer: { name: 'Harbour Skills Institute' },
        standard: { id: ids.standard, issuerId: ids.issuer, designation, createdAt: at },
        version: newDraft(details, { id: ids.version, standardId: ids.standard, basedOn: null, createdAt: at }),
        statements,
        end: null,
        statusSince: null,
        successions: [],
      },
      { origin: 'https://example.org', extensions: true },
    )
    return new TextEncoder().encode(JSON.stringify(written))
  }, readStandardFile)
}, 60_000)
