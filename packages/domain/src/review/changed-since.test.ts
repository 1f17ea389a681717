import { expect, test } from 'vitest'
import { detailsOf } from '../skill-standard/version.js'
import { lineage, statementWith, versionWith } from '../testing/examples.js'
import { changedSince } from './changed-since.js'

test('what is new or reads otherwise is asked about again, and nothing else', () => {
  const details = detailsOf(versionWith())
  const [kept, reworded, gone, added] = [1, 2, 3, 4].map((n) => statementWith(n))
  if (!kept || !reworded || !gone || !added) throw new Error('There are four')
  const frozen = { details, statements: [kept, reworded, gone] }
  const draft = { details, statements: [kept, { ...reworded, text: 'To within 0.05 mm.' }, added] }
  expect(changedSince(frozen, draft)).toEqual([lineage(2), lineage(4)])
  expect(changedSince(draft, draft)).toEqual([])
})
