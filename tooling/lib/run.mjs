// Runs a tool with its whole output in a log file, and keeps the last lines for the person when it fails.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { logs, root, toolEnvironment } from './places.mjs'
import { StepFailed } from './progress.mjs'
import { endWithUs } from './signals.mjs'

const KEPT = 200_000
// Colour codes and carriage returns are for terminals, not for logs.
const plain = (text) => text.replaceAll(/\u001B\[[0-9;]*[A-Za-z]/g, '').replaceAll('\r', '')
/**
 * Runs `command` in the project's root. Resolves to `{ code, output, log }` whatever the exit code; rejects with
 * `StepFailed` only when the command cannot be started. `onLine` sees each line as it comes.
 */
export function attempt(name, command, args, { env = {}, cwd = root, onLine } = {}) {
  mkdirSync(logs, { recursive: true })
  const log = join(logs, `${name}.log`)
  const file = createWriteStream(log)
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: toolEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && /^(npx|pnpm|turbo)$/.test(command),
    })
    endWithUs(child)
    let output = ''
    const read = (chunk) => {
      const text = plain(chunk)
      file.write(text)
      output = (output + text).slice(-KEPT)
      if (onLine) for (const line of text.split('\n')) if (line.trim()) onLine(line.trim())
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    child.on('error', (error) => reject(new StepFailed(`${command} could not be started: ${error.message}`)))
    child.on('close', (code) => file.end(() => resolve({ code: code ?? 1, output, log: relative(root, log) })))
  })
}

/** As `attempt`, and an exit code other than 0 becomes a `StepFailed` with `sentence`. */
export async function run(name, sentence, command, args, options) {
  const { code, output, log } = await attempt(name, command, args, options)
  if (code !== 0) throw new StepFailed(sentence, { log, tail: lastLines(output) })
  return output
}

/** The last lines of what a tool said, without the stack of its own insides and without npm's remarks on its settings. */
export function lastLines(output, count = 25) {
  const telling = output
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\S*\s+at .*[/\\]node_modules[/\\]|^npm warn Unknown/.test(line))
  return telling.slice(-count).join('\n')
}
