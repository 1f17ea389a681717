// What seals a PDF from anybody, by its bytes alone. Of the document's structure nothing is believed: a seal proves the bytes its range
// covers, and whatever lies outside of the range was put there by somebody else.
import { createHash, type KeyObject, verify, X509Certificate } from 'node:crypto'
import { readCms } from './cms.js'
import { fingerprintOf, type X509 } from './seal-certificates.js'

/** One seal in a file. */
export interface Seal {
  /** The bytes of its range are the ones that were sealed. */
  readonly holds: boolean
  /** Nothing of the file is outside of its range but the seal itself. */
  readonly whole: boolean
  /** SHA-256 of the certificate it was made with, hex; absent where no certificate can be read. */
  readonly signer?: string
  /** SHA-256 of the root among `roots` that stands above the certificate; absent when none does. */
  readonly root?: string
}

/** Files of ours have one; one with more than this is no certificate anybody signed in turn. */
const MOST_SEALS = 8
const RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g
/** How far behind its name a byte range may go on: four numbers and the spaces between them. */
const RANGE_LENGTH = 200

/** The seals of a PDF, first to last. @param roots the roots that are believed */
export function readSeals(bytes: Uint8Array, roots: readonly X509[]): Seal[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const trusted = roots.map((root) => ({ fingerprint: fingerprintOf(root), certificate: new X509Certificate(root) }))
  return rangesOf(file).map((range) => readSeal(file, range, trusted))
}

interface Range {
  /** Where the first stretch ends, and the seal begins. */
  readonly until: number
  /** Where the seal ends, and the second stretch begins. */
  readonly from: number
  readonly end: number
}

interface Trusted {
  readonly fingerprint: string
  readonly certificate: X509Certificate
}

function rangesOf(file: Buffer): Range[] {
  const ranges: Range[] = []
  for (let at = file.indexOf('/ByteRange'); at >= 0 && ranges.length < MOST_SEALS;) {
    const [found] = file.toString('latin1', at, at + RANGE_LENGTH).matchAll(RANGE)
    if (found?.index === 0) {
      const [start = 1, until = 0, from = 0, length = 0] = found.slice(1).map(Number)
      if (start === 0 && until < from && from + length <= file.length) ranges.push({ until, from, end: from + length })
    }
    at = file.indexOf('/ByteRange', at + 1)
  }
  return ranges
}

function readSeal(file: Buffer, { until, from, end }: Range, roots: readonly Trusted[]): Seal {
  const whole = end === file.length
  const der = sealIn(file.subarray(until, from))
  const cms = der && readCms(der)
  if (!cms) return { holds: false, whole }
  const digest = createHash(cms.hash).update(file.subarray(0, until)).update(file.subarray(from, end)).digest()
  const signer = new X509Certificate(cms.certificate)
  const holds = digest.equals(cms.messageDigest) && signedBy(signer.publicKey, cms)
  const root = roots.find(({ certificate }) => standsAbove(certificate, signer, cms.signingTime))
  return { holds, whole, signer: fingerprintOf(cms.certificate), ...(root ? { root: root.fingerprint } : {}) }
}

/**
 * The bytes written between `<` and `>`. The range leaves this stretch out, so it may hold nothing else: not a word beside the string, and
 * behind the seal only zeros.
 */
function sealIn(gap: Buffer): Buffer | undefined {
  if (gap[0] !== 0x3c || gap.at(-1) !== 0x3e) return undefined
  const hex = gap.toString('latin1', 1, gap.length - 1)
  if (hex.length % 2 !== 0 || !/^[0-9A-Fa-f]+$/.test(hex)) return undefined
  const padded = Buffer.from(hex, 'hex')
  const length = derLength(padded)
  if (length === undefined || padded.subarray(length).some((byte) => byte !== 0)) return undefined
  return padded.subarray(0, length)
}

/** Length of the DER value at the start, with its head: ITU-T X.690, 8.1.3. */
function derLength(bytes: Buffer): number | undefined {
  const [tag, first] = bytes
  if (tag !== 0x30 || first === undefined) return undefined
  if (first < 0x80) return 2 + first
  const count = first & 0x7f
  if (count === 0 || count > 3 || bytes.length < 2 + count) return undefined
  const length = 2 + count + bytes.readUIntBE(2, count)
  return length <= bytes.length ? length : undefined
}

function signedBy(key: KeyObject, { hash, signedAttributes, signature }: NonNullable<ReturnType<typeof readCms>>) {
  try {
    return verify(hash, signedAttributes, key, signature)
  } catch {
    return false
  }
}

function standsAbove(root: X509Certificate, signer: X509Certificate, at: Date): boolean {
  const [from, to] = [Date.parse(signer.validFrom), Date.parse(signer.validTo)]
  return signer.checkIssued(root) && signer.verify(root.publicKey) && from <= at.getTime() && at.getTime() <= to
}
