// Seals a PDF: PAdES B-B (ETSI EN 319 142-1), or B-T where a timestamp authority answers. What is sealed stays byte for byte; the seal is
// written behind it.
import { PDF, type Signer, type TimestampAuthority } from '@libpdf/core'
import { derSignature, type SignWithP256, type X509 } from './seal-certificates.js'

export interface Sealer {
  readonly certificate: X509
  /** The root above it. */
  readonly root: X509
  readonly sign: SignWithP256
}

/** When, and who else says so. */
export interface SealTime {
  readonly at: Date
  /** Asks a timestamp authority (RFC 3161) for its token over a SHA-256. */
  readonly stamp?: ((sha256: Uint8Array) => Promise<Uint8Array>) | undefined
}

export interface Sealed {
  readonly bytes: Uint8Array
  readonly level: 'B-B' | 'B-T'
  /** Why there is no timestamp though one was asked for. */
  readonly timestampFault?: string
}

/** Bytes kept free for the signature with its two certificates, and for a timestamp with those of its authority. */
const ROOM = { 'B-B': 4096, 'B-T': 16_384 } as const

/** The name of the field that holds the seal. */
const FIELD = 'Seal'

/** Seals `pdf`. Where the timestamp authority fails, the seal is made without, and the fault is told. */
export async function sealPdf(pdf: Uint8Array, sealer: Sealer, { at, stamp }: SealTime): Promise<Sealed> {
  if (stamp === undefined) return { bytes: await seal(pdf, sealer, at), level: 'B-B' }
  try {
    return { bytes: await seal(pdf, sealer, at, { timestamp: stamp }), level: 'B-T' }
  } catch (error) {
    const timestampFault = error instanceof Error ? error.message : String(error)
    return { bytes: await seal(pdf, sealer, at), level: 'B-B', timestampFault }
  }
}

async function seal(pdf: Uint8Array, sealer: Sealer, at: Date, authority?: TimestampAuthority) {
  const document = await PDF.load(pdf)
  const level = authority ? 'B-T' : 'B-B'
  const { bytes } = await document.sign({
    signer: signerOf(sealer),
    signingTime: at,
    fieldName: FIELD,
    level,
    estimatedSize: ROOM[level],
    ...(authority ? { timestampAuthority: authority } : {}),
  })
  return bytes
}

function signerOf({ certificate, root, sign }: Sealer): Signer {
  return {
    certificate,
    certificateChain: [root],
    keyType: 'EC',
    signatureAlgorithm: 'ECDSA',
    sign: async (bytes) => derSignature(await sign(bytes)),
  }
}
