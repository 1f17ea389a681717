import { findChromium } from './chromium.mjs'
import { checks } from './checks.mjs'
import { build, install } from './prepare.mjs'
import { explain, say, step, StepFailed } from './progress.mjs'
import { runProject } from './vitest.mjs'

/** The parts a person may ask for by name, each with the vitest projects it runs. */
const parts = { unit: ['unit'], api: ['api', 'api-postgres'], e2e: ['e2e'] }
const titles = {
  unit: 'Unit tests',
  api: 'API tests on the embedded database',
  'api-postgres': 'API tests on PostgreSQL',
  e2e: 'Browser tests',
}

/** Runs what `asked` names, or everything. Sets the exit code and prints the figures last. */
export async function test(asked) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const named = asked.filter((word) => Object.hasOwn(parts, word))
  const filters = asked.filter((word) => word !== '--' && !named.includes(word))
  const wanted = named.length > 0 ? named : Object.keys(parts)
  const everything = asked.length === 0

  // A check that fails counts as one failure, so that the last line can never look better than the run was.
  const tried = async (work) => {
    try {
      await work()
      return true
    } catch (error) {
      explain(error)
      total.failed += 1
      return false
    }
  }

  if (await tried(install)) {
    if (everything) for (const check of checks) await tried(check)
    let found = 0
    for (const project of wanted.flatMap((part) => parts[part])) {
      if (project === 'e2e' && !(await readyForBrowserTests(tried))) continue
      await tried(() =>
        step(titles[project], async (doing) => {
          const result = await runProject(project, filters, (files) => doing(`${titles[project]}: ${files} files done`))
          found += result.passed + result.failed + result.skipped
          for (const outcome of Object.keys(total)) total[outcome] += result[outcome]
          if (result.problem) {
            // Already in the figures; `tried` adds one for what it catches.
            total.failed -= 1
            throw result.problem
          }
          const figures = `${result.passed} passed${result.skipped ? `, ${result.skipped} skipped` : ''}`
          if (result.passed + result.skipped > 0) return figures
          if (filters.length > 0) return 'nothing of that name here'
          throw new StepFailed(
            `${titles[project]}: there is not a single test file. Are they where vitest.config.ts looks?`,
          )
        }),
      )
    }
    if (found === 0 && filters.length > 0)
      await tried(() => Promise.reject(new StepFailed(`No test file has ${filters.join(' or ')} in its path.`)))
  }
  say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

/** The browser tests drive the built platform in a real browser. */
async function readyForBrowserTests(tried) {
  return (
    (await tried(build)) &&
    (await tried(() =>
      step('Finding a browser', async (doing) => {
        const { executablePath } = await findChromium({ onProgress: doing })
        process.env.CHROME_PATH = executablePath
        return executablePath
      }),
    ))
  )
}
