// `npm test`: sets up all that the tests need, checks the code, runs every test, and ends with one line of figures.
// `npm test -- unit`, `-- api`, `-- e2e` or `-- <part of a path>` runs a part of it.
import { refuseOldNode } from './lib/node-version.mjs'

refuseOldNode()
// Loaded only now, because an old Node could not even parse it.
const { test } = await import('./lib/test.mjs')
await test(process.argv.slice(2))
