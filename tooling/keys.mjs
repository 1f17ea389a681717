// `npm run keys -- ...`: the built API's keys command, on the pinned Node, with the settings `npm start` reads.
import { refuseOldNode } from './lib/node-version.mjs'

refuseOldNode()
const { spawnSync } = await import('node:child_process')
const { existsSync } = await import('node:fs')
const { join } = await import('node:path')
const { pinnedNode, root, toolEnvironment } = await import('./lib/places.mjs')

const program = join(root, 'apps', 'api', 'dist', 'keys.js')
const settings = join(root, '.env')
if (existsSync(program)) {
  const args = [...(existsSync(settings) ? [`--env-file=${settings}`] : []), program, ...process.argv.slice(2)]
  const { status } = spawnSync(pinnedNode, args, { stdio: 'inherit', env: toolEnvironment({ NODE_ENV: 'production' }) })
  process.exitCode = status ?? 1
} else {
  console.error('The platform has not been built: run `npm start` once.')
  process.exitCode = 1
}
