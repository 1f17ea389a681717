// What seals a PDF from anybody, by its bytes alone. Of the document's structure nothing is believed: a seal proves the bytes its range
// covers, and whatever lies outside of the range was put there by somebody else.
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import * as pkijs from 'pkijs'
import { type Cms, readCms } from './cms.js'
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
export async function readSeals(bytes: Uint8Array, roots: readonly X509[]): Promise<Seal[]> {
  const trusted = roots.map((root) => ({
    fingerprint: fingerprintOf(root),
    certificate: pkijs.Certificate.fromBER(Uint8Array.from(root)),
  }))
  return Promise.all(rangesOf(bytes).map((range) => readSeal(bytes, range, trusted)))
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
  readonly certificate: pkijs.Certificate
}

const NAME = new TextEncoder().encode('/ByteRange')

function rangesOf(file: Uint8Array): Range[] {
  const ranges: Range[] = []
  for (let at = placeOf(NAME, file, 0); at >= 0 && ranges.length < MOST_SEALS;) {
    const [found] = latin1(file.subarray(at, at + RANGE_LENGTH)).matchAll(RANGE)
    if (found?.index === 0) {
      const [start = 1, until = 0, from = 0, length = 0] = found.slice(1).map(Number)
      if (start === 0 && until < from && from + length <= file.length) ranges.push({ until, from, end: from + length })
    }
    at = placeOf(NAME, file, at + 1)
  }
  return ranges
}

function placeOf(word: Uint8Array, file: Uint8Array, from: number): number {
  for (let at = file.indexOf(word[0] ?? 0, from); at >= 0; at = file.indexOf(word[0] ?? 0, at + 1))
    if (word.every((byte, index) => file[at + index] === byte)) return at
  return -1
}

const HASHES = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const

async function readSeal(file: Uint8Array, { until, from, end }: Range, roots: readonly Trusted[]): Promise<Seal> {
  const whole = end === file.length
  const der = sealIn(file.subarray(until, from))
  const cms = der && readCms(der)
  if (!cms) return { holds: false, whole }
  const digest = HASHES[cms.hash].create().update(file.subarray(0, until)).update(file.subarray(from, end)).digest()
  const holds = bytesToHex(digest) === bytesToHex(cms.messageDigest) && (await signedBy(cms))
  const seal = { holds, whole, signer: fingerprintOf(cms.der) }
  for (const root of roots) if (await standsAbove(root.certificate, cms)) return { ...seal, root: root.fingerprint }
  return seal
}

/**
 * The bytes written between `<` and `>`. The range leaves this stretch out, so it may hold nothing else: not a word beside the string, and
 * behind the seal only zeros.
 */
function sealIn(gap: Uint8Array): Uint8Array | undefined {
  if (gap[0] !== 0x3c || gap.at(-1) !== 0x3e) return undefined
  const hex = latin1(gap.subarray(1, -1))
  if (hex.length % 2 !== 0 || !/^[0-9A-Fa-f]+$/.test(hex)) return undefined
  const padded = hexToBytes(hex)
  const length = derLength(padded)
  if (length === undefined || padded.subarray(length).some((byte) => byte !== 0)) return undefined
  return padded.subarray(0, length)
}

/** Length of the DER value at the start, with its head: ITU-T X.690, 8.1.3. */
function derLength(bytes: Uint8Array): number | undefined {
  const [tag, first] = bytes
  if (tag !== 0x30 || first === undefined) return undefined
  if (first < 0x80) return 2 + first
  const count = first & 0x7f
  if (count === 0 || count > 3 || bytes.length < 2 + count) return undefined
  const length = 2 + count + Number.parseInt(bytesToHex(bytes.subarray(2, 2 + count)), 16)
  return length <= bytes.length ? length : undefined
}

async function signedBy({ certificate, signature, signedAttributes, hash }: Cms): Promise<boolean> {
  const { subjectPublicKeyInfo, signatureAlgorithm } = certificate
  try {
    const bytes = Uint8Array.from(signedAttributes)
    return await pkijs
      .getCrypto(true)
      .verifyWithPublicKey(bytes, signature, subjectPublicKeyInfo, signatureAlgorithm, hash)
  } catch {
    return false
  }
}

async function standsAbove(root: pkijs.Certificate, { certificate, signingTime }: Cms): Promise<boolean> {
  const [from, to] = [certificate.notBefore.value, certificate.notAfter.value]
  if (!certificate.issuer.isEqual(root.subject) || signingTime < from || signingTime > to) return false
  try {
    return await certificate.verify(root)
  } catch {
    return false
  }
}

/** Byte for byte; in pieces, since a call takes only so many arguments. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}
