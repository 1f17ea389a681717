// `pnpm bench`: how fast the platform does its main work, beside the usual library where there is one.
// `pnpm bench -- verify`, `-- certificates`, `-- badges`, `-- documents`, `-- issue`, `-- batch`, `-- domain`, `-- case`, `-- survey`, `-- comments` or `-- report` runs a part. `--credentials 10000000`
// is how many the register on PostgreSQL holds; `--credentials 100000,1000000` measures at each size.
import { refuseOldNode } from '../lib/node-version.mjs'

refuseOldNode()
// Loaded only now, because an old Node could not even parse it.
const { bench } = await import('./run-parts.mjs')
await bench(process.argv.slice(2))
