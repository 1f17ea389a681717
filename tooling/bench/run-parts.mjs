// Builds what is measured, runs each part in a process of its own on the pinned Node, and prints one table at the end.
import { execFileSync, fork } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinnedNode, toolEnvironment } from '../lib/places.mjs'
import { install } from '../lib/prepare.mjs'
import { dim, explain, say, step, StepFailed } from '../lib/progress.mjs'
import { lastLines, run } from '../lib/run.mjs'
import { endWithUs } from '../lib/signals.mjs'
import { table } from './table.mjs'

const parts = {
  verify: 'Verifications by ID over HTTP',
  certificates: 'Certificates',
  badges: 'Open Badges signed',
  documents: 'Standards printed',
  issue: 'Credentials issued',
  batch: 'Credentials issued by the batch',
  domain: 'Rules of the domain',
  case: 'Statements read by CASE',
  survey: 'Survey responses summed up',
  comments: 'Comments of a round filtered',
  report: 'Reports of a call for input',
}
const A_REGISTER = 100_000

/** Runs what `asked` names, or everything. Sets the exit code; a part that fails does not keep the others from running. */
export async function bench(asked) {
  try {
    const { named, options } = read(asked)
    await install()
    await step('Building the API', () =>
      run('bench-build', 'The API could not be built.', 'turbo', [
        'run',
        'build',
        '--filter=@touchstone/api...',
        '--output-logs=errors-only',
      ]).then(() => ''),
    )
    const before = load()
    const rows = []
    for (const part of named) rows.push(...(await measured(part, options)))
    say(`\n${table(rows)}\n`)
    say(
      dim(
        `Median of the rounds, and their range. Node ${nodeVersion()}, ${availableParallelism()} x ${cpus()[0]?.model ?? 'unknown processor'},`,
      ),
    )
    say(dim(`shared by server, database and load. Load average of the machine ${before} before and ${load()} after.`))
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}

async function measured(part, options) {
  try {
    let rows = []
    await step(parts[part], async (doing) => {
      rows = await inItsOwnProcess(part, options, doing)
    })
    return rows
  } catch (error) {
    explain(error)
    process.exitCode = 1
    return []
  }
}

function read(asked) {
  const words = asked.filter((word) => word !== '--')
  const at = words.indexOf('--credentials')
  const [, sizes = String(A_REGISTER)] = at === -1 ? [] : words.splice(at, 2)
  const credentials = sizes.split(',').map(Number)
  const unknown = words.find((word) => !Object.hasOwn(parts, word))
  if (unknown !== undefined)
    throw new StepFailed(`There is no part called ${unknown}; there are ${Object.keys(parts).join(', ')}.`)
  if (!credentials.every((size, i) => Number.isSafeInteger(size) && size > (credentials[i - 1] ?? 0)))
    throw new StepFailed('--credentials takes a whole number, or several in rising order with commas between.')
  return { named: words.length > 0 ? words : Object.keys(parts), options: { credentials } }
}

/** A fresh process, so that no part runs on what another has warmed up or left behind, and one folder for all its files. */
async function inItsOwnProcess(part, options, doing) {
  const home = mkdtempSync(join(tmpdir(), 'touchstone-bench-'))
  // The PostgreSQL server runs as another user when we are root.
  chmodSync(home, 0o711)
  const clear = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  // Ctrl-C ends this process without a `finally`.
  process.once('exit', clear)
  try {
    return await new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(new URL('part.mjs', import.meta.url)), [part, JSON.stringify(options)], {
        execPath: pinnedNode,
        execArgv: [],
        env: toolEnvironment({ NODE_ENV: 'production', TMPDIR: home, TMP: home, TEMP: home }),
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      })
      endWithUs(child)
      let complaint = ''
      child.stderr.setEncoding('utf8').on('data', (text) => {
        complaint = (complaint + text).slice(-20_000)
      })
      let rows
      let failure
      child.on('message', (message) => {
        if (message.doing) doing(`${parts[part]}: ${message.doing}`)
        if (message.rows) rows = message.rows
        if (message.failure) failure = message.failure
      })
      child.once('error', reject)
      child.once('close', () => {
        if (rows !== undefined && failure === undefined) resolve(rows)
        else
          reject(
            new StepFailed(failure ?? `${parts[part]}: the measurement ended early.`, { tail: lastLines(complaint) }),
          )
      })
    })
  } finally {
    process.off('exit', clear)
    clear()
  }
}

function load() {
  return loadavg()[0]?.toFixed(1) ?? '?'
}

/** Of the Node that was measured, which need not be the one that runs this. */
function nodeVersion() {
  return execFileSync(pinnedNode, ['--version'], { encoding: 'utf8' }).trim()
}
