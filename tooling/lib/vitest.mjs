import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './places.mjs'
import { StepFailed } from './progress.mjs'
import { attempt, lastLines } from './run.mjs'

/**
 * Runs one vitest project and counts from its own report. `failed` holds failed tests, files that could not be loaded
 * and a run that broke; `problem` is a `StepFailed` to show when it is not 0. Paths are narrowed by `filters`.
 */
export async function runProject(project, filters, onFiles) {
  const report = join(root, '.cache', 'test', `${project}.json`)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  let files = 0
  const { code, output, log } = await attempt(
    `test-${project}`,
    'vitest',
    [
      'run',
      `--project=${project}`,
      '--silent=passed-only',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
      ...filters,
    ],
    {
      env: { NO_COLOR: '1' },
      onLine(line) {
        // A file names its project; the tests listed below it do not.
        if (/^[✓❯↓×] \|/.test(line)) onFiles((files += 1))
      },
    },
  )
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  // An error outside every test fails the run and stands in no test's result.
  if (code !== 0 && counted.failed === 0) counted.failed = 1
  if (counted.failed === 0) return counted
  const problem = new StepFailed(`${counted.failed} failed in ${project}.`, { log, tail: failures(output) })
  return { ...counted, problem }
}

function count({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
  }
}

/** The part of vitest's output that says what failed and why. */
function failures(output) {
  const from = output.search(/⎯+ (Failed|Unhandled)/)
  return lastLines(from === -1 ? output : output.slice(from), 160)
}
