import { ApiProblem } from '@touchstone/contract'
import {
  applyEdits,
  DomainError,
  type LineageId,
  SkillStandardId,
  StandardVersionId,
  type Statement,
  type StatementEdit,
  StatementId,
} from '@touchstone/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DraftServer, openDraftStore } from './draft-store'
import { newWords } from './new-words'
import { id, TREE } from './testing'
import { unsentShelf } from './unsent'

const idOf = (lineageId: LineageId) => StatementId.parse(lineageId)
const versionId = StandardVersionId.parse(id(900))

/** Keeps a draft as the API does: with the domain's own rules, one revision for each list of edits that changed something. */
function keepDraft(statements: readonly Statement[] = TREE) {
  const state = {
    statements,
    revision: 0,
    sent: [] as (readonly StatementEdit[])[],
    fault: null as ApiProblem | null,
    loseAnswer: false,
  }
  const edit = (edits: readonly StatementEdit[]) => {
    const result = applyEdits({ statements: state.statements, ownFields: [], numbering: [] }, edits, idOf)
    if (result.done.length > 0) state.revision += 1
    state.statements = result.statements
    return { revision: state.revision, changed: result.changed, done: result.done }
  }
  const read = () => ({
    standard: { id: SkillStandardId.parse(id(901)) } as never,
    version: { id: versionId, revision: state.revision, ownFields: [], numbering: [] } as never,
    statements: [...state.statements],
  })
  const server: DraftServer = {
    async send(edits) {
      await Promise.resolve()
      state.sent.push(edits)
      if (state.fault) throw state.fault
      try {
        const answer = edit(edits)
        if (!state.loseAnswer) return answer
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        throw new ApiProblem({ status: 409, code: error.code, details: error.details as never, requestId: 'r' })
      }
      state.loseAnswer = false
      throw new ApiProblem({ status: 0, code: 'unreachable', details: {}, requestId: '' })
    },
    read: () => Promise.resolve(read()),
    revision: () => Promise.resolve(state.revision),
  }
  return { state, edit, read, server }
}

/** What a browser keeps, without the browser. */
function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

let minted = 0
const tabOn = (shelf: Storage, own = memory()) =>
  unsentShelf(versionId, { shelf, own, now: Date.now, mint: () => `tab${(minted += 1)}` })
function openOn(kept: ReturnType<typeof keepDraft>, shelf = memory()) {
  const store = openDraftStore(kept.read(), kept.server, tabOn(shelf))
  const textOf = (number: number) =>
    store.view().draft.statements.find(({ lineageId }) => lineageId === id(number))?.text
  return { store, textOf }
}
const rewrite = (number: number, from: string, to: string): StatementEdit => ({
  edit: 'change',
  lineageId: id(number),
  from: { text: from },
  to: { text: to },
})
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is done shows at once, is sent in order, and can be undone after it was saved', async () => {
  const kept = keepDraft()
  const { store, textOf } = openOn(kept)
  store.write(rewrite(12, 'Statement 12', 'One'), 'Write')
  store.endStep()
  store.write(rewrite(12, 'One', 'Two'), 'Write')
  expect(textOf(12)).toBe('Two')
  expect(store.view().saving.kind).toBe('saving')
  await settle()
  expect(store.view().saving.kind).toBe('saved')
  expect(kept.state.sent.map(([edit]) => edit?.edit === 'change' && edit.to.text)).toEqual(['One', 'Two'])
  store.undo()
  expect(textOf(12)).toBe('One')
  store.redo()
  store.undo()
  store.undo()
  await settle()
  expect(kept.state.statements).toEqual(TREE)
  expect(store.view().draft.statements).toEqual(TREE)
})

test('words typed in a row are one step, also when the first were saved meanwhile', async () => {
  const kept = keepDraft()
  const { store } = openOn(kept)
  store.write(rewrite(12, 'Statement 12', 'O'), 'Write')
  await settle()
  store.write(rewrite(12, 'O', 'On'), 'Write')
  store.write(rewrite(12, 'On', 'One'), 'Write')
  await settle()
  expect(store.view().draft.undo).toHaveLength(1)
  store.undo()
  await settle()
  expect(kept.state.statements).toEqual(TREE)
})

test('without a connection the words stay, wait in the browser, and go on their way by themselves', async () => {
  const kept = keepDraft()
  const shelf = memory()
  const { store, textOf } = openOn(kept, shelf)
  kept.state.fault = new ApiProblem({ status: 0, code: 'unreachable', details: {}, requestId: '' })
  store.write(rewrite(12, 'Statement 12', 'Kept'), 'Write')
  await settle()
  expect(store.view().saving.kind).toBe('failed')
  expect(textOf(12)).toBe('Kept')
  expect(shelf.length).toBe(1)
  kept.state.fault = null
  await vi.advanceTimersByTimeAsync(1_100)
  expect(store.view().saving.kind).toBe('saved')
  expect(kept.state.statements.find(({ code }) => code === '12')?.text).toBe('Kept')
  expect(shelf.length).toBe(0)
})

test('an answer that was lost does not make an act happen twice', async () => {
  const kept = keepDraft()
  const { store } = openOn(kept)
  kept.state.loseAnswer = true
  const add: StatementEdit = {
    edit: 'add',
    lineageId: id(50),
    place: { parent: null, after: id(3) },
    words: newWords('duty', 'New'),
  }
  store.act([add], 'Add')
  await vi.advanceTimersByTimeAsync(1_100)
  expect(store.view().saving.kind).toBe('saved')
  expect(kept.state.statements.filter(({ text }) => text === 'New')).toHaveLength(1)
})

test('a tab that is gone leaves its words to the next one; one that lives keeps them', async () => {
  const kept = keepDraft()
  const shelf = memory()
  kept.state.fault = new ApiProblem({ status: 503, code: 'internal_error', details: {}, requestId: '' })
  openOn(kept, shelf).store.write(rewrite(12, 'Statement 12', 'Left behind'), 'Write')
  await settle()
  kept.state.fault = null
  const soon = openOn(kept, shelf)
  soon.store.restore()
  expect(soon.store.view().restored).toBe(0)
  // The fake clock would let the first tab try again; this one starts from what it left.
  const left = memory()
  left.setItem(shelf.key(0) ?? '', shelf.getItem(shelf.key(0) ?? '') ?? '')
  vi.setSystemTime(Date.now() + 60_000)
  const later = openOn(kept, left)
  later.store.restore()
  expect(later.store.view().restored).toBe(1)
  await settle()
  expect(later.textOf(12)).toBe('Left behind')
  expect(kept.state.statements.find(({ code }) => code === '12')?.text).toBe('Left behind')
})

test('what others changed is brought in and said, and what waits here goes on top of it', async () => {
  const kept = keepDraft()
  const { store, textOf } = openOn(kept)
  kept.edit([rewrite(21, 'Statement 21', 'Theirs')])
  await store.look()
  expect(textOf(21)).toBe('Theirs')
  expect(store.view().news?.changed.map(({ code }) => code)).toEqual(['21'])
  kept.edit([rewrite(3, 'Statement 3', 'Theirs too')])
  store.write(rewrite(12, 'Statement 12', 'Mine'), 'Write')
  await settle()
  expect([textOf(3), textOf(12)]).toEqual(['Theirs too', 'Mine'])
  expect(store.view().saving.kind).toBe('saved')
})

test('of two who write the same words the second is asked, and neither version is lost', async () => {
  const kept = keepDraft()
  const { store, textOf } = openOn(kept)
  kept.edit([rewrite(12, 'Statement 12', 'Theirs')])
  store.write(rewrite(12, 'Statement 12', 'Mine'), 'Write')
  await settle()
  const { question, saving } = store.view()
  expect(saving.kind).toBe('asking')
  expect(question).toMatchObject({
    kind: 'clashes',
    clashes: [{ field: 'text', before: 'Statement 12', theirs: 'Theirs', yours: 'Mine' }],
  })
  expect(kept.state.statements.find(({ code }) => code === '12')?.text).toBe('Theirs')
  store.answer({ kind: 'words', chosen: { text: 'Ours' } })
  await settle()
  expect([textOf(12), store.view().saving.kind, store.view().question]).toEqual(['Ours', 'saved', null])
  expect(kept.state.statements.find(({ code }) => code === '12')?.text).toBe('Ours')
})

test('what is chosen between two is one step: back to theirs, and not to what nobody has any more', async () => {
  const kept = keepDraft()
  const { store, textOf } = openOn(kept)
  store.write(rewrite(12, 'Statement 12', 'First'), 'Write')
  await settle()
  store.endStep()
  kept.edit([rewrite(12, 'First', 'Theirs')])
  store.write(rewrite(12, 'First', 'Mine'), 'Write')
  await settle()
  store.answer({ kind: 'words', chosen: { text: 'Ours' } })
  await settle()
  expect(store.view().draft.undo.map(({ label }) => label)).toEqual(['Write'])
  store.undo()
  await settle()
  expect([textOf(12), store.view().notice, store.view().draft.undo]).toEqual(['Theirs', null, []])
  store.redo()
  await settle()
  expect(kept.state.statements.find(({ code }) => code === '12')?.text).toBe('Ours')
})

test('taking theirs leaves nothing to take back', async () => {
  const kept = keepDraft()
  const { store } = openOn(kept)
  kept.edit([rewrite(12, 'Statement 12', 'Theirs')])
  store.write(rewrite(12, 'Statement 12', 'Mine'), 'Write')
  await settle()
  store.answer({ kind: 'words', chosen: { text: 'Theirs' } })
  await settle()
  expect([store.view().saving.kind, store.view().draft.undo]).toEqual(['saved', []])
})

test('whoever types on while the first words are on their way is asked once, about all of them', async () => {
  const kept = keepDraft()
  const { store, textOf } = openOn(kept)
  kept.edit([rewrite(12, 'Statement 12', 'Theirs')])
  store.write(rewrite(12, 'Statement 12', 'Mi'), 'Write')
  store.write(rewrite(12, 'Mi', 'Mine'), 'Write')
  await settle()
  expect(store.view().question).toMatchObject({
    clashes: [{ before: 'Statement 12', theirs: 'Theirs', yours: 'Mine' }],
  })
  store.answer({ kind: 'words', chosen: { text: 'Mine' } })
  await settle()
  expect([textOf(12), store.view().question, store.view().saving.kind]).toEqual(['Mine', null, 'saved'])
})

test('words in a statement that others removed can be put back with it', async () => {
  const kept = keepDraft()
  const { store, textOf } = openOn(kept)
  const { id: _, lineageId, parent: __, position: ___, ...words } = TREE.find(({ code }) => code === '13') as Statement
  kept.edit([{ edit: 'remove', lineageId, place: { parent: id(1), after: id(12) }, words }])
  store.write(rewrite(13, 'Statement 13', 'Mine'), 'Write')
  await settle()
  expect(store.view().question).toMatchObject({ kind: 'gone', yours: { text: 'Mine' } })
  store.answer({ kind: 'mine' })
  await settle()
  expect(textOf(13)).toBe('Mine')
  expect(kept.state.statements.find(({ code }) => code === '13')).toMatchObject({ text: 'Mine', parent: id(1) })
})

test('an add whose place went is put at the end, and that is said', async () => {
  const kept = keepDraft()
  const { store } = openOn(kept)
  kept.edit([
    { edit: 'move', lineageId: id(12), from: { parent: id(1), after: id(11) }, to: { parent: null, after: null } },
  ])
  store.act(
    [{ edit: 'add', lineageId: id(50), place: { parent: id(1), after: id(12) }, words: newWords('duty', 'New') }],
    'Add',
  )
  await settle()
  expect(store.view().saving.kind).toBe('saved')
  expect(store.view().notice).toMatchObject({ words: expect.stringContaining('end') as string })
  expect(kept.state.statements.find(({ text }) => text === 'New')).toMatchObject({ parent: id(1), position: 2 })
})

test('what the domain refuses is said, and nothing is sent', () => {
  const kept = keepDraft()
  const { store } = openOn(kept)
  const refusal = store.act([{ edit: 'change', lineageId: id(12), from: { code: '12' }, to: { code: '13' } }], 'Write')
  expect(refusal?.code).toBe('statement_code_taken')
  expect(store.view().draft.waiting).toEqual([])
})

test('when the version can no longer be written, the words are shown to be copied', async () => {
  const kept = keepDraft()
  const { store } = openOn(kept)
  kept.state.fault = new ApiProblem({
    status: 409,
    code: 'version_not_draft',
    details: { status: 'published' },
    requestId: 'r',
  })
  store.write(rewrite(12, 'Statement 12', 'Too late'), 'Write')
  await settle()
  expect(store.view().question).toMatchObject({ kind: 'hopeless', words: 'Too late' })
})
