// Ctrl-C and its kin end what was started, in order, and never leave an installer or a server behind.

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
const children = new Set()
let handler

for (const signal of Object.keys(codes)) {
  process.on(signal, () => {
    if (handler) return handler(signal)
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
}
