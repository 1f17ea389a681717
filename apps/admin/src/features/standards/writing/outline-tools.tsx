import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowForwardUp,
  IconArrowUp,
  IconDots,
  IconIndentDecrease,
  IconIndentIncrease,
  IconKeyboard,
  IconPlus,
  IconRowInsertBottom,
} from '@tabler/icons-react'
import classes from '../outline-tree.module.css'
import type { Draft } from './draft'
import { IconAction } from './icon-action'
import { writingText } from './messages'
import { type Command, isMac, keysFor } from './shortcuts'

export interface OutlineToolsProps {
  readonly draft: Draft
  /** How many statements are chosen. */
  readonly count: number
  readonly hasFindings: boolean
  run(command: Command): void
  onClipboard(kind: 'cut' | 'copy' | 'paste' | 'pasteList'): void
}

const ICON = { size: 18, 'aria-hidden': true } as const

/** The acts of the outline as buttons, for whoever uses no keys. */
export function OutlineTools({ draft, count, hasFindings, run, onClipboard }: OutlineToolsProps) {
  const mac = isMac()
  const none = count === 0
  const action = (command: Command, icon: React.ReactNode, { disabled = none, label = '' } = {}) => (
    <IconAction
      label={label === '' ? writingText[command] : label}
      keys={keysFor(command, mac)}
      disabled={disabled}
      onClick={() => run(command)}
    >
      {icon}
    </IconAction>
  )
  const undo = draft.undo.at(-1)
  const redo = draft.redo.at(-1)
  return (
    <div className={classes.actions} role="toolbar" aria-label={writingText.tools}>
      {action('add', <IconPlus {...ICON} />, { disabled: false })}
      {action('addUnder', <IconRowInsertBottom {...ICON} />)}
      <hr aria-hidden />
      {action('outdent', <IconIndentDecrease {...ICON} />)}
      {action('indent', <IconIndentIncrease {...ICON} />)}
      {action('moveUp', <IconArrowUp {...ICON} />)}
      {action('moveDown', <IconArrowDown {...ICON} />)}
      <hr aria-hidden />
      {action('undo', <IconArrowBackUp {...ICON} />, {
        disabled: !undo,
        label: undo ? writingText.undoOf(undo.label) : writingText.nothingToUndo,
      })}
      {action('redo', <IconArrowForwardUp {...ICON} />, {
        disabled: !redo,
        label: redo ? writingText.redoOf(redo.label) : writingText.nothingToRedo,
      })}
      <hr aria-hidden />
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={writingText.more}>
            <IconDots {...ICON} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Item
            label={writingText.moveTo}
            keys={keysFor('moveTo', mac)}
            disabled={none}
            onClick={() => run('moveTo')}
          />
          <Menu.Divider />
          <Item label={writingText.cut} keys="Ctrl+X" disabled={none} onClick={() => onClipboard('cut')} />
          <Item label={writingText.copy} keys="Ctrl+C" disabled={none} onClick={() => onClipboard('copy')} />
          <Item label={writingText.paste} keys="Ctrl+V" onClick={() => onClipboard('paste')} />
          <Item label={writingText.pasteList} onClick={() => onClipboard('pasteList')} />
          <Menu.Divider />
          <Item
            label={writingText.nextFinding}
            keys={keysFor('nextFinding', mac)}
            disabled={!hasFindings}
            onClick={() => run('nextFinding')}
          />
          <Menu.Divider />
          <Item
            label={writingText.remove}
            keys={keysFor('remove', mac)}
            disabled={none}
            onClick={() => run('remove')}
          />
        </Menu.Dropdown>
      </Menu>
      {action('help', <IconKeyboard {...ICON} />, { disabled: false })}
    </div>
  )
}

interface ItemProps {
  readonly label: string
  readonly keys?: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

function Item({ label, keys = '', disabled = false, onClick }: ItemProps) {
  return (
    <Menu.Item disabled={disabled} onClick={onClick} rightSection={keys && <kbd className={classes.keys}>{keys}</kbd>}>
      {label}
    </Menu.Item>
  )
}
