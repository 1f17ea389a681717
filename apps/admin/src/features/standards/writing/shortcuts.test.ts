import { expect, test } from 'vitest'
import { commandOf, keysFor, SHORTCUTS, written } from './shortcuts'

const press = (keys: string, code = '') => {
  const parts = keys.split('+')
  return commandOf({
    key: parts.at(-1) === 'plus' ? '+' : (parts.at(-1) ?? ''),
    code,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  })
}

test.each([
  ['Enter', 'edit'],
  ['Ctrl+Enter', 'add'],
  ['Meta+Enter', 'add'],
  ['Ctrl+Shift+Enter', 'addUnder'],
  ['Alt+ArrowRight', 'indent'],
  ['Ctrl+z', 'undo'],
  ['Ctrl+Shift+Z', 'redo'],
  ['Shift+?', 'help'],
  ['?', 'help'],
  ['Shift+F8', 'previousFinding'],
  ['ArrowRight', undefined],
  ['Shift+ArrowDown', undefined],
  ['z', undefined],
  ['Ctrl+c', undefined],
  ['Tab', undefined],
])('%s', (keys, command) => {
  expect(press(keys)).toBe(command)
})

test('a letter with Alt is told by its place: on a Mac it writes another sign', () => {
  expect(press('Alt+µ', 'KeyM')).toBe('moveTo')
})

test('no two acts have the same keys', () => {
  const all = SHORTCUTS.flatMap(({ keys }) => keys.map((one) => `${written(one, false)} ${one.shift}`))
  expect(new Set(all).size).toBe(all.length)
})

test('keys are written as people say them', () => {
  expect(keysFor('redo', false)).toBe('Ctrl+Shift+Z')
  expect(keysFor('indent', true)).toBe('⌥+→')
})
