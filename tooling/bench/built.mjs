// What is measured is what is served: the built files, not the sources.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../lib/places.mjs'

/** The exports of a built file, for example `built('apps/api', 'app.js')`. */
export function built(part, file = 'index.js') {
  return import(pathToFileURL(join(root, part, 'dist', file)).href)
}
