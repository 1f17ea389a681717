// Runs on whatever Node the machine has, however old: only syntax that an old parser accepts, and no imports.

/** The oldest Node that can run the set-up itself. Everything after it runs on the pinned Node that the set-up installs. */
const OLDEST = 18

export function refuseOldNode() {
  const version = process.versions.node
  if (Number(version.split('.')[0]) >= OLDEST) return
  console.error(
    'Touchstone needs Node ' +
      OLDEST +
      ' or newer to start; this is Node ' +
      version +
      '. Get a current one from nodejs.org.',
  )
  process.exit(1)
}
