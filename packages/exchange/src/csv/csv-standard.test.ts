import { test } from 'vitest'
import { expectRoundTrip } from '../testing/round-trip.js'
import { readCsvStandard } from './read-csv-standard.js'
import { writeCsvStandard } from './write-csv-standard.js'

test('a version written and read again is the same version', () => {
  expectRoundTrip(writeCsvStandard, readCsvStandard)
}, 60_000)
