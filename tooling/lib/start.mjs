import { join } from 'node:path'
import { root } from './places.mjs'
import { build, install } from './prepare.mjs'
import { bold, dim, explain, say, step, StepFailed } from './progress.mjs'
import { startServer, whyItEnded } from './server.mjs'
import { onSignal } from './signals.mjs'

/** Installs, builds, serves, and says where to look. Ends with the API's exit code. */
export async function start() {
  try {
    await install()
    await build()
    process.exitCode = await serve()
  } catch (error) {
    explain(error)
    process.exitCode = error.code || 1
  }
}

async function serve() {
  let server
  let stopping = false
  await step('Starting', async () => {
    server = await startServer({
      settings: join(root, '.env'),
      onStarted({ stop }) {
        onSignal((signal) => {
          // A second Ctrl-C means it.
          if (stopping) return void stop('SIGKILL')
          stopping = true
          say(`${process.stdout.isTTY ? '\r\u001B[2K' : ''}Stopping ...`)
          void stop(signal === 'SIGHUP' ? 'SIGTERM' : signal)
        })
      },
    })
  }).catch((error) => {
    if (stopping) process.exit(error.code ?? 130)
    throw error
  })
  say(`\n${table(server.ready)}\n`)
  const code = await server.exited
  if (stopping) say(code === 0 ? 'Stopped.' : `Stopped (exit code ${code}); the log is in ${server.log}`)
  else throw Object.assign(new StepFailed(...whyItEnded(server.complaint(), server.log)), { code })
  return code
}

/** What a person needs to know now, in as few lines as it takes. Rows without a value are left out. */
export function table({ url, adminUrl, demo, setup, dataDir }) {
  const rows = [
    ['Portal', url],
    ['Admin', adminUrl],
    ['First sign-in', setup],
    ['Demo sign-in', demo && `${demo.email}   ${dim('password')} ${demo.password}`],
    [
      'Verify a sample',
      demo?.credentialId && `${demo.credentialId}   ${dim(`${url.replace(/\/$/, '')}/verify/${demo.credentialId}`)}`,
    ],
    ['Data', dataDir],
    ['Stop', 'Ctrl-C'],
  ].filter(([, value]) => value)
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `  ${bold(name.padEnd(width))}   ${value}`).join('\n')
}
