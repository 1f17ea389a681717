// Runs the built API on the pinned Node and waits until it serves. Used by `npm start`, the browser tests and the benchmarks.
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { logs, pinnedNode, root, toolEnvironment } from './places.mjs'
import { StepFailed } from './progress.mjs'

const READY = 'touchstone ready '
const LARGE = 5_000_000

function openLog(name) {
  mkdirSync(logs, { recursive: true })
  const file = join(logs, `${name}.log`)
  if (existsSync(file) && statSync(file).size > LARGE) renameSync(file, `${file}.1`)
  return { file, stream: createWriteStream(file, { flags: 'a' }) }
}

/**
 * Starts the built API with `env` added to the environment, and what the file `settings` adds to that. Resolves when it has said that it is ready:
 * `ready` is what it said (url, adminUrl, demo, setup, dataDir), `exited` resolves to its exit code, `stop()` ends it
 * and waits. Rejects with `StepFailed` carrying the API's own sentence when it ends before that.
 */
export function startServer({ env = {}, settings, log: logName = 'server', onStarted } = {}) {
  const main = join(root, 'apps', 'api', 'dist', 'main.js')
  if (!existsSync(main)) return Promise.reject(new StepFailed('The API has not been built.'))
  const { file, stream } = openLog(logName)
  const child = spawn(
    pinnedNode,
    ['--enable-source-maps', ...(settings && existsSync(settings) ? [`--env-file=${settings}`] : []), main],
    {
      cwd: root,
      env: toolEnvironment({ NODE_ENV: 'production', ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C on a terminal reaches it once, through us, and not a second time on its own.
      detached: process.platform !== 'win32',
    },
  )
  const orphaned = () => child.kill('SIGKILL')
  process.once('exit', orphaned)
  const exited = new Promise((resolve) => {
    child.once('close', (code, signal) => {
      process.off('exit', orphaned)
      stream.end()
      resolve(code ?? (signal === 'SIGKILL' ? 137 : 1))
    })
  })
  const stop = (signal = 'SIGTERM') => {
    child.kill(signal)
    return exited
  }
  onStarted?.({ stop })

  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stream.write(text)
    // The log's JSON lines are for machines; what is left is what the API says to a person.
    complaint = (complaint + text.replaceAll(/^\{.*\}\n?/gm, '')).slice(-8000)
  })
  return new Promise((resolve, reject) => {
    let waiting = ''
    let isReady = false
    // Not into the log: the ready line is all that comes, and it carries the set-up link and the demo's password.
    child.stdout.setEncoding('utf8').on('data', (text) => {
      if (isReady) return
      waiting += text
      const lines = waiting.split('\n')
      waiting = lines.pop() ?? ''
      const said = lines.find((line) => line.startsWith(READY))
      if (said === undefined) return
      isReady = true
      resolve({
        ready: JSON.parse(said.slice(READY.length)),
        exited,
        stop,
        complaint: () => complaint,
        log: relative(root, file),
      })
    })
    child.once('error', (error) => reject(new StepFailed(`The pinned Node could not be started: ${error.message}`)))
    void exited.then((code) => {
      if (!isReady) reject(Object.assign(new StepFailed(...whyItEnded(complaint, relative(root, file))), { code }))
    })
  })
}

/** The API answers what a person can mend with one sentence; anything with a stack is ours to mend and stays in the log. */
export function whyItEnded(complaint, log) {
  const lines = complaint.split('\n').filter((line) => line.trim())
  const hasStack = lines.some((line) => /^\s+at /.test(line) || /^\s+\^/.test(line))
  if (lines.length > 0 && lines.length <= 5 && !hasStack) return [lines.join('\n'), {}]
  const error = lines.find((line) => /^\s*(\w*Error|Error)\b.*:/.test(line))
  return [
    'The API ended without saying why; this is a fault in Touchstone.',
    { log, tail: error ?? lines.slice(-3).join('\n') },
  ]
}
