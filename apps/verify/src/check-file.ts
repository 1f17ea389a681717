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
  type Receipt,
  type SealFact,
  sealFinding,
  type SignatureFinding,
} from '@touchstone/domain'
import {
  badgeClaims,
  badgeDates,
  credentialIn,
  examineOffline,
  examineReceipt,
  issuerOf,
  type KeySet,
  looksLikeReceipt,
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
  /** What a receipt says, where its signature holds. */
  readonly receipt: Receipt | null
}

/** @param at the instant of the check */
export async function checkFile(bytes: Uint8Array, files: OfflineFiles, at: Instant): Promise<CheckedFile> {
  const found = credentialIn(bytes)
  switch (found.kind) {
    case 'pdf':
      return checkPdf(bytes, files, at)
    case 'credential':
      return looksLikeReceipt(found.text)
        ? checkReceipt(found.text, files, at)
        : checkCredential(found.form, found.text, files, at)
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
    const sealOver = (keySet: KeySet | undefined) => sealOf(bytes, keySet)
    return looksLikeReceipt(text)
      ? checkReceipt(text, files, at, sealOver)
      : checkCredential(form, text, files, at, sealOver)
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
  sealOver?: SealOver,
): Promise<CheckedFile> {
  const examined = await examineOffline(text, files, at)
  if (!examined.read) return unreadable(form, examined.fault)
  const { credential } = examined
  const signature = await withSeal(examined, sealOver)
  const { issuer, status } = examined
  const judged = judgeOffline({ kind: 'credential', signature, issuer, status, ...badgeDates(credential), at })
  const proven = isProven(signature)
  return {
    form,
    ...judged,
    claims: proven ? badgeClaims(credential, (instant) => instant.slice(0, 10)) : {},
    signedBy: proven ? (issuerOf(credential) ?? null) : null,
    statusAsOf: (proven ? examined.statusAsOf : undefined) ?? null,
    receipt: null,
  }
}

async function checkReceipt(text: string, files: OfflineFiles, at: Instant, sealOver?: SealOver): Promise<CheckedFile> {
  const form = 'receipt'
  const examined = await examineReceipt(text, files, at)
  if (!examined.read) return unreadable(form, examined.fault)
  const { receipt, issuer } = examined
  const signature = await withSeal(examined, sealOver)
  const proven = isProven(signature)
  return {
    form,
    ...judgeOffline({ kind: 'receipt', signature, issuer }),
    claims: proven ? receipt.register.claims : {},
    signedBy: proven ? receipt.issuer.id : null,
    statusAsOf: null,
    receipt: proven ? receipt : null,
  }
}

type SealOver = (keySet: KeySet | undefined) => Promise<SignatureFinding>

/** What is inside a PDF proves itself; that the pages belong to it, the seal over both does. */
async function withSeal(
  { signature, keySet }: { readonly signature: SignatureFinding; readonly keySet: KeySet | undefined },
  sealOver: SealOver | undefined,
): Promise<SignatureFinding> {
  return sealOver !== undefined && signature === 'holds' ? sealOver(keySet) : signature
}

function isProven(signature: SignatureFinding): boolean {
  return signature === 'holds' || signature === 'seal_holds'
}

function unreadable(form: DocumentForm, fault: DocumentFault): CheckedFile {
  return withoutCredential(form, { kind: 'unreadable', fault })
}

function withoutCredential(form: DocumentForm, evidence: OfflineEvidence): CheckedFile {
  return { form, ...judgeOffline(evidence), claims: {}, signedBy: null, statusAsOf: null, receipt: null }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
