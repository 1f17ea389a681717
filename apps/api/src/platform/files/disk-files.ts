import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { hashOf, type FileHash, type Files } from './files.js'

const HASH = /^[0-9a-f]{64}$/

/** Files in a folder of this machine, made with the first of them. */
export function diskFiles(folder: string): Files {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }))
  return {
    async put(bytes) {
      const hash = hashOf(bytes)
      // A file that was cut short, by a crash or a full disk, is written again.
      if ((await read(disk, hash)) === undefined) await disk.put(placeOf(hash), bytes)
      return hash
    },
    get: (hash) => read(disk, hash),
    async delete(hash) {
      if (HASH.test(hash)) await disk.delete(placeOf(hash))
    },
  }
}

async function read(disk: Disk, hash: FileHash): Promise<Uint8Array | undefined> {
  if (!HASH.test(hash) || !(await disk.exists(placeOf(hash)))) return undefined
  const bytes = await disk.getBytes(placeOf(hash))
  return hashOf(bytes) === hash ? bytes : undefined
}

/** Spread over folders: some file systems are slow with thousands of files in one. */
function placeOf(hash: FileHash): string {
  return `${hash.slice(0, 2)}/${hash}`
}
