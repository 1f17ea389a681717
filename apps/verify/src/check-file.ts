// One file from anybody, checked against the files at hand: what the command and the page have in common. Nothing is fetched.
import { readPrinted, readSeals, UnreadablePdf } from '@touchstone/certificate-pdf'
import {
  type DocumentClaims,
  type DocumentFault,
  type DocumentForm,
  type Instant,
  judgeOffline,
  type OfflineCheck,
  type OfflineEvidence,
  type OfflineOutcome,
  readCredentialId,
  type SealFact,
  sealFinding,
  type SignatureFinding,
} from '@touchstone/domain'
import {
  badgeClaims,
  badgeDates,
  credentialIn,
  examineOffline,
  issuerOf,
  type KeySet,
  type OfflineFiles,
  utf8,
} from '@touchstone/open-badges'

export interface CheckedFile {
  readonly form: DocumentForm
  readonly outcome: OfflineOutcome
  readonly checks: readonly OfflineCheck[]
  /** What it states; empty unless its signature holds. Days in UTC. */
  readonly claims: DocumentClaims
  /** The DID of whose key signed it, where the signature holds. */
  readonly signedBy: string | null
  /** When the status list that was asked was made. */
  readonly statusAsOf: Instant | null
}

/** @param at the instant of the check */
export async function checkFile(bytes: Uint8Array, files: OfflineFiles, at: Instant): Promise<CheckedFile> {
  const found = credentialIn(bytes)
  switch (found.kind) {
    case 'pdf':
      return checkPdf(bytes, files, at)
    case 'credential':
      return checkCredential(found.form, found.text, files, at)
    case 'unreadable':
      return unreadable(found.form, found.fault)
    case 'text':
      return readCredentialId(found.text).read
        ? withoutCredential('credential_id', { kind: 'not_read', code: 'nothing_signed' })
        : unreadable('unknown', 'not_a_document')
  }
}

async function checkPdf(bytes: Uint8Array, files: OfflineFiles, at: Instant): Promise<CheckedFile> {
  const form = 'certificate_pdf'
  try {
    const { enclosed } = await readPrinted(bytes)
    const [one, ...more] = enclosed
    if (more.length > 0) return unreadable(form, 'two_credentials')
    const text = one && utf8(one)
    if (text === undefined) return withoutCredential(form, { kind: 'not_read', code: 'form_not_read_here' })
    return checkCredential(form, text, files, at, (keySet) => sealOf(bytes, keySet))
  } catch (error) {
    if (error instanceof UnreadablePdf) return unreadable(form, error.reason)
    throw error
  }
}

/** The credential inside proves itself; that it belongs to these pages, only the issuer's seal over both does. */
async function sealOf(bytes: Uint8Array, keySet: KeySet | undefined): Promise<SignatureFinding> {
  if (keySet === undefined || keySet.seals.roots.length === 0) return 'nothing_signed'
  const seals = await readSeals(bytes, keySet.seals.roots.map(fromBase64))
  const facts = seals.map(({ holds, whole, signer, root }) => ({ holds, whole, by: sealedBy(keySet, signer, root) }))
  return sealFinding({ issued: undefined, addedTo: false, seals: facts, onceUnsealed: false })
}

function sealedBy({ seals }: KeySet, signer: string | undefined, root: string | undefined): SealFact['by'] {
  if (signer !== undefined && seals.withdrawn.includes(signer)) return 'issuer_with_compromised_key'
  return root === undefined ? 'another' : 'issuer'
}

async function checkCredential(
  form: DocumentForm,
  text: string,
  files: OfflineFiles,
  at: Instant,
  sealOver?: (keySet: KeySet | undefined) => Promise<SignatureFinding>,
): Promise<CheckedFile> {
  const examined = await examineOffline(text, files, at)
  if (!examined.read) return unreadable(form, examined.fault)
  const { credential, keySet } = examined
  const signature =
    sealOver !== undefined && examined.signature === 'holds' ? await sealOver(keySet) : examined.signature
  const { issuer, status } = examined
  const judged = judgeOffline({ kind: 'credential', signature, issuer, status, ...badgeDates(credential), at })
  const proven = signature === 'holds' || signature === 'seal_holds'
  return {
    form,
    ...judged,
    claims: proven ? badgeClaims(credential, (instant) => instant.slice(0, 10)) : {},
    signedBy: proven ? (issuerOf(credential) ?? null) : null,
    statusAsOf: (proven ? examined.statusAsOf : undefined) ?? null,
  }
}

function unreadable(form: DocumentForm, fault: DocumentFault): CheckedFile {
  return withoutCredential(form, { kind: 'unreadable', fault })
}

function withoutCredential(form: DocumentForm, evidence: OfflineEvidence): CheckedFile {
  return { form, ...judgeOffline(evidence), claims: {}, signedBy: null, statusAsOf: null }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
