// The X.509 certificates a seal stands on: a root for each issuer, and below it the certificate of the key that seals now. Whoever signs
// is handed in, so that a key in an HSM makes them as well.
import type { P256PublicKey } from '@touchstone/domain'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as asn1 from 'asn1js'
import { createHash, createPublicKey } from 'node:crypto'
import * as pkijs from 'pkijs'

/** Signs with ECDSA over P-256 and SHA-256; 64 bytes, r and s (IEEE P1363). */
export type SignWithP256 = (bytes: Uint8Array) => Promise<Uint8Array>

export interface CertificateOrder {
  /** The issuer, as subject. */
  readonly organization: string
  readonly publicKey: P256PublicKey
  /** 16 random bytes. */
  readonly serial: Uint8Array
  readonly notBefore: Date
  readonly notAfter: Date
}

/** DER. */
export type X509 = Uint8Array

const OID = {
  organization: '2.5.4.10',
  commonName: '2.5.4.3',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  documentSigning: '1.3.6.1.5.5.7.3.36',
} as const

/** Bits of the key usage extension (RFC 5280, 4.2.1.3), first bit first. */
const SIGNS_CERTIFICATES = 0b0000_0110
const SIGNS_DOCUMENTS = 0b1100_0000

/** A root: it signs the seal certificates of its issuer and nothing else. */
export function makeRootCertificate(order: CertificateOrder, sign: SignWithP256): Promise<X509> {
  const keyId = keyIdOf(order.publicKey)
  const subject = nameOf(order.organization, 'seal root')
  return make({ order, subject, issuer: subject, sign }, [
    extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()),
    keyUsage(SIGNS_CERTIFICATES, 1),
    extension(OID.subjectKeyIdentifier, false, new asn1.OctetString({ valueHex: keyId })),
  ])
}

/** The certificate of a key that seals, signed by the root's key. */
export function makeSealCertificate(order: CertificateOrder, root: X509, sign: SignWithP256): Promise<X509> {
  const above = pkijs.Certificate.fromBER(copyOf(root))
  const aboveKey = above.extensions?.find(({ extnID }) => extnID === OID.subjectKeyIdentifier)?.parsedValue
  const keyIdentifier = new asn1.OctetString({ valueHex: aboveKey.valueBlock.valueHexView })
  return make({ order, subject: nameOf(order.organization, 'seal'), issuer: above.subject, sign }, [
    extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: false }).toSchema()),
    keyUsage(SIGNS_DOCUMENTS, 6),
    // RFC 9336 names document signing. Poppler checks a signer as it would one of mail, so that is named as well.
    extension(
      OID.extendedKeyUsage,
      false,
      new pkijs.ExtKeyUsage({ keyPurposes: [OID.emailProtection, OID.documentSigning] }).toSchema(),
    ),
    extension(OID.subjectKeyIdentifier, false, new asn1.OctetString({ valueHex: keyIdOf(order.publicKey) })),
    extension(OID.authorityKeyIdentifier, false, new pkijs.AuthorityKeyIdentifier({ keyIdentifier }).toSchema()),
  ])
}

/** SHA-256 of the certificate, hex. What is shown to people and compared by them. */
export function fingerprintOf(certificate: X509): string {
  return bytesToHex(sha256(certificate))
}

/** RFC 7468. */
export function pemOf(certificate: X509): string {
  const lines =
    Buffer.from(certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

interface Making {
  readonly order: CertificateOrder
  readonly subject: pkijs.RelativeDistinguishedNames
  readonly issuer: pkijs.RelativeDistinguishedNames
  readonly sign: SignWithP256
}

async function make({ order, subject, issuer, sign }: Making, extensions: pkijs.Extension[]): Promise<X509> {
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: new asn1.Integer({ valueHex: positive(order.serial) }),
    signature: new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 }),
    issuer,
    notBefore: timeOf(order.notBefore),
    notAfter: timeOf(order.notAfter),
    subject,
    subjectPublicKeyInfo: pkijs.PublicKeyInfo.fromBER(copyOf(spkiOf(order.publicKey))),
    extensions,
  })
  certificate.signatureAlgorithm = certificate.signature
  const signed = new Uint8Array(certificate.encodeTBS().toBER())
  certificate.signatureValue = new asn1.BitString({ valueHex: derSignature(await sign(signed)) })
  certificate.tbsView = signed
  return new Uint8Array(certificate.toSchema(true).toBER())
}

/** An ECDSA signature as X.509 and CMS write it (RFC 3279, 2.2.3), from r and s. */
export function derSignature(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(pkijs.createCMSECDSASignature(copyOf(signature)))
}

function extension(extnID: string, critical: boolean, value: asn1.BaseBlock): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: value.toBER() })
}

function keyUsage(bits: number, unusedBits: number): pkijs.Extension {
  return extension(OID.keyUsage, true, new asn1.BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits }))
}

function nameOf(organization: string, part: string): pkijs.RelativeDistinguishedNames {
  // RFC 5280, appendix A: 64 characters at most.
  const short = (text: string) => Array.from(text).slice(0, 64).join('').trim()
  const room = 63 - part.length
  const commonName = `${Array.from(organization).slice(0, room).join('').trim()} ${part}`
  const parts = [
    [OID.organization, short(organization)],
    [OID.commonName, commonName],
  ] as const
  // pkijs itself would write both into one set, as a name of two values.
  const name = new asn1.Sequence({
    value: parts.map(([type, value]) => {
      const pair = [new asn1.ObjectIdentifier({ value: type }), new asn1.Utf8String({ value })]
      return new asn1.Set({ value: [new asn1.Sequence({ value: pair })] })
    }),
  })
  return pkijs.RelativeDistinguishedNames.fromBER(name.toBER())
}

function spkiOf(publicKey: P256PublicKey): Uint8Array {
  return createPublicKey({ key: publicKey, format: 'jwk' }).export({ type: 'spki', format: 'der' })
}

/** RFC 7093, section 2, method 1: the first 160 bits of the SHA-256 of the key. */
function keyIdOf({ x, y }: P256PublicKey): ArrayBuffer {
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])
  return copyOf(createHash('sha256').update(point).digest().subarray(0, 20))
}

/** A serial number is positive and has no needless zero in front: RFC 5280, 4.1.2.2. */
function positive(serial: Uint8Array): ArrayBuffer {
  const bytes = Uint8Array.from(serial)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes.buffer
}

/** UTCTime until 2049, GeneralizedTime from then on: RFC 5280, 4.1.2.5. */
function timeOf(value: Date): pkijs.Time {
  const type = value.getUTCFullYear() < 2050 ? pkijs.TimeType.UTCTime : pkijs.TimeType.GeneralizedTime
  return new pkijs.Time({ type, value })
}

function copyOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}
