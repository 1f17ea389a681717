// Types of statements as words in a cell. A source's own name for a type stands alone, or after ours where it could be taken for one.
import { itemTypeName, itemTypeNamed } from '@touchstone/case'
import { type Statement, StatementType } from '@touchstone/domain'
import { plain } from './columns.js'

type Typed = Pick<Statement, 'type' | 'typeLabel'>

const OTHER = 'Statement'

function nameOf(type: StatementType): string {
  return type === 'statement' ? OTHER : (itemTypeName({ type, typeLabel: null }) ?? OTHER)
}

const TYPES = StatementType.options
const BY_NAME = new Map(TYPES.map((type) => [plain(nameOf(type)), type]))
const NAMED = new RegExp(`^(${TYPES.map(nameOf).join('|')}): (.+)$`, 'i')

export function typeInWords({ type, typeLabel }: Typed): string {
  if (typeLabel === null) return nameOf(type)
  return type === 'statement' && !isTakenForOurs(typeLabel) ? typeLabel : `${nameOf(type)}: ${typeLabel}`
}

/** Words that are none of ours are judged as CASE's item types are, which leave the words to the publisher. */
export function typeFromWords(words: string): Typed {
  const [, name, label] = NAMED.exec(words.trim()) ?? []
  const type = BY_NAME.get(plain(name ?? words))
  return type === undefined ? itemTypeNamed(words) : { type, typeLabel: label?.trim() ?? null }
}

function isTakenForOurs(label: string): boolean {
  const read = typeFromWords(label)
  return read.type !== 'statement' || read.typeLabel !== label
}

/** Our types as a cell names them. */
export const TYPE_NAMES = TYPES.map(nameOf)
