// `verify FILE... --keys keys.json --status status.json`: what the arguments ask, what is printed, and how it ends.
import { parseArgs } from 'node:util'
import { DocumentField, type Instant, type OfflineOutcome } from '@touchstone/domain'
import { type KeySet, readOfflineFile, type StatusListSet } from '@touchstone/open-badges'
import { type CheckedFile, checkFile } from './check-file.js'
import { checkNames, codes, fields, forms, noExpiry, outcomes, receiptOutcomes, receiptRows, results } from './words.js'

export const USAGE = `Checks credentials, and receipts of verifications, without asking anybody.

  verify FILE... --keys keys.json --status status.json [--json]

FILE      a certificate (PDF), a badge (PNG or SVG), a credential (JSON or JWT), a receipt (PDF or JSON);
          several at once
--keys    the key set of an issuer, as its portal gives it; may be said again for another issuer
--status  its status lists, as its portal gives them; may be said again
--json    the answer as JSON

It ends with 0 when every check of every file passed, 1 when one failed, 2 when one could not be made.`

/** How the command ends. */
export const EXIT_CODES = { good: 0, wrong: 1, not_checked: 2 } as const satisfies Record<OfflineOutcome, number>

export interface Surroundings {
  /** @throws where the file cannot be read */
  readonly read: (file: string) => Promise<Uint8Array>
  readonly now: () => Instant
}

export interface Answer {
  readonly out: string
  /** What the person should mend. */
  readonly complaint: string
  readonly code: number
}

class Misused extends Error {}

export async function verify(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  try {
    return await answer(args, surroundings)
  } catch (error) {
    if (error instanceof Misused) return { out: '', complaint: `${error.message}\n`, code: EXIT_CODES.not_checked }
    throw error
  }
}

async function answer(args: readonly string[], { read, now }: Surroundings): Promise<Answer> {
  const { values, positionals } = argumentsIn(args)
  if (values.help) return { out: `${USAGE}\n`, complaint: '', code: 0 }
  if (positionals.length === 0) throw new Misused(USAGE)
  const downloads = await Promise.all([
    ...(values.keys ?? []).map((file) => download(file, 'TouchstoneKeySet', read)),
    ...(values.status ?? []).map((file) => download(file, 'TouchstoneStatusListSet', read)),
  ])
  const files = {
    keySets: downloads.filter((one): one is KeySet => one.type === 'TouchstoneKeySet'),
    statusListSets: downloads.filter((one): one is StatusListSet => one.type === 'TouchstoneStatusListSet'),
  }
  const checkedAt = now()
  const checked: (CheckedFile & { readonly file: string })[] = []
  for (const file of positionals) {
    const bytes = await read(file).catch(() => misused(`${file} cannot be read.`))
    checked.push({ file, ...(await checkFile(bytes, files, checkedAt)) })
  }
  const worst = (['wrong', 'not_checked'] as const).find((one) => checked.some(({ outcome }) => outcome === one))
  const out = values.json
    ? `${JSON.stringify({ checkedAt, outcome: worst ?? 'good', files: checked }, null, 2)}\n`
    : checked.map(plain).join('\n')
  return { out, complaint: '', code: EXIT_CODES[worst ?? 'good'] }
}

function argumentsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        keys: { type: 'string', multiple: true },
        status: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return misused(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

async function download(file: string, type: (KeySet | StatusListSet)['type'], read: Surroundings['read']) {
  const bytes = await read(file).catch(() => misused(`${file} cannot be read.`))
  const found = readOfflineFile(new TextDecoder().decode(bytes))
  if (found?.type === type) return found
  return misused(
    type === 'TouchstoneKeySet'
      ? `${file} is no key set. Download the issuer’s keys.json again.`
      : `${file} holds no status lists. Download the issuer’s status.json again.`,
  )
}

function misused(sentence: string): never {
  throw new Misused(sentence)
}

function plain(checked: CheckedFile & { readonly file: string }) {
  const { file, form, outcome, checks, claims, signedBy, statusAsOf, receipt } = checked
  const said = (form === 'receipt' ? receiptOutcomes : outcomes)[outcome]
  const stated = DocumentField.options.flatMap((field) => {
    const value = claims[field]
    return value === undefined ? [] : [row(fields[field], value ?? noExpiry)]
  })
  return [
    `${printable(file)}: ${said.answer}. ${said.ground}`,
    `  ${forms[form]}`,
    ...checks.map(({ check, result, code }) => row(checkNames[check], `${results[result]}. ${codes[code]}`)),
    ...(signedBy === null ? [] : [row('Key of', signedBy)]),
    ...(statusAsOf === null ? [] : [row('List of', statusAsOf)]),
    ...(receipt === null
      ? []
      : (['answer', 'checkedAt', 'on'] as const).map((part) => row(receiptRows[part], receipt[part]))),
    ...stated,
    '',
  ].join('\n')
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(15)} ${printable(value)}`
}

/** A document may hold what would move the cursor of a terminal, or turn its letters round. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
}
