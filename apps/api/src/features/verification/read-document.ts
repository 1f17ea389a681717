// What a file from anybody is, by its bytes: nothing is taken from its name or the media type it came with. Runs where it can be
// stopped, see `DocumentReader`.
import { readPrinted, readSeals, type Seal, UnreadablePdf, type X509 } from '@touchstone/certificate-pdf'
import {
  type CredentialId,
  type DocumentFault,
  type DocumentForm,
  readCredentialId,
  type SignatureFinding,
} from '@touchstone/domain'
import { credentialIn, examineCredential, type JsonObject, looksLikeReceipt, utf8 } from '@touchstone/open-badges'

export type DocumentReading =
  | { readonly kind: 'unreadable'; readonly form: DocumentForm; readonly fault: DocumentFault }
  | { readonly kind: 'credential_id'; readonly form: 'credential_id'; readonly credentialId: CredentialId }
  | {
      readonly kind: 'certificate'
      readonly form: 'certificate_pdf'
      readonly credentialId: CredentialId
      readonly lines: readonly string[]
      readonly seals: readonly Seal[]
      /** The credential inside, where there is one that can be read. */
      readonly enclosed: SignedCredential | undefined
    }
  | ({ readonly kind: 'badge'; readonly form: DocumentForm } & SignedCredential)

export interface SignedCredential {
  readonly credential: JsonObject
  readonly signature: SignatureFinding
}

/** What is believed before a file is read. */
export interface Known {
  /** Keys, by their address. */
  readonly keys: readonly (readonly [address: string, document: object])[]
  /** Roots that seals may stand under. */
  readonly roots: readonly X509[]
}

export async function readDocument(bytes: Uint8Array, known: Known): Promise<DocumentReading> {
  const found = credentialIn(bytes)
  if (found.kind === 'pdf') return readCertificate(bytes, known)
  if (found.kind === 'unreadable') return unreadable(found.form, found.fault)
  if (found.kind === 'credential' && looksLikeReceipt(found.text)) return unreadable('receipt', 'a_receipt')
  if (found.kind === 'credential') return readBadge(found.form, found.text, known)
  const id = readCredentialId(found.text)
  if (id.read) return { kind: 'credential_id', form: 'credential_id', credentialId: id.credentialId }
  return id.reason === 'wrong_check_symbol'
    ? unreadable('credential_id', 'mistyped_credential_id')
    : unreadable('unknown', 'not_a_document')
}

/** The lines of a PDF of ours, for the comparison. */
export async function readLines(bytes: Uint8Array): Promise<readonly string[]> {
  return (await readPrinted(bytes)).lines
}

async function readCertificate(bytes: Uint8Array, known: Known): Promise<DocumentReading> {
  const form = 'certificate_pdf'
  try {
    const { lines, enclosed } = await readPrinted(bytes)
    // A sheet that says what the register said once is not held against the register as a certificate.
    if (enclosed.some(isReceipt)) return unreadable('receipt', 'a_receipt')
    const [first, ...more] = idsIn(lines)
    if (more.length > 0 || enclosed.length > 1) return unreadable(form, 'two_credentials')
    if (first === undefined) return unreadable(form, 'no_credential_id')
    const seals = await readSeals(bytes, known.roots)
    return {
      kind: 'certificate',
      form,
      credentialId: first,
      lines,
      seals,
      enclosed: await readEnclosed(enclosed[0], known),
    }
  } catch (error) {
    if (error instanceof UnreadablePdf) return unreadable(form, error.reason)
    throw error
  }
}

function isReceipt(bytes: Uint8Array): boolean {
  const text = utf8(bytes)
  return text !== undefined && looksLikeReceipt(text)
}

async function readEnclosed(bytes: Uint8Array | undefined, { keys }: Known): Promise<SignedCredential | undefined> {
  const text = bytes && utf8(bytes)
  const examined = text === undefined ? undefined : await examineCredential(text, new Map(keys))
  return examined?.read ? { credential: examined.credential, signature: examined.signature } : undefined
}

const PRINTED_ID = /(?<![0-9A-Za-z])[A-Z]{2,4}(?:\p{Pd}[0-9A-Z]{4}){4}\p{Pd}[0-9A-Z](?![0-9A-Za-z])/gu

/** The credential IDs a page prints, each once. One whose check symbol is wrong is none. */
function idsIn(lines: readonly string[]): CredentialId[] {
  const found = lines.flatMap((line) => line.match(PRINTED_ID) ?? []).map(readCredentialId)
  return [...new Set(found.flatMap((id) => (id.read ? [id.credentialId] : [])))]
}

async function readBadge(form: DocumentForm, text: string, known: Known): Promise<DocumentReading> {
  const examined = await examineCredential(text, new Map(known.keys))
  if (!examined.read) return unreadable(form, examined.fault)
  return { kind: 'badge', form, credential: examined.credential, signature: examined.signature }
}

function unreadable(form: DocumentForm, fault: DocumentFault): DocumentReading {
  return { kind: 'unreadable', form, fault }
}
