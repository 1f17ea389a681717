// One part of the benchmark in a process of its own: `part.mjs <name> <options as JSON>`. Speaks to run-parts.mjs by messages.
import { StepFailed } from '../lib/progress.mjs'
import '../lib/signals.mjs'

const [name, options] = process.argv.slice(2)
const say = (message) => new Promise((sent) => process.send(message, sent))
try {
  const { measure } = await import(`./${name}.mjs`)
  await say({ rows: await measure((doing) => void say({ doing }), JSON.parse(options)) })
} catch (error) {
  await say({
    failure: error instanceof StepFailed ? error.message : `${name} could not be measured: ${error.message}`,
  })
  process.stderr.write(`${error.stack}\n`)
}
// What a library left running must not keep the process.
process.exit()
