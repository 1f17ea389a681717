import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
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
    async putStream(bytes) {
      const incoming = join(folder, 'incoming')
      await mkdir(incoming, { recursive: true })
      const place = join(incoming, randomUUID())
      try {
        const written = await write(place, bytes)
        await mkdir(join(folder, dirname(placeOf(written.hash))), { recursive: true })
        await rename(place, join(folder, placeOf(written.hash)))
        return written
      } finally {
        await rm(place, { force: true })
      }
    },
    async stream(hash) {
      if (!HASH.test(hash) || !(await disk.exists(placeOf(hash)))) return undefined
      const { contentLength } = await disk.getMetaData(placeOf(hash))
      return { bytes: await disk.getStream(placeOf(hash)), size: contentLength }
    },
    get: (hash) => read(disk, hash),
    async delete(hash) {
      if (HASH.test(hash)) await disk.delete(placeOf(hash))
    },
  }
}

/** Chunk by chunk, so that it is over when it says so: a stream that broke off could still be opening its file. */
async function write(place: string, bytes: Readable): Promise<{ readonly hash: FileHash; readonly size: number }> {
  const digest = createHash('sha256')
  let size = 0
  const file = await open(place, 'wx', 0o600)
  try {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      digest.update(chunk)
      size += chunk.length
      await file.writeFile(chunk)
    }
  } finally {
    await file.close()
  }
  return { hash: digest.digest('hex'), size }
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
