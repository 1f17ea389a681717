// Finds a Chromium to drive with playwright-core, and installs one when the machine has none.
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { StepFailed } from './progress.mjs'
import { attempt, lastLines } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
]
const isRoot = process.getuid?.() === 0

/** The flags that keep a test browser off the network and able to run as root and without a graphics card. */
export const chromiumFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--disable-features=OptimizationHints,MediaRouter,Translate,CertificateTransparencyComponentUpdater,AutofillServerCommunication',
]

/**
 * A Chromium and the flags to start it with. `onProgress` hears what is being done when one has to be installed.
 * Rejects with `StepFailed`, which says what to install, when there is none and none can be had.
 */
export async function findChromium({ onProgress = () => {} } = {}) {
  const given = process.env.CHROME_PATH
  if (given && !runnable(given))
    throw new StepFailed(`CHROME_PATH names ${given}, which is no program that can be run.`)
  const executablePath = given || present() || (await installed(onProgress))
  return { executablePath, args: chromiumFlags }
}

function present() {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...inPath, ...fixedPlaces, ...playwrightsOwn()].find(runnable)
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Browsers that Playwright's installer has put into its cache, the newest first. */
function playwrightsOwn() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ]
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux/headless_shell',
  ]
  return caches
    .filter((cache) => cache && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((folder) => folder.startsWith('chromium'))
        .sort((one, other) => Number(other.split('-').pop()) - Number(one.split('-').pop()))
        .flatMap((folder) => inside.map((program) => join(cache, folder, program))),
    )
}

async function installed(onProgress) {
  if (isRoot && isDebianWithChromium()) {
    onProgress('Installing chromium with apt-get')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    const update = await attempt('chromium-apt-update', 'apt-get', ['update', '-q'], { env })
    // A stale list may still do, so a failed update alone is no reason to give up.
    const install = await attempt(
      'chromium-apt-install',
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
      {
        env,
        onLine(line) {
          const step = /^(Get:\d+|Unpacking|Setting up) *(?:\S+ \S+ \S+ )?([\w.+-]+)/.exec(line)
          if (step) onProgress(`Installing chromium with apt-get: ${line.slice(0, 60)}`)
        },
      },
    )
    const found = present()
    if (found) return found
    throw missing(`apt-get could not install it:\n${lastLines(install.code === 0 ? update.output : install.output, 6)}`)
  }
  onProgress("Downloading Chromium with Playwright's installer")
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  const download = await attempt('chromium-download', 'node', [cli, 'install', 'chromium'], {
    onLine(line) {
      const percent = /(\d+)% of ([\d.]+ \w+)/.exec(line)
      if (percent) onProgress(`Downloading Chromium: ${percent[1]} % of ${percent[2]}`)
    },
  })
  const found = present()
  if (found) return found
  throw missing(`Playwright's installer failed:\n${lastLines(download.output, 6)}`)
}

function isDebianWithChromium() {
  try {
    // Ubuntu's package of that name only installs a snap, which does not run in a container.
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

const missing = (tail) =>
  new StepFailed(
    'The browser tests need Chromium, and none was found. Install it (Debian: `sudo apt-get install chromium`; macOS: `brew install --cask chromium`), or set CHROME_PATH to a Chrome that is there.',
    { tail },
  )
