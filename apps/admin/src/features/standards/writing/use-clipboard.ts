// Cutting, copying and pasting in the outline, by keys or from the menu.
import {
  type LineageId,
  type OwnField,
  pasteOf,
  type Place,
  type Statement,
  type StatementEdit,
} from '@touchstone/domain'
import { type ClipboardEvent, useState } from 'react'
import { notifyDone } from '../../../shared/notify'
import type { OutlineRow } from '../outline'
import { type Clip, CLIPBOARD_TYPE, clipText, readClip, rowsWithin, writeClip } from './clipboard'
import { actText, writingText } from './messages'
import { mintLineage } from './mint'

export interface Offer {
  readonly text: string
  readonly place: Place
}

export interface Clipboard {
  /** What was cut and waits to be pasted. */
  readonly cut: ReadonlySet<LineageId>
  endCut(): void
  onEvent(kind: 'copy' | 'cut' | 'paste', event: ClipboardEvent): void
  /** From the menu, where the browser gives no clipboard of its own accord. */
  run(kind: 'copy' | 'cut' | 'paste'): void
  /** Text to be looked at before it becomes statements. */
  readonly offered: Offer | null
  offer(text: string, place?: Place): void
}

interface Surroundings {
  readonly versionId: string
  readonly rows: readonly OutlineRow[]
  readonly branches: readonly LineageId[]
  readonly statements: readonly Statement[]
  readonly ownFields: readonly OwnField[]
  readonly place: Place
  act(edits: readonly StatementEdit[], label: string): boolean
  move(to: Place, branches: readonly LineageId[]): void
  onPasted(lineageId: LineageId): void
  onText(): void
}

const NOTHING: ReadonlySet<LineageId> = new Set()

/** The last one copied in any tab, for pasting from the menu: only a key press is handed the real clipboard with all its kinds. */
const KEPT_AS = 'touchstone.clipboard'

export function useClipboard(around: Surroundings): Clipboard {
  const { versionId, rows, branches, statements, ownFields, place, act, move, onPasted, onText } = around
  const [cut, setCut] = useState(NOTHING)
  const [offered, setOffered] = useState<Offer | null>(null)

  function taken(kind: 'copy' | 'cut') {
    const within = rowsWithin(rows, branches)
    const clip: Clip = { from: versionId, cut: kind === 'cut', statements: within.map(({ statement }) => statement) }
    setCut(kind === 'cut' ? new Set(within.map(({ statement }) => statement.lineageId)) : NOTHING)
    notifyDone(kind === 'cut' ? writingText.cutReady(within.length) : writingText.copied(within.length))
    return { text: clipText(within), json: writeClip(clip) }
  }

  function pasted(clip: Clip) {
    const roots = rootsOf(clip.statements)
    const there = new Set(statements.map(({ lineageId }) => lineageId))
    if (clip.cut && clip.from === versionId && roots.every((one) => there.has(one))) {
      move(place, roots)
      setCut(NOTHING)
      const [first] = roots
      if (first) onPasted(first)
      return
    }
    const edits = pasteOf({
      copied: clip.statements,
      to: place,
      into: { statements, ownFields },
      newLineage: mintLineage,
    })
    const first = edits.find(({ edit }) => edit === 'add')
    if (act(edits, actText.paste(clip.statements.length)) && first) onPasted(first.lineageId)
  }

  function offer(text: string, where: Place = place) {
    setOffered({ text, place: where })
    onText()
  }

  return {
    cut,
    endCut: () => setCut(NOTHING),
    onEvent(kind, event) {
      const data = event.clipboardData
      if (kind !== 'paste' && branches.length === 0) return
      event.preventDefault()
      if (kind !== 'paste') {
        const { text, json } = taken(kind)
        data.setData('text/plain', text)
        data.setData(CLIPBOARD_TYPE, json)
        keep(json)
        return
      }
      const clip = readClip(data.getData(CLIPBOARD_TYPE))
      if (clip) pasted(clip)
      else offer(data.getData('text/plain'))
    },
    run(kind) {
      if (kind !== 'paste') {
        const { text, json } = taken(kind)
        keep(json)
        void navigator.clipboard?.writeText(text).catch(() => undefined)
        return
      }
      const clip = readClip(kept())
      if (clip) pasted(clip)
      else offer('')
    },
    offered,
    offer,
  }
}

/** Those whose parent was not taken along. */
function rootsOf(statements: readonly Statement[]): LineageId[] {
  const taken = new Set(statements.map(({ lineageId }) => lineageId))
  return statements.flatMap(({ lineageId, parent }) => (parent !== null && taken.has(parent) ? [] : [lineageId]))
}

function keep(json: string) {
  try {
    localStorage.setItem(KEPT_AS, json)
  } catch {
    // More than the browser keeps: the keys still work.
  }
}

function kept(): string {
  try {
    return localStorage.getItem(KEPT_AS) ?? ''
  } catch {
    return ''
  }
}
