import { test } from 'vitest'
import { expectRoundTrip } from '../testing/round-trip.js'
import { readXlsxStandard } from './read-xlsx-standard.js'
import { writeXlsxStandard } from './write-xlsx-standard.js'

test('a version written and read again is the same version', () => {
  expectRoundTrip(writeXlsxStandard, readXlsxStandard)
}, 60_000)
