import { test } from 'vitest'
import { expectRoundTrip } from '../testing/round-trip.js'
import { readStandardFile } from '../read-standard-file.js'
import { writeJsonStandard } from './write-json-standard.js'

test('a version written and read again is the same version', () => {
  expectRoundTrip(writeJsonStandard, readStandardFile)
}, 60_000)
