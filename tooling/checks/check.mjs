// `pnpm check`: everything about the code that needs no running of it, and the house rules.
import { checks } from '../lib/checks.mjs'
import { build, install } from '../lib/prepare.mjs'
import { explain, step } from '../lib/progress.mjs'
import { runProject } from '../lib/vitest.mjs'

const houseRules = () =>
  step('House rules', async () => {
    const { problem, passed } = await runProject('unit', ['tooling/checks/'], () => {})
    if (problem) throw problem
    return `${passed} passed`
  })

for (const check of [install, ...checks, houseRules, build]) {
  try {
    await check()
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}
