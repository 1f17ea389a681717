import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { openDatabase } from './open-database.js'
import { plainSentence } from './plain-sentence.js'
import { DataFolderError } from './platform/database/embedded/data-folder-lock.js'
import { readSettings } from './platform/env.js'

async function faultOf(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (fault) {
    return fault
  }
  throw new Error('nothing went wrong')
}

test('a taken port is named, with what to do', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const fault = await faultOf(() => once(createServer().listen(port, '127.0.0.1'), 'listening'))
  taken.close()
  expect(plainSentence(fault)).toBe(
    `Port ${port} is taken: stop the program that uses it, or set PORT to another number.`,
  )
})

test('a wrong setting is named by the settings themselves', async () => {
  const fault = await faultOf(() => readSettings({ PORT: 'many' }))
  expect(plainSentence(fault)).toBe('PORT must be a number from 0 to 65535.')
})

test('a data folder in use is named by the database', () => {
  expect(plainSentence(new DataFolderError('The folder is in use.'))).toBe('The folder is in use.')
})

test('a database server that does not answer is one sentence, without its address and password', async () => {
  const databaseUrl = 'postgres://registry:hush@127.0.0.1:1/registry'
  const sentence = plainSentence(await faultOf(() => openDatabase({ databaseUrl, dataDir: '/nowhere' })))
  expect(sentence).toBe('The database server that DATABASE_URL names does not answer.')
})

test('a fault of ours keeps its stack', () => {
  expect(plainSentence(new TypeError('x is not a function'))).toMatch(/TypeError: x is not a function\n\s+at /)
})
