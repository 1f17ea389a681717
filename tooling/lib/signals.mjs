// Ctrl-C and its kin end what was started, in order, and never leave an installer or a server behind.

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
const children = new Set()
let handler

for (const signal of Object.keys(codes)) {
  process.on(signal, () => {
    if (handler) {
      handler(signal)
      return
    }
    for (const child of children) child.kill('SIGTERM')
    process.exit(codes[signal])
  })
}

/** Ends `child` with this process. */
export function endWithUs(child) {
  children.add(child)
  child.once('exit', () => children.delete(child))
}

/** From now on `take(signal)` decides what a signal does. */
export function onSignal(take) {
  handler = take
  // npm that is ended by a signal does not pass it on; its end is then the only sign of it.
  if (process.env.npm_lifecycle_event === undefined) return
  const npm = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    take('SIGTERM')
  }, 500).unref()
}
