// Puts what checks credentials offline (apps/verify) beside the portal's own files, and tells the portal's code how large each is and which
// SHA-256 it has: who takes it away should be able to tell that it is the one.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const MODULE = 'virtual:offline-downloads'
const FILES = ['touchstone-verify.html', 'touchstone-verify.mjs'] as const

export function offlineDownloads(): Plugin {
  return {
    name: 'offline-downloads',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined
      const files = FILES.flatMap((name) => {
        const file = new URL(`../verify/dist/${name}`, import.meta.url)
        // Where nothing is built yet, as while developing, there is nothing to take away.
        if (!existsSync(file)) return []
        const source = readFileSync(file)
        this.addWatchFile(file.pathname)
        if (!this.meta.watchMode) this.emitFile({ type: 'asset', fileName: `offline/${name}`, source })
        return [{ name, bytes: source.length, sha256: createHash('sha256').update(source).digest('hex') }]
      })
      return `export const offlineDownloads = ${JSON.stringify(files)}`
    },
  }
}
