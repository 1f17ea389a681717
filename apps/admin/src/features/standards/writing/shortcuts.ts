// The keys of the outline while a draft is written, in one table: what is pressed, what it does, and what the help shows. They are
// asked only while the tree itself has the focus, so nobody's typing is taken for one.
import { writingText } from './messages'

export type Command =
  | 'add'
  | 'addUnder'
  | 'edit'
  | 'indent'
  | 'outdent'
  | 'moveUp'
  | 'moveDown'
  | 'moveTo'
  | 'remove'
  | 'selectAll'
  | 'undo'
  | 'redo'
  | 'search'
  | 'nextFinding'
  | 'previousFinding'
  | 'help'

interface Keys {
  /** As `KeyboardEvent.key` says it, or for a letter with Alt as `code` does: some keyboards write other signs with it. */
  readonly key: string
  readonly ctrl?: boolean
  readonly alt?: boolean
  /** Absent: it does not matter, because the sign itself needs it on some keyboards. */
  readonly shift?: boolean
}

export type ShortcutGroup = 'write' | 'move' | 'choose' | 'other'

export interface Shortcut {
  readonly command: Command
  readonly group: ShortcutGroup
  readonly label: string
  readonly keys: readonly Keys[]
}

const shortcut = (command: Command, group: ShortcutGroup, ...keys: Keys[]): Shortcut => ({
  command,
  group,
  label: writingText[command],
  keys,
})

export const SHORTCUTS: readonly Shortcut[] = [
  shortcut('edit', 'write', { key: 'Enter', shift: false }, { key: 'F2' }),
  shortcut('add', 'write', { key: 'Enter', ctrl: true, shift: false }, { key: 'Insert', shift: false }),
  shortcut('addUnder', 'write', { key: 'Enter', ctrl: true, shift: true }, { key: 'Insert', shift: true }),
  shortcut('remove', 'write', { key: 'Delete' }, { key: 'Backspace' }),
  shortcut('undo', 'write', { key: 'z', ctrl: true, shift: false }),
  shortcut('redo', 'write', { key: 'z', ctrl: true, shift: true }, { key: 'y', ctrl: true, shift: false }),
  shortcut('indent', 'move', { key: 'ArrowRight', alt: true }),
  shortcut('outdent', 'move', { key: 'ArrowLeft', alt: true }),
  shortcut('moveUp', 'move', { key: 'ArrowUp', alt: true }),
  shortcut('moveDown', 'move', { key: 'ArrowDown', alt: true }),
  shortcut('moveTo', 'move', { key: 'm', alt: true }),
  shortcut('selectAll', 'choose', { key: 'a', ctrl: true, shift: false }),
  shortcut('search', 'other', { key: '/' }),
  shortcut('nextFinding', 'other', { key: 'F8', shift: false }),
  shortcut('previousFinding', 'other', { key: 'F8', shift: true }),
  shortcut('help', 'other', { key: '?' }),
]

export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** What the keys pressed ask for. Command on a Mac is what Control is elsewhere. */
export function commandOf(pressed: Pressed): Command | undefined {
  return SHORTCUTS.find(({ keys }) => keys.some((one) => isPressed(one, pressed)))?.command
}

function isPressed({ key, ctrl = false, alt = false, shift }: Keys, pressed: Pressed): boolean {
  if (ctrl !== (pressed.ctrlKey || pressed.metaKey) || alt !== pressed.altKey) return false
  if (shift !== undefined && shift !== pressed.shiftKey) return false
  if (alt && key.length === 1) return pressed.code === `Key${key.toUpperCase()}`
  return pressed.key.length === 1 ? pressed.key.toLowerCase() === key : pressed.key === key
}

/** `Ctrl+Shift+Z`, or `⌘+Shift+Z` on a Mac. */
export function written({ key, ctrl, alt, shift }: Keys, mac: boolean): string {
  const names: Record<string, string> = { ArrowRight: '→', ArrowLeft: '←', ArrowUp: '↑', ArrowDown: '↓' }
  const name = names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [ctrl && (mac ? '⌘' : 'Ctrl'), alt && (mac ? '⌥' : 'Alt'), shift && 'Shift', name].filter(Boolean).join('+')
}

/** As it stands in a button's tooltip; empty for what has no key. */
export function keysFor(command: Command, mac: boolean): string {
  const [keys] = SHORTCUTS.find((one) => one.command === command)?.keys ?? []
  return keys ? written(keys, mac) : ''
}

/** Where keys are named after the Mac's. */
export function isMac(): boolean {
  return /Mac|iP(hone|ad)/.test(navigator.platform)
}
