// One line per step, with its time. On a terminal the running step counts its seconds; elsewhere every line is printed once.

const live = Boolean(process.stdout.isTTY)
const colour = live && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
const paint = (code) => (text) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text)

export const bold = paint(1)
export const dim = paint(2)
const green = paint(32)
const red = paint(31)

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** A failure a person can act on: one sentence, and the log that holds the rest. */
export class StepFailed extends Error {
  constructor(message, { log, tail = '' } = {}) {
    super(message)
    this.log = log
    this.tail = tail
  }
}

export function say(text = '') {
  process.stdout.write(`${text}\n`)
}

/**
 * Runs one step and prints its line: what is done, how it ended, how long it took.
 * `work` receives a function that changes the words shown while it runs; the text it returns stands behind the title.
 */
export async function step(title, work) {
  const began = Date.now()
  let doing = title
  const draw = () => {
    // A line that wraps could not be drawn over again.
    const words = doing.slice(0, Math.max(20, (process.stdout.columns ?? 80) - 14))
    process.stdout.write(`\r\u001B[2K${dim('·')} ${words} ${dim(seconds(began))}`)
  }
  if (live) draw()
  else say(`· ${title} ...`)
  const timer = live ? setInterval(draw, 500) : setInterval(() => say(`  ${doing} (${seconds(began)})`), 10_000)
  const end = (mark, note) => {
    clearInterval(timer)
    say(
      `${live ? '\r\u001B[2K' : ''}${mark} ${title}${note ? `: ${note}` : ''} ${dim(live ? seconds(began) : `(${seconds(began)})`)}`,
    )
  }
  try {
    const note = await work((words) => {
      doing = words
    })
    end(green('✓'), typeof note === 'string' ? note : '')
    return note
  } catch (error) {
    end(red('✗'), '')
    throw error
  }
}

/** Prints a failure the way a person wants to read it: the sentence, the last lines of output, where the rest is. */
export function explain(error) {
  const known = error instanceof StepFailed
  process.stderr.write(`\n${red(known ? error.message : `Something unexpected went wrong: ${error.message}`)}\n`)
  if (known && error.tail) process.stderr.write(`\n${error.tail.replace(/^/gm, '  ')}\n`)
  if (known && error.log) process.stderr.write(`\nThe full log is in ${error.log}\n`)
}
