// Remembers what a step was last run on, so that a second start can skip it.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { root } from './places.mjs'

const notInputs = new Set(['node_modules', 'dist', '.turbo', '.cache', '.data'])

function* filesBelow(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (notInputs.has(entry.name)) continue
    const below = join(path, entry.name)
    if (entry.isDirectory()) yield* filesBelow(below)
    else if (entry.isFile()) yield below
  }
}

/** The files below the given folders and the given files themselves, relative to the root, sorted. */
export function filesIn(folders, wanted = () => true) {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [...filesBelow(folder)])
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter(wanted)
    .sort()
}

/** SHA-256 over names and contents of files, in hex. */
export function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

// Inside node_modules: who deletes node_modules wants everything made anew.
const stampOf = (name) => join(root, 'node_modules', '.touchstone', `${name}.stamp`)

export function isStamped(name, hash) {
  const file = stampOf(name)
  return existsSync(file) && readFileSync(file, 'utf8') === hash
}

export function setStamp(name, hash) {
  const file = stampOf(name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hash)
}

/** To be called before a step begins, so that an interrupted step is run again. */
export function removeStamp(name) {
  rmSync(stampOf(name), { force: true })
}
