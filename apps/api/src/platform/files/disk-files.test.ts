import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskFiles } from './disk-files.js'
import { hashOf } from './files.js'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'touchstone-files-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = new Uint8Array([0, 255, 10, 13])
const HASH = '1ecf9bb9b6e60ded7aa9a5c2cba4b2fd2ab1f37ec1e4bcc09dd2f8da2ee4bbf0'

test('bytes come back as they were, by their hash, also to another process', async () => {
  const hash = await diskFiles(folder).put(bytes)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(Buffer.from((await diskFiles(folder).get(hash)) ?? []).equals(Buffer.from(bytes))).toBe(true)
})

test('the same bytes are kept once', async () => {
  const files = diskFiles(folder)
  expect(await files.put(bytes)).toBe(await files.put(bytes))
  expect((await readdir(folder, { recursive: true })).filter((name) => name.length > 60)).toHaveLength(1)
})

test('what comes as a stream is kept under the same hash, and goes out as one', async () => {
  const files = diskFiles(folder)
  const kept = await files.putStream(Readable.from([bytes.slice(0, 1), bytes.slice(1)], { objectMode: false }))
  expect(kept).toEqual({ hash: hashOf(bytes), size: 4 })
  const out = await files.stream(kept.hash)
  expect(out?.size).toBe(4)
  expect(Buffer.concat((await out?.bytes.toArray()) ?? []).equals(Buffer.from(bytes))).toBe(true)
  expect(await files.stream('0'.repeat(64))).toBeUndefined()
})

test('of a stream that breaks off nothing stays', async () => {
  const files = diskFiles(folder)
  async function* broken() {
    yield bytes
    throw new Error('broken off')
  }
  await expect(files.putStream(Readable.from(broken(), { objectMode: false }))).rejects.toThrow('broken off')
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
})

test('a file that was cut short is not handed out, and is mended when it is put again', async () => {
  const files = diskFiles(folder)
  const hash = await files.put(bytes)
  await truncate(join(folder, hash.slice(0, 2), hash), 2)
  expect(await files.get(hash)).toBeUndefined()
  await files.put(bytes)
  expect(await files.get(hash)).toHaveLength(4)
})

test('what is deleted is gone, and deleting what is not there does nothing', async () => {
  const files = diskFiles(folder)
  const hash = await files.put(bytes)
  await files.delete(hash)
  expect(await files.get(hash)).toBeUndefined()
  await expect(files.delete(hash)).resolves.toBeUndefined()
})

test('what is no hash leads nowhere, least of all out of the folder', async () => {
  await writeFile(join(folder, 'secret'), 'x')
  for (const asked of ['secret', '../secret', `..${HASH}`, HASH, '', HASH.toUpperCase()])
    expect(await diskFiles(folder).get(asked)).toBeUndefined()
})
