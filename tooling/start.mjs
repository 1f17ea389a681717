// `npm start`: from a fresh clone to a running platform. Needs Node and npm; everything else it fetches itself.
import { refuseOldNode } from './lib/node-version.mjs'

refuseOldNode()
// Loaded only now, because an old Node could not even parse it.
const { start } = await import('./lib/start.mjs')
await start()
