import type { OwnFieldKind } from '@touchstone/domain'

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const fieldsText = {
  title: 'Fields and numbering',
  lead: 'What the statements of this version hold beside their usual parts, and how their codes number themselves.',
  onlyDraft: 'This version is no draft: its fields and numbering can no longer be changed.',
  fields: {
    title: 'Own fields',
    note: 'Fields your body adds to its statements. They are frozen with the version.',
    none: 'No own fields yet.',
    legend: (place: number, label: string) => (label === '' ? `Field ${place}` : `Field ${place}: ${label}`),
    label: 'Label',
    key: 'Key',
    keyNote: 'Its name in exports. It stays when the label changes.',
    kind: 'Kind',
    on: 'Asked for on',
    required: 'Required before publication',
    choices: 'Choices',
    choicesNote: 'One on each line.',
    add: 'Add a field',
    remove: (label: string) => `Remove the field ${label}`,
    up: (label: string) => `Move the field ${label} up`,
    down: (label: string) => `Move the field ${label} down`,
    held: (label: string, count: number) =>
      `Remove what ${counted(count, 'statement holds', 'statements hold')} in the removed field “${label}”`,
    submit: 'Save fields',
    done: (converted: number) =>
      converted === 0
        ? 'The fields are saved.'
        : `The fields are saved; ${counted(converted, 'statement', 'statements')} followed.`,
  },
  kinds: {
    line: 'One line of text',
    text: 'Text of any length',
    number: 'Number',
    date: 'Date',
    yes_no: 'Yes or no',
    choice: 'One of several choices',
  } satisfies Record<OwnFieldKind, string>,
  numbering: {
    title: 'Numbering',
    note: 'Left empty, the codes of a type are written by hand. {n} counts among siblings of the type, {N} in the whole version, {a} and {A} count in letters, {parent} is the code above.',
    pattern: (type: string) => `Pattern for ${type}`,
    preview: (codes: readonly string[], rest: number) =>
      rest > 0 ? `${codes.join(', ')} … ${rest} more` : codes.join(', '),
    byHand: 'By hand',
    noneOfType: 'None of this type yet',
    changes: (count: number) =>
      count === 0 ? 'Saving changes no code.' : `Saving changes ${counted(count, 'code', 'codes')}.`,
    submit: 'Save numbering',
    done: 'The numbering is saved.',
  },
}
