import { readCredentialId } from '@touchstone/domain'

/** Why a text is no credential ID, as far as its writer can use it; `undefined` when it is one. */
export type Misreading = 'empty' | 'mistyped' | 'notAnId'

/** Symbols of an ID that lost or gained a few: two letters, then about 17 symbols. */
const ALMOST = /^[A-Z]{2}[0-9A-Z*~$=]{15,21}$/

export function misreading(text: string): Misreading | undefined {
  const answer = readCredentialId(text)
  if (answer.read) return undefined
  if (text.trim() === '') return 'empty'
  const symbols = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._:]+/gu, '')
  // A long word has letters enough for an ID; an ID without a single digit is one in 400.
  return /\d/.test(symbols) && (answer.reason === 'wrong_check_symbol' || ALMOST.test(symbols)) ? 'mistyped' : 'notAnId'
}
