import { Table, Text } from '@mantine/core'
import { Dialog } from '../../../shared/dialog'
import { shortcutText, writingText } from './messages'
import { isMac, SHORTCUTS, type ShortcutGroup, written } from './shortcuts'
import classes from './writing.module.css'

const GROUPS: readonly ShortcutGroup[] = ['write', 'move', 'choose', 'other']

export function ShortcutsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const mac = isMac()
  const ctrl = mac ? '⌘' : 'Ctrl'
  const { go } = shortcutText
  const extra: Record<ShortcutGroup, [string, string[]][]> = {
    write: [],
    move: [],
    choose: [
      [shortcutText.extend, ['Shift+↑', 'Shift+↓']],
      [shortcutText.toggle, [`${ctrl}+Space`]],
      [writingText.cut, [`${ctrl}+X`]],
      [writingText.copy, [`${ctrl}+C`]],
      [writingText.paste, [`${ctrl}+V`]],
      [shortcutText.escape, ['Escape']],
    ],
    other: [],
  }
  return (
    <Dialog opened={opened} onClose={onClose} title={shortcutText.title} size="lg">
      <Text size="sm" c="dimmed" mb="sm">
        {shortcutText.note}
      </Text>
      <Keys
        title={shortcutText.groups.go}
        rows={[
          [go.upDown, ['↑', '↓']],
          [go.openClose, ['→', '←']],
          [go.ends, ['Home', 'End']],
          [go.typeAhead, [go.letters]],
        ]}
      />
      {GROUPS.map((group) => (
        <Keys
          key={group}
          title={shortcutText.groups[group]}
          rows={[
            ...SHORTCUTS.filter((one) => one.group === group).map(({ label, keys }): [string, string[]] => [
              label,
              keys.map((one) => written(one, mac)),
            ]),
            ...extra[group],
          ]}
        />
      ))}
    </Dialog>
  )
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly [string, readonly string[]][] }) {
  return (
    <Table className={classes.keysTable} verticalSpacing={4}>
      <caption>{title}</caption>
      <tbody>
        {rows.map(([label, keys]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              {keys.map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
