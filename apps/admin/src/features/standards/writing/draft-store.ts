// Keeps a draft in step with the server: what is done here shows at once and is sent in order, one after the other; what others do
// is brought in when nothing of ours is on its way.
import { ApiProblem, type EditedStatements, type VersionWithStatements } from '@touchstone/contract'
import { DomainError, type Statement, type StatementEdit } from '@touchstone/domain'
import { type Answer, editsAfter, type Question } from './answer'
import {
  answered,
  chosen,
  type Draft,
  edited,
  folded,
  notSent,
  openDraft,
  received,
  redone,
  replayed,
  rewritten,
  sent,
  stepEnded,
  undone,
  type Waiting,
} from './draft'
import { isAboutStatements, losesWords, mayPass, neverTaken, withoutDone } from './failure'
import { mendingOf, wordsIn } from './mend'
import { joinedNews, type News, newsBetween } from './news'
import type { UnsentShelf } from './unsent'

export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** `retryAt` is null when trying again by itself would not help. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly retryAt: number | null }
  /** Until somebody has chosen. */
  | { readonly kind: 'asking' }

export interface DraftView {
  readonly draft: Draft
  readonly saving: Saving
  readonly question: Question | null
  readonly news: News | null
  /** Said once: why something could not be done, or was done otherwise. */
  readonly notice: { readonly error: unknown } | { readonly words: string } | null
  /** How many acts were brought back from a tab that is gone. */
  readonly restored: number
}

export interface DraftServer {
  send(edits: readonly StatementEdit[]): Promise<EditedStatements>
  read(): Promise<VersionWithStatements>
  revision(): Promise<number>
}

export interface DraftStore {
  subscribe(listener: () => void): () => void
  view(): DraftView
  /** Done here at once and sent in its turn. Answers with why it could not be done; the notice says so too. */
  act(edits: readonly StatementEdit[], label: string): DomainError | null
  /**
   * Words that were typed: they are kept whatever others did meanwhile, and what is typed on joins them. Why they could not be kept
   * is for the form to say, beside them.
   */
  write(change: StatementEdit, label: string): DomainError | null
  endStep(): void
  undo(): void
  redo(): void
  retry(): void
  /** Asks whether others have edited, and brings it in. */
  look(): Promise<void>
  answer(answer: Answer): void
  /** Gives up what waits: the draft is as the server has it. */
  giveUp(): void
  dismissNews(): void
  dismissNotice(): void
  /** Takes up what a tab that is gone had not saved. */
  restore(): void
  /** The version as it was read for another reason. */
  adopt(data: VersionWithStatements): void
  /** Says to other tabs that this one is alive. */
  keep(): void
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000

export function openDraftStore(first: VersionWithStatements, server: DraftServer, shelf: UnsentShelf): DraftStore {
  let view: DraftView = {
    draft: openDraft(first.version, first.statements),
    saving: { kind: 'saved' },
    question: null,
    news: null,
    notice: null,
    restored: 0,
  }
  let stuckAt: Waiting | null = null
  let shownBefore: readonly Statement[] = first.statements
  let busy = false
  let unsure = false
  let behind = false
  let wait = FIRST_WAIT_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  function set(next: Partial<DraftView>) {
    view = { ...view, ...next }
    for (const listener of listeners) listener()
  }

  function setDraft(draft: Draft, more: Partial<DraftView> = {}) {
    const kept = draft.waiting !== view.draft.waiting
    set({ draft, ...more })
    if (kept) shelf.keep(draft.waiting)
  }

  function act(change: (draft: Draft) => Draft, quietly?: 'quietly'): DomainError | null {
    try {
      const next = change(view.draft)
      if (next !== view.draft) setDraft(next, { notice: null })
      void pump()
      return null
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (!quietly) set({ notice: { error } })
      return error
    }
  }

  function write(change: StatementEdit, label: string): DomainError | null {
    const refusal = act((draft) => edited(draft, [change], label, change.lineageId), 'quietly')
    if (refusal === null || !losesWords(refusal)) return refusal
    const waiting: Waiting = { id: view.draft.nextId, label, edits: [change], joins: null }
    setDraft({ ...view.draft, waiting: [...view.draft.waiting, waiting], nextId: waiting.id + 1 }, { notice: null })
    mend({ waiting, error: refusal })
    return null
  }

  const isStuck = () => stuckAt !== null

  /** Sends what waits, one at a time. */
  async function pump(): Promise<void> {
    if (busy || stuckAt !== null || timer !== undefined) return
    busy = true
    try {
      for (;;) {
        if (unsure || behind) await bringIn()
        const next: Waiting | undefined = view.draft.waiting[0]
        if (next === undefined || isStuck()) break
        setDraft(sent(view.draft), { saving: { kind: 'saving' } })
        const answer = await server.send(next.edits)
        // What changed nothing raises no revision.
        if (answer.revision > view.draft.revision + Math.min(1, answer.done.length)) behind = true
        setDraft(answered(view.draft, answer))
        wait = FIRST_WAIT_MS
      }
      if (stuckAt === null) set({ saving: { kind: 'saved' } })
    } catch (error) {
      failed(error)
    } finally {
      busy = false
    }
    if (stuckAt === null && timer === undefined && view.saving.kind === 'saved' && view.draft.waiting.length > 0)
      void pump()
  }

  function failed(error: unknown) {
    const first = view.draft.waiting[0]
    setDraft(notSent(view.draft))
    if (mayPass(error)) {
      // It may have been saved although the answer was lost: what is there is looked at before it is sent again.
      unsure = true
      set({ saving: { kind: 'failed', error, retryAt: Date.now() + wait } })
      timer = setTimeout(retry, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    } else if (error instanceof ApiProblem && first && isAboutStatements(error)) {
      // The server knows more than is known here: with what it has, the same is found out, and mended.
      setDraft(folded(view.draft))
      void recover(new DomainError(error.code as never, error.details as never))
    } else if (first && neverTaken(error)) {
      stuckAt = first
      set({
        saving: { kind: 'asking' },
        question: { kind: 'hopeless', error, words: wordsIn(view.draft.waiting.flatMap(({ edits }) => edits)) },
      })
    } else {
      set({ saving: { kind: 'failed', error, retryAt: null } })
    }
  }

  async function recover(refusal: DomainError): Promise<void> {
    try {
      await bringIn(refusal)
    } catch (error) {
      return failed(error)
    }
    return pump()
  }

  /** Reads the draft anew and puts what waits on top of it. */
  async function bringIn(refusal?: DomainError): Promise<void> {
    const { version, statements } = await server.read()
    const before = view.draft
    behind = false
    if (version.revision < before.revision) return
    shownBefore = before.statements
    let next = received(before, version, statements)
    if (unsure) {
      // Whatever is there already was saved by the try whose answer was lost.
      next = received(withoutDone(before, statements), version, statements)
      unsure = false
    }
    const mine = new Set(before.waiting.flatMap(({ edits }) => edits.map(({ lineageId }) => lineageId)))
    const news = newsBetween(before.base, next.draft.base, mine)
    setDraft(next.draft, news ? { news: joinedNews(view.news, news) } : {})
    mend(next.stuck ?? (refusal && next.draft.waiting[0] ? { waiting: next.draft.waiting[0], error: refusal } : null))
  }

  /** Mends what can be mended without a person, and asks about the rest. */
  function mend(stuck: { readonly waiting: Waiting; readonly error: DomainError } | null) {
    const notes: string[] = []
    let tries = view.draft.waiting.length * 20 + 20
    let at = stuck
    while (at !== null) {
      tries -= 1
      const mending = mendingOf(at.waiting, at.error, { statements: view.draft.statements, shown: shownBefore })
      if (mending.kind !== 'mended' || tries < 0) {
        stuckAt = at.waiting
        const question: Question =
          mending.kind === 'mended' ? { kind: 'hopeless', error: at.error, words: wordsIn(at.waiting.edits) } : mending
        set({ question, saving: { kind: 'asking' } })
        break
      }
      if (mending.note !== '') notes.push(mending.note)
      const next = replayed(rewritten(view.draft, at.waiting.id, mending.edits))
      setDraft(next.draft)
      at = next.stuck
    }
    if (notes.length > 0) set({ notice: { words: [...new Set(notes)].join(' ') } })
  }

  function answer(given: Answer) {
    const { question } = view
    const at = view.draft.waiting.find(({ id }) => id === stuckAt?.id)
    if (question === null || at === undefined) return
    stuckAt = null
    const edits = editsAfter(question, at, given, view.draft.statements)
    const draft = rewritten(view.draft, at.id, edits)
    const next = replayed(question.kind === 'clashes' ? chosen(draft, at.label, question.statement, edits) : draft)
    setDraft(next.draft, { question: null })
    mend(next.stuck)
    void pump()
  }

  function retry() {
    clearTimeout(timer)
    timer = undefined
    void pump()
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    view: () => view,
    act: (edits, label) => act((draft) => edited(draft, edits, label)),
    write,
    endStep: () => setDraft(stepEnded(view.draft)),
    undo: () => {
      // What can no longer be taken back is not offered for ever.
      if (act(undone)) setDraft({ ...view.draft, undo: view.draft.undo.slice(0, -1) })
    },
    redo: () => {
      if (act(redone)) setDraft({ ...view.draft, redo: view.draft.redo.slice(0, -1) })
    },
    retry,
    async look() {
      if (busy || stuckAt !== null || view.draft.waiting.length > 0) return
      const revision = await server.revision()
      if (revision <= view.draft.revision) return
      behind = true
      await pump()
    },
    answer,
    giveUp() {
      stuckAt = null
      setDraft(replayed({ ...view.draft, waiting: [], undo: [], redo: [] }).draft, { question: null, notice: null })
      set({ saving: { kind: 'saved' } })
      behind = true
      retry()
    },
    dismissNews: () => set({ news: null }),
    dismissNotice: () => set({ notice: null }),
    restore() {
      const left = shelf.take()
      if (left.length === 0) return
      const waiting = left.map((one, place) => ({ ...one, id: view.draft.nextId + place, joins: null }))
      setDraft({ ...view.draft, waiting, nextId: view.draft.nextId + waiting.length }, { restored: left.length })
      unsure = true
      void pump()
    },
    adopt({ version, statements }) {
      if (busy || stuckAt !== null || view.draft.waiting.length > 0 || version.revision < view.draft.revision) return
      const { base, ownFields, numbering } = view.draft
      if (statements === base && version.ownFields === ownFields && version.numbering === numbering) return
      const next = received(view.draft, version, statements).draft
      const news = newsBetween(view.draft.base, next.base, new Set())
      setDraft(next, news ? { news: joinedNews(view.news, news) } : {})
    },
    keep: () => shelf.keep(view.draft.waiting),
  }
}
