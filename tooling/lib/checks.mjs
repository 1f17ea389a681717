// The checks of `npm test` that are no tests. Each is one step and throws `StepFailed` when the code does not pass it.
import { step } from './progress.mjs'
import { run } from './run.mjs'

const format = () =>
  step('Format', () =>
    run('format', 'Some files are not formatted; `npm run format` mends that.', 'oxfmt', ['--check', '.']).then(
      () => '',
    ),
  )

const lint = () =>
  step('Lint', () => run('lint', 'The linter found something.', 'oxlint', ['--deny-warnings']).then(() => ''))

const types = () =>
  step('Types', (doing) =>
    run('types', 'The types do not agree.', 'turbo', ['run', 'types', '--continue', '--output-logs=errors-only'], {
      onLine(line) {
        const part = /@touchstone\/([a-z-]+):types/.exec(line)
        if (part) doing(`Types of ${part[1]}`)
      },
    }).then(() => ''),
  )

export const checks = [format, lint, types]
