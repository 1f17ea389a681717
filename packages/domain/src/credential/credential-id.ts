// The public credential ID: 80 random bits as 16 Crockford base32 symbols and one mod-37 check symbol, under the issuer's
// prefix, printed in groups: `TS-7Q4K-XM2P-9TRD-6HWA-4`. It says nothing of the person, the credential or how many there are.
// Crockford's base 32 with its check symbol: https://www.crockford.com/base32.html
import { z } from 'zod'

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHECK_SYMBOLS = `${SYMBOLS}*~$=U`
const LENGTH = 16
/** Random bytes one ID is made of. */
export const CREDENTIAL_ID_BYTES = 10
/** More than any spelling of an ID needs; longer input is not looked at. */
const LONGEST_SPELLING = 300

/** Two to four capital letters an issuer's credential IDs start with. */
export const IssuerPrefix = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2,4}$/, { error: 'Use two to four letters, for example TS.' })
  .meta({ id: 'IssuerPrefix' })
export type IssuerPrefix = z.infer<typeof IssuerPrefix>

/** A credential ID in its one printed spelling. Other spellings are read by `readCredentialId`. */
export const CredentialId = z
  .string()
  .refine((text) => spelledAsPrinted(text), { error: 'This is not a credential ID as printed.' })
  .brand<'CredentialId'>()
  .meta({ id: 'CredentialId', description: 'As printed, for example TS-7Q4K-XM2P-9TRD-6HWA-4' })
export type CredentialId = z.infer<typeof CredentialId>

export type ReadCredentialId =
  | { readonly read: true; readonly credentialId: CredentialId }
  | { readonly read: false; readonly reason: 'not_an_id' | 'wrong_check_symbol' }

/**
 * Makes a credential ID from 10 random bytes, or answers `undefined` for the 5 in 37 whose check symbol would be one of
 * `* ~ $ = U`: those break in addresses and in people's hands, so the caller draws again.
 */
export function credentialIdFrom(prefix: IssuerPrefix, bytes: Uint8Array): CredentialId | undefined {
  if (bytes.length !== CREDENTIAL_ID_BYTES)
    throw new RangeError(`A credential ID is made of ${CREDENTIAL_ID_BYTES} bytes`)
  let number = 0n
  for (const byte of bytes) number = (number << 8n) | BigInt(byte)
  let body = ''
  for (let i = LENGTH - 1; i >= 0; i--) body += SYMBOLS.charAt(Number((number >> BigInt(i * 5)) & 31n))
  const check = checkSymbol(body)
  return SYMBOLS.includes(check) ? print(prefix, body + check) : undefined
}

/**
 * Reads a credential ID in any spelling: any case, any spaces, hyphens or dots, `O` for 0, `I` or `L` for 1, and the whole address of
 * a verification page (whose host is ignored: forged cards point to forged sites). The check symbol is proven before
 * anything is looked up; it catches every single wrong symbol and every swap of neighbours.
 */
export function readCredentialId(input: string): ReadCredentialId {
  if (input.length > LONGEST_SPELLING) return { read: false, reason: 'not_an_id' }
  const address = /\/verify\/([^/?#]+)/i.exec(input)
  const spelled = (address?.[1] ?? input)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/%20|[\s\p{Pd}._:]+/gu, '')
  const match = /^([A-Z]{2,4}?)([0-9A-Z]{16}[0-9A-Z*~$=])$/.exec(spelled)
  const [, prefix, symbols] = match ?? []
  if (prefix === undefined || symbols === undefined) return { read: false, reason: 'not_an_id' }
  const body = symbols.slice(0, LENGTH).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const check = symbols.slice(LENGTH).replace('O', '0').replace(/[IL]/, '1')
  if (body.includes('U') || checkSymbol(body) !== check) return { read: false, reason: 'wrong_check_symbol' }
  return { read: true, credentialId: print(prefix, body + check) }
}

/**
 * The host of an address, with its port, in lower case; `undefined` when the text is no address. For telling whose address somebody was
 * given: an ID is read whatever the host.
 */
export function addressIn(input: string): string | undefined {
  if (input.length > LONGEST_SPELLING) return undefined
  const host = /^\s*(?:https?:\/\/)?(?:[^/?#\s]*@)?([^/?#@\s:]+(?::\d+)?)\/\S/i.exec(input)?.[1]
  return host?.toLowerCase()
}

function checkSymbol(body: string): string {
  let remainder = 0
  for (const symbol of body) remainder = (remainder * 32 + SYMBOLS.indexOf(symbol)) % 37
  return CHECK_SYMBOLS.charAt(remainder)
}

// The one place where text becomes a CredentialId without zod: it has just been made or proven here.
function print(prefix: string, symbols: string): CredentialId {
  return [prefix, ...(symbols.match(/.{1,4}/g) ?? [])].join('-') as CredentialId
}

function spelledAsPrinted(text: string): boolean {
  const answer = readCredentialId(text)
  return answer.read && answer.credentialId === text
}
