// The acts of the outline on what is chosen in it: one place for buttons, keys, menus and dragging.
import { type LineageId, type Place, removalOf, unlinkingOf, type StatementEdit } from '@touchstone/domain'
import { type RefObject, useMemo, useState } from 'react'
import { notifyDone } from '../../../shared/notify'
import type { RowsWriting, TreeHandle } from '../outline-rows'
import type { Outline } from '../use-outline'
import { branchesOf, indented, movedDown, movedTo, movedUp, outdented } from './branch-moves'
import type { DraftStore, DraftView } from './draft-store'
import { familyOf } from './family'
import { actText, writingText } from './messages'
import { NOTHING_CHOSEN, only } from './selection'
import type { Command } from './shortcuts'
import { type Clipboard, useClipboard } from './use-clipboard'
import { useComposing } from './use-composing'
import type { Dragging } from './use-row-drag'

export type OpenDialog = 'help' | 'moveTo' | 'pasteList' | null

interface Surroundings {
  readonly versionId: string
  readonly store: DraftStore
  readonly view: DraftView
  readonly outline: Outline
  readonly tree: RefObject<TreeHandle | null>
  /** Lineage ids with a finding, in reading order. */
  readonly marked: readonly LineageId[]
  onEdit(lineageId: LineageId): void
  onSearch(): void
}

export interface Writing {
  readonly rows: Omit<RowsWriting, 'handle'>
  readonly dialog: OpenDialog
  setDialog(dialog: OpenDialog): void
  run(command: Command): void
  readonly clipboard: Clipboard
  /** The branches chosen, in reading order. */
  readonly branches: readonly LineageId[]
  moveTo(to: Place): void
  act(edits: readonly StatementEdit[], label: string): boolean
  startAt(place: Place): void
  /** Goes to a statement, wherever it stands. */
  go(lineageId: LineageId): void
}

export function useWriting(around: Surroundings): Writing {
  const { versionId, store, view, outline, tree, marked, onEdit, onSearch } = around
  const { statements } = view.draft
  const { selection, select, shown, openWayTo } = outline
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const family = useMemo(() => familyOf(statements), [statements])
  const branches = useMemo(() => branchesOf(statements, selection.chosen), [statements, selection.chosen])
  const { active } = selection

  const act = (edits: readonly StatementEdit[], label: string) => edits.length > 0 && store.act(edits, label) === null

  const { composing, startAt } = useComposing({
    statements,
    family,
    outline,
    tree,
    act,
    onLines: (text, place) => clipboard.offer(text, place),
  })

  function go(lineageId: LineageId) {
    openWayTo(lineageId)
    select(only(lineageId))
  }

  function moveBranches(edits: readonly StatementEdit[], label: string) {
    if (!act(edits, label)) return
    for (const edit of edits) if (edit.edit === 'move' && edit.to.parent !== null) openWayTo(edit.to.parent, true)
  }

  function moveTo(to: Place, moved: readonly LineageId[] = branches) {
    moveBranches(movedTo(statements, moved, to), actText.move(moved.length))
  }

  function remove() {
    if (branches.length === 0) return
    const next = nextAfter(branches)
    const removals = removalOf(statements, branches)
    const going = new Set(removals.map(({ lineageId }) => lineageId))
    // Whoever needed a KSA that goes needs it no longer; undo brings that back too.
    const unlinked = unlinkingOf(statements, going).filter(({ lineageId }) => !going.has(lineageId))
    const count = removals.length
    if (!act([...unlinked, ...removals], actText.remove(count))) return
    select(next === null ? NOTHING_CHOSEN : only(next))
    notifyDone(writingText.removed(count))
  }

  /** Where one goes on when the branches are gone: the next shown that stays, or else the one before. */
  function nextAfter(gone: readonly LineageId[]): LineageId | null {
    const stays = (lineageId: LineageId) => !gone.some((branch) => family.isWithin(lineageId, branch))
    const ids = shown.map(({ statement }) => statement.lineageId)
    const at = ids.findIndex((one) => !stays(one))
    return ids.slice(at).find(stays) ?? ids.slice(0, Math.max(0, at)).findLast(stays) ?? null
  }

  /** Back or forth, and there: what changed is chosen, so that one sees it; or where it stood, when it is gone. */
  function travel(step: (typeof store)['undo'], done: readonly StatementEdit[]) {
    step()
    const there = new Set(store.view().draft.statements.map(({ lineageId }) => lineageId))
    const touched = done.map(({ lineageId }) => lineageId)
    const around = done.flatMap((edit) => (edit.edit === 'add' ? [edit.place.after, edit.place.parent] : []))
    const target = [...touched, ...around].find((one) => one !== null && there.has(one))
    if (target) go(target)
  }

  function goToFinding(step: 1 | -1) {
    if (marked.length === 0) return
    const order = outline.rows.map(({ statement }) => statement.lineageId)
    const at = active === null ? -1 : order.indexOf(active)
    const places = marked.map((one) => order.indexOf(one))
    const next =
      step === 1
        ? (marked[places.findIndex((place) => place > at)] ?? marked[0])
        : (marked[places.findLastIndex((place) => place < at)] ?? marked.at(-1))
    if (next) go(next)
  }

  const acts: Record<Command, () => void> = {
    add: () => startAt(active === null ? family.lastUnder(null) : { parent: family.parentOf(active), after: active }),
    addUnder: () => startAt(family.lastUnder(active)),
    edit: () => active !== null && onEdit(active),
    indent: () => moveBranches(indented(statements, branches), actText.indent(branches.length)),
    outdent: () => moveBranches(outdented(statements, branches), actText.outdent(branches.length)),
    moveUp: () => moveBranches(movedUp(statements, branches), actText.moveUp(branches.length)),
    moveDown: () => moveBranches(movedDown(statements, branches), actText.moveDown(branches.length)),
    moveTo: () => branches.length > 0 && setDialog('moveTo'),
    remove,
    selectAll: () => select({ ...selection, chosen: new Set(shown.map(({ statement }) => statement.lineageId)) }),
    undo: () => travel(store.undo, view.draft.undo.at(-1)?.done ?? []),
    redo: () => travel(store.redo, view.draft.redo.at(-1)?.done ?? []),
    search: onSearch,
    nextFinding: () => goToFinding(1),
    previousFinding: () => goToFinding(-1),
    help: () => setDialog('help'),
  }

  const clipboard = useClipboard({
    versionId,
    rows: outline.rows,
    branches,
    statements,
    ownFields: view.draft.ownFields,
    place: pastePlace(active, family),
    act,
    move: moveTo,
    onPasted: (lineageId) => go(lineageId),
    onText: () => setDialog('pasteList'),
  })

  const dragging: Dragging = {
    branchesWith: (lineageId) => (selection.chosen.has(lineageId) ? branches : [lineageId]),
    lastChildOf: (parent) => family.childrenOf(parent).at(-1) ?? null,
    isWithin: family.isWithin,
    onOpen: (lineageId) => openWayTo(lineageId, true),
    onDrop: (moved, { place }) => moveTo(place, moved),
  }

  return {
    rows: {
      run: (command) => acts[command](),
      dragging,
      composing,
      leaving: clipboard.cut,
      onClipboard: clipboard.onEvent,
      onEscape() {
        clipboard.endCut()
        if (active !== null) select(only(active))
      },
    },
    dialog,
    setDialog,
    run: (command) => acts[command](),
    clipboard,
    branches,
    moveTo,
    act,
    startAt,
    go,
  }
}

/** What is pasted comes directly after where one is; into an empty draft it comes first. */
function pastePlace(active: LineageId | null, family: ReturnType<typeof familyOf>): Place {
  return active === null ? family.lastUnder(null) : { parent: family.parentOf(active), after: active }
}
