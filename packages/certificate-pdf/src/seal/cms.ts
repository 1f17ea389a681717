// The signature inside a seal: CMS SignedData (RFC 5652) with one signer, as PAdES asks for. What is anything else is not read.
import { createHash } from 'node:crypto'
import * as pkijs from 'pkijs'

export interface Cms {
  readonly hash: 'sha256' | 'sha384' | 'sha512'
  /** Of the bytes that were sealed. */
  readonly messageDigest: Buffer
  /** What the signature is over, DER. */
  readonly signedAttributes: Uint8Array
  readonly signature: Uint8Array
  /** The signer's, DER. */
  readonly certificate: Uint8Array
  /** As the signer states it. */
  readonly signingTime: Date
}

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
/** RFC 5035: binds the signature to one certificate. */
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const HASHES = new Map<string, Cms['hash']>([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
])

/** `undefined` where it is not what PAdES asks for. */
export function readCms(der: Uint8Array): Cms | undefined {
  try {
    const content = pkijs.ContentInfo.fromBER(Uint8Array.from(der).buffer)
    if (content.contentType !== SIGNED_DATA) return undefined
    return cmsOf(new pkijs.SignedData({ schema: content.content }))
  } catch {
    // Whatever a stranger's bytes make the parser trip over.
    return undefined
  }
}

function cmsOf({ signerInfos, certificates = [] }: pkijs.SignedData): Cms | undefined {
  const [signer, ...more] = signerInfos
  const attributes = signer?.signedAttrs
  if (!signer || !attributes || more.length > 0) return undefined
  const hash = HASHES.get(signer.digestAlgorithm.algorithmId)
  const certificate = certificates.find((one) => one instanceof pkijs.Certificate && isOf(signer, one))
  const messageDigest = valueOf(attributes, MESSAGE_DIGEST)?.valueBlock.valueHexView
  if (!hash || !certificate || !messageDigest) return undefined
  const der = new Uint8Array(certificate.toSchema().toBER())
  if (!bindsTo(der, attributes)) return undefined
  const signedAttributes = new Uint8Array(attributes.encodedValue)
  // Inside the message the attributes bear a tag of their own; what is signed is a SET OF: RFC 5652, 5.4.
  signedAttributes[0] = 0x31
  return {
    hash,
    messageDigest: Buffer.from(messageDigest),
    signedAttributes,
    signature: Uint8Array.from(signer.signature.valueBlock.valueHexView),
    certificate: der,
    signingTime: valueOf(attributes, SIGNING_TIME)?.toDate() ?? new Date(0),
  }
}

function isOf({ sid }: pkijs.SignerInfo, certificate: pkijs.Certificate): boolean {
  return (
    sid instanceof pkijs.IssuerAndSerialNumber &&
    certificate.serialNumber.isEqual(sid.serialNumber) &&
    certificate.issuer.isEqual(sid.issuer)
  )
}

/** Whether the signed attributes name this very certificate, by SHA-256 as PAdES readers and ours write it. */
function bindsTo(certificate: Uint8Array, attributes: pkijs.SignedAndUnsignedAttributes): boolean {
  const named = valueOf(attributes, SIGNING_CERTIFICATE_V2)
  if (!named) return false
  const digest = createHash('sha256').update(certificate).digest()
  return Buffer.from(named.toBER()).includes(digest)
}

// The border: pkijs types the values of attributes as any.
function valueOf({ attributes }: pkijs.SignedAndUnsignedAttributes, type: string) {
  return attributes.find((one) => one.type === type)?.values[0]
}
