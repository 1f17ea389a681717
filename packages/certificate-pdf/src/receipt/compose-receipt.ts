// A receipt as rows: the answer first, then what was asked, what was checked, what the register showed, and how all of it is checked.
import { type Receipt, receiptWords } from '@touchstone/domain'
import { longDate } from '@touchstone/typesetting'
import type { CertificateFonts } from '../fonts.js'
import { Parts } from './parts.js'
import type { Row, Tag } from './rows.js'
import { words } from './words.js'

/** What of the signed receipt is not in the receipt itself: the address of the key. */
export interface SignedWith {
  readonly key: string
}

export function composeReceipt(receipt: Receipt, { key }: SignedWith, fonts: CertificateFonts, root: Tag): Row[] {
  const page = new Parts(fonts, root)
  const { asked, register, addresses, issuer, checks, credentialId } = receipt
  return [
    ...page.head(issuer.name),
    ...page.answer(receipt),
    ...page.section(words.asked, [
      ...(asked.kind === 'file'
        ? [
            page.fact('A file', `${receiptWords.forms[asked.form]}, ${asked.size.toLocaleString('en')} bytes`),
            page.fact('Its SHA-256', asked.sha256, 'mono'),
            page.fact('It names', credentialId, 'mono'),
          ]
        : [page.fact('Credential ID', credentialId, 'mono')]),
      page.fact('For the day', `${longDate(receipt.on)}, from midnight to midnight in ${receipt.timeZone}`),
      page.fact('Asked at', askedAt(receipt)),
    ]),
    ...page.section(
      words.checked,
      checks.map(({ check, result, says }) =>
        page.check(receiptWords.checkNames[check], receiptWords.results[result], result === 'fail', says),
      ),
    ),
    ...page.section(words.shown, [
      ...shown(register.claims).map(([name, value]) => page.fact(name, value)),
      ...(register.replacedBy === null ? [] : [page.fact('Replaced by', register.replacedBy, 'mono')]),
      ...(register.renewedBy === null ? [] : [page.fact('Carried on by', register.renewedBy, 'mono')]),
    ]),
    ...page.proof(
      [
        page.fact('Signed with', key, 'mono'),
        page.fact('Keys', addresses.keys, 'mono'),
        page.fact('Ask again', addresses.register, 'mono'),
      ],
      addresses.register,
    ),
  ]
}

/** What the register's fields say, those that belong together in one line. */
function shown(claims: Receipt['register']['claims']): (readonly [name: string, value: string])[] {
  const { level, credentialCode, standardDesignation, standardVersion, standardPublishedOn, effectiveOn, expiresOn } =
    claims
  const { fields } = receiptWords
  const edition = words.edition(standardDesignation ?? '', standardVersion ?? '', day(standardPublishedOn) ?? '')
  const facts: [name: string, value: string | null | undefined][] = [
    [fields.issuer, claims.issuer],
    [fields.holderName, claims.holderName],
    [fields.credentialTitle, claims.credentialTitle],
    [
      level ? `${fields.level}, code` : fields.credentialCode,
      level ? `${level}, ${credentialCode ?? ''}` : credentialCode,
    ],
    [fields.standardTitle, claims.standardTitle],
    ['Edition', edition],
    [fields.scope, claims.scope],
    [fields.signatory, claims.signatory],
    ['In effect', words.effective(day(effectiveOn) ?? '', day(expiresOn) ?? null)],
  ]
  return facts.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
}

function day(date: string | null | undefined): string | undefined {
  return typeof date === 'string' ? longDate(date) : undefined
}

/** The instant in UTC, and where the issuer counts its days. */
function askedAt({ checkedAt, timeZone }: Receipt): string {
  const [utc, there] = [exactly(checkedAt, 'UTC'), exactly(checkedAt, timeZone)]
  return utc === there ? utc : `${utc}; for the issuer ${there}`
}

/** `29 November 2026, 11:40:12 GMT+1`. */
function exactly(instant: string, timeZone: string): string {
  const at = new Date(instant)
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(at)
  return `${longDate(day)}, ${time}`
}
