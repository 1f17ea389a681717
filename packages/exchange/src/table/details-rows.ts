// The details of a version as rows of a name and a value; a field of the body's own and a rule of numbering take one row each.
import { type OwnField, StatementType, type VersionDetails } from '@touchstone/domain'
import type { ExchangedVersion } from '../exchanged-version.js'
import { plain } from './columns.js'
import { typeFromWords, typeInWords } from './types-in-cells.js'

const OWN_FIELD = 'Own field'
const NUMBERING = 'Numbering'

type Detail = 'designation' | Exclude<keyof VersionDetails, 'ownFields' | 'numbering'>

const NAMES = {
  designation: 'Designation',
  number: 'Version number',
  title: 'Title',
  level: 'Level',
  language: 'Language',
  introduction: 'Introduction',
  acknowledgements: 'Acknowledgements',
  changeClass: 'Change class',
  changeNote: 'Change note',
} satisfies Record<Detail, string>

const OTHER_NAMES = {
  designation: [],
  number: ['version', 'number'],
  title: ['name', 'framework title'],
  level: [],
  language: ['lang', 'in language'],
  introduction: ['description'],
  acknowledgements: [],
  changeClass: [],
  changeNote: [],
} satisfies Record<Detail, readonly string[]>

const DETAILS = Object.keys(NAMES) as Detail[]
const BY_NAME = new Map(
  DETAILS.flatMap((detail) => [NAMES[detail], ...OTHER_NAMES[detail]].map((name) => [plain(name), detail])),
)

export function detailsRows({ designation, details }: ExchangedVersion): string[][] {
  const { ownFields, numbering, ...texts } = details
  const values = { designation, ...texts }
  return [
    ...DETAILS.map((detail) => [NAMES[detail], values[detail] ?? '']),
    ...ownFields.map(({ key, label, kind, required, on, choices }) => [
      OWN_FIELD,
      label,
      key,
      kind,
      required ? 'required' : 'optional',
      on.map(typeWords).join('; '),
      ...choices,
    ]),
    ...numbering.map(({ type, pattern }) => [NUMBERING, typeWords(type), pattern]),
  ]
}

export interface ReadDetails {
  readonly values: Readonly<Partial<Record<Detail, string>>>
  readonly ownFields: OwnField[]
  readonly numbering: { type: StatementType; pattern: string }[]
  /** Rows whose name says nothing to us. */
  readonly further: Readonly<Record<string, string>>
}

export function readDetails(rows: readonly (readonly string[])[]): ReadDetails {
  const values: Partial<Record<Detail, string>> = {}
  const further: Record<string, string> = {}
  const ownFields: OwnField[] = []
  const numbering: ReadDetails['numbering'] = []
  for (const [name = '', ...cells] of rows) {
    const detail = BY_NAME.get(plain(name))
    const text = cells.filter((cell) => cell.trim() !== '').join(', ')
    if (plain(name) === plain(OWN_FIELD)) ownFields.push(ownFieldOf(cells))
    else if (plain(name) === plain(NUMBERING)) numbering.push({ type: typeOf(cells[0] ?? ''), pattern: cells[1] ?? '' })
    else if (detail !== undefined) values[detail] ??= cells[0] ?? ''
    else if (text !== '') further[name] = text
  }
  return { values, ownFields, numbering, further }
}

/** As it stands; whether it may stand is for the reader of definitions to say. */
function ownFieldOf([
  label = '',
  key = '',
  kind = '',
  required = '',
  on = '',
  ...choices
]: readonly string[]): OwnField {
  return {
    key,
    label,
    kind: kind as OwnField['kind'],
    required: required.trim().toLowerCase() === 'required',
    on: on.split(';').map((words) => typeOf(words)),
    choices: choices.filter((choice) => choice !== ''),
  }
}

function typeOf(words: string): StatementType {
  return typeFromWords(words).type
}

function typeWords(type: StatementType): string {
  return typeInWords({ type, typeLabel: null })
}
