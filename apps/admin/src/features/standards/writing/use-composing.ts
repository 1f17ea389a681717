// A new line in the outline: where it stands, and what its keys do.
import { type LineageId, type Place, proposedType, type Statement, type StatementEdit } from '@touchstone/domain'
import { type RefObject, useState } from 'react'
import type { TreeHandle } from '../outline-rows'
import type { Outline } from '../use-outline'
import type { Composing } from './compose-row'
import type { familyOf } from './family'
import { actText } from './messages'
import { mintLineage } from './mint'
import { newWords } from './new-words'
import { only } from './selection'

interface Surroundings {
  readonly statements: readonly Statement[]
  readonly family: ReturnType<typeof familyOf>
  readonly outline: Outline
  readonly tree: RefObject<TreeHandle | null>
  act(edits: readonly StatementEdit[], label: string): boolean
  onLines(text: string, place: Place): void
}

export function useComposing({ statements, family, outline, tree, act, onLines }: Surroundings) {
  const { select, openWayTo } = outline
  const [composing, setComposing] = useState<Place | null>(null)

  function startAt(place: Place) {
    if (place.parent !== null) openWayTo(place.parent, true)
    setComposing(place)
  }

  return { composing: composing && composingAt(composing), startAt }

  /** What stands beside it most likely is of its kind. */
  function typeAt({ parent, after }: Place) {
    const typeOf = (sought: LineageId | null) => statements.find(({ lineageId }) => lineageId === sought)?.type
    return typeOf(after) ?? proposedType(typeOf(parent) ?? null)
  }

  function composingAt(place: Place): Composing {
    const { index, depth } = rowAt(place, outline)
    const type = typeAt(place)
    return {
      index,
      depth,
      type,
      onAdd(text) {
        const lineageId = mintLineage()
        const edit: StatementEdit = { edit: 'add', lineageId, place, words: newWords(type, text) }
        if (!act([edit], actText.add)) return
        select(only(lineageId))
        setComposing({ parent: place.parent, after: lineageId })
      },
      onIndent() {
        if (place.after === null) return
        openWayTo(place.after, true)
        setComposing(family.lastUnder(place.after))
      },
      onOutdent() {
        if (place.parent === null) return
        setComposing({ parent: family.parentOf(place.parent), after: place.parent })
      },
      onEnd() {
        setComposing(null)
        tree.current?.focus()
      },
      onPasteLines(text) {
        setComposing(null)
        onLines(text, place)
      },
    }
  }
}

/** Where in the rows shown a place is: after everything shown below the sibling before it. */
function rowAt({ parent, after }: Place, { shown }: Outline): { index: number; depth: number } {
  const at = shown.findIndex(({ statement }) => statement.lineageId === (after ?? parent))
  const row = shown[at]
  if (!row) return { index: after === null && parent === null ? 0 : shown.length, depth: 0 }
  if (after === null) return { index: at + 1, depth: row.depth + 1 }
  let end = at + 1
  while (end < shown.length && (shown[end]?.depth ?? 0) > row.depth) end += 1
  return { index: end, depth: row.depth }
}
