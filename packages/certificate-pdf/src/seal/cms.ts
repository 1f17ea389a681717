// The signature inside a seal: CMS SignedData (RFC 5652) with one signer, as PAdES asks for. What is anything else is not read.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as pkijs from 'pkijs'

export interface Cms {
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512'
  /** Of the bytes that were sealed. */
  readonly messageDigest: Uint8Array
  /** What the signature is over, DER. */
  readonly signedAttributes: Uint8Array
  readonly signature: pkijs.SignerInfo['signature']
  readonly certificate: pkijs.Certificate
  /** The same, DER. */
  readonly der: Uint8Array
  /** As the signer states it. */
  readonly signingTime: Date
}

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
/** RFC 5035: binds the signature to one certificate. */
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const HASHES = new Map<string, Cms['hash']>([
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
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
  const certificate = certificates.find((one): one is pkijs.Certificate => isOf(signer, one))
  const messageDigest = valueOf(attributes, MESSAGE_DIGEST)?.valueBlock.valueHexView
  if (!hash || !certificate || !messageDigest) return undefined
  const der = new Uint8Array(certificate.toSchema().toBER())
  if (!bindsTo(der, attributes)) return undefined
  const signedAttributes = new Uint8Array(attributes.encodedValue)
  // Inside the message the attributes bear a tag of their own; what is signed is a SET OF: RFC 5652, 5.4.
  signedAttributes[0] = 0x31
  return {
    hash,
    messageDigest: Uint8Array.from(messageDigest),
    signedAttributes,
    signature: signer.signature,
    certificate,
    der,
    signingTime: valueOf(attributes, SIGNING_TIME)?.toDate() ?? new Date(0),
  }
}

function isOf({ sid }: pkijs.SignerInfo, certificate: pkijs.CertificateSetItem): boolean {
  return (
    certificate instanceof pkijs.Certificate &&
    sid instanceof pkijs.IssuerAndSerialNumber &&
    certificate.serialNumber.isEqual(sid.serialNumber) &&
    certificate.issuer.isEqual(sid.issuer)
  )
}

/** Whether the signed attributes name this very certificate, by SHA-256 as PAdES readers and ours write it. */
function bindsTo(certificate: Uint8Array, attributes: pkijs.SignedAndUnsignedAttributes): boolean {
  const named = valueOf(attributes, SIGNING_CERTIFICATE_V2)
  if (!named) return false
  return bytesToHex(new Uint8Array(named.toBER())).includes(bytesToHex(sha256(certificate)))
}

// The border: pkijs types the values of attributes as any.
function valueOf({ attributes }: pkijs.SignedAndUnsignedAttributes, type: string) {
  return attributes.find((one) => one.type === type)?.values[0]
}
