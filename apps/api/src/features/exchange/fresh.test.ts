import { expect, test } from 'vitest'
import { fresh } from './fresh.js'

function looks() {
  const open: { resolve: (value: number) => void; reject: (fault: Error) => void }[] = []
  const ask = fresh(() => new Promise<number>((resolve, reject) => void open.push({ resolve, reject })))
  return { open, ask }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('many who ask at once share one look', async () => {
  const { open, ask } = looks()
  const answers = [ask(), ask(), ask()]
  await turn()
  expect(open).toHaveLength(1)
  open[0]!.resolve(1)
  expect(await Promise.all(answers)).toEqual([1, 1, 1])
})

test('who asks while a look is under way is answered by the next', async () => {
  const { open, ask } = looks()
  const early = ask()
  await turn()
  const late = [ask(), ask()]
  await turn()
  expect(open).toHaveLength(1)
  open[0]!.resolve(1)
  await turn()
  expect(open).toHaveLength(2)
  open[1]!.resolve(2)
  expect([await early, ...(await Promise.all(late))]).toEqual([1, 2, 2])
})

test('a look that fails is told to those who shared it and to nobody else', async () => {
  const { open, ask } = looks()
  const failing = ask()
  const caught = failing.catch((fault: Error) => fault.message)
  await turn()
  const after = ask()
  open[0]!.reject(new Error('gone'))
  expect(await caught).toBe('gone')
  await turn()
  open[1]!.resolve(2)
  expect(await after).toBe(2)
})
