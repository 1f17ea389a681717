// `pnpm dev`: the API from source, restarted when a file of it or of a package changes, and both sites with hot reload.
// Everything is reached through one address, as in production; only the ports behind it are three.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { refuseOldNode } from '../lib/node-version.mjs'
import { pinnedNode, root, toolEnvironment } from '../lib/places.mjs'
import { install } from '../lib/prepare.mjs'
import { bold, dim, explain, say } from '../lib/progress.mjs'
import { endWithUs } from '../lib/signals.mjs'

refuseOldNode()
const apiPort = process.env.PORT ?? '3000'
const portalPort = process.env.PORTAL_PORT ?? '5173'
const adminPort = process.env.ADMIN_PORT ?? '5174'
const address = `http://localhost:${portalPort}`

/** Runs one of the three and prints its lines behind its name. When one ends, all end. */
function keep(name, args, env) {
  const child = spawn(pinnedNode, args, { cwd: root, env: toolEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line.trim()) say(`${dim(name.padEnd(6))} ${line}`)
    })
  }
  endWithUs(child)
  child.once('exit', (code) => {
    say(`${dim(name.padEnd(6))} has ended; so does everything else.`)
    process.exitCode = code ?? 1
    process.kill(process.pid, 'SIGTERM')
  })
}

try {
  await install()
  const settings = join(root, '.env')
  keep(
    'api',
    [
      '--watch',
      '--watch-preserve-output',
      '--conditions=touchstone-source',
      ...(existsSync(settings) ? [`--env-file=${settings}`] : []),
      '--import',
      './tooling/dev/source-loader.mjs',
      'apps/api/src/main.ts',
    ],
    // Links in mails and QR codes lead to the address the developer has open.
    { PORT: apiPort, PUBLIC_URL: address, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
  )
  keep('admin', ['tooling/dev/site.mjs', 'admin', adminPort, JSON.stringify({ '/api': `http://127.0.0.1:${apiPort}` })])
  keep('portal', [
    'tooling/dev/site.mjs',
    'portal',
    portalPort,
    JSON.stringify({
      '/api': `http://127.0.0.1:${apiPort}`,
      '/.well-known': `http://127.0.0.1:${apiPort}`,
      '/embed': `http://127.0.0.1:${apiPort}`,
      '^/(issuers/[^/]+/|standards/[^/]+/)?feed\\.atom$': `http://127.0.0.1:${apiPort}`,
      '/admin': `http://127.0.0.1:${adminPort}`,
    }),
  ])
  say(`\n  ${bold('Portal')}   ${address}\n  ${bold('Admin')}    ${address}/admin/\n  ${bold('Stop')}     Ctrl-C\n`)
} catch (error) {
  explain(error)
  process.exitCode = 1
}
