// Undo: what takes a list of edits back.
import type { StatementEdit } from './statement-edit.js'

/** Applied after `edits`, these bring back what was before them. */
export function reverseEdits(edits: readonly StatementEdit[]): StatementEdit[] {
  return edits.map(reverseOf).reverse()
}

function reverseOf(edit: StatementEdit): StatementEdit {
  switch (edit.edit) {
    case 'add':
      return { ...edit, edit: 'remove' }
    case 'remove':
      return { ...edit, edit: 'add' }
    case 'change':
    case 'move':
      return { ...edit, from: edit.to, to: edit.from } as StatementEdit
  }
}
