// What start, test and dev have in common: install what the lockfile says, build what has changed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode, root } from './places.mjs'
import { step, StepFailed } from './progress.mjs'
import { attempt, lastLines, run } from './run.mjs'
import { filesIn, hashOf, isStamped, removeStamp, setStamp } from './stamp.mjs'

// Every folder that holds packages with something to build.
const workspaces = ['apps', 'packages', 'tooling/demo']

const isManifest = (file) => /^(tooling|[^/]+\/[^/]+)\/package\.json$/.test(file)

const packageJson = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Installs the workspace with the pinned pnpm, unless what it would install is there already. */
export async function install() {
  const manifests = filesIn(['apps', 'packages', 'tooling'], isManifest)
  const hash = hashOf(['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests])
  if (existsSync(pinnedNode) && isStamped('install', hash)) return
  await step('Installing packages', async (doing) => {
    removeStamp('install')
    const pinned = packageJson().packageManager
    const installed = join(root, 'node_modules', 'pnpm', 'package.json')
    const there = existsSync(installed) && `pnpm@${JSON.parse(readFileSync(installed, 'utf8')).version}` === pinned
    const [command, first] = there ? ['pnpm', []] : ['npx', ['-y', pinned]]
    const { code, output, log } = await attempt('install', command, [...first, 'install', '--frozen-lockfile'], {
      // CI stops pnpm from asking questions that nobody would see.
      env: { CI: '1' },
      onLine(line) {
        const progress = /resolved (\d+), reused (\d+), downloaded (\d+), added (\d+)/.exec(line)
        if (progress) doing(`Installing packages: ${progress[4]} of ${progress[1]}`)
      },
    })
    if (code !== 0) throw new StepFailed(installSentence(output), { log, tail: lastLines(output) })
    if (!existsSync(pinnedNode))
      throw new StepFailed('The packages were installed, but the pinned Node is missing.', { log })
    setStamp('install', hash)
  })
}

function installSentence(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|fetch failed/.test(output)) {
    return 'The packages could not be downloaded. Is this machine online, and may it reach its npm registry?'
  }
  if (/ENOSPC/.test(output)) return 'The packages could not be installed: the disk is full.'
  if (/OUTDATED_LOCKFILE/.test(output))
    return 'pnpm-lock.yaml does not match a package.json. Run `npx pnpm install` and commit the lockfile.'
  return 'The packages could not be installed.'
}

/** Builds packages, API and sites with turbo, unless nothing they are made of has changed. */
export async function build() {
  const inputs = filesIn(workspaces, (file) => !/\.test\.tsx?$/.test(file))
  const hash = hashOf(['package.json', 'pnpm-lock.yaml', 'turbo.json', 'tsconfig.base.json', ...inputs])
  const built = filesIn(workspaces, isManifest)
    .filter((file) => JSON.parse(readFileSync(join(root, file), 'utf8')).scripts?.build)
    .every((file) => existsSync(join(root, file, '..', 'dist')))
  if (built && isStamped('build', hash)) return
  await step('Building', async (doing) => {
    removeStamp('build')
    await run('build', 'The build failed.', 'turbo', ['run', 'build', '--output-logs=errors-only'], {
      onLine(line) {
        const part = /@touchstone\/([a-z-]+):build/.exec(line)
        if (part) doing(`Building ${part[1]}`)
      },
    })
    setStamp('build', hash)
  })
}
