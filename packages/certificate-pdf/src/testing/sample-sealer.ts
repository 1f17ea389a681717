// An issuer's root and seal for the tests, with keys of the moment.
import { P256PublicKey } from '@touchstone/domain'
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { makeRootCertificate, makeSealCertificate, type SignWithP256 } from '../seal/seal-certificates.js'
import type { Sealer } from '../seal/seal-pdf.js'

/** When the sample seals. */
export const SEALED_AT = new Date('2026-03-02T10:20:30Z')

/** From 2026 on: the seal for twelve years, the root for thirty. */
export async function sampleSealer(organization = 'Northgate Institute of Skill Standards'): Promise<Sealer> {
  const [root, seal] = [keyPair(), keyPair()]
  const order = (publicKey: P256PublicKey, until: string) => ({
    organization,
    publicKey,
    serial: randomBytes(16),
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date(until),
  })
  const rootCertificate = await makeRootCertificate(order(root.publicKey, '2056-01-01T00:00:00Z'), root.sign)
  const ordered = order(seal.publicKey, '2038-01-01T00:00:00Z')
  return {
    certificate: await makeSealCertificate(ordered, rootCertificate, root.sign),
    root: rootCertificate,
    sign: seal.sign,
  }
}

function keyPair(): { readonly publicKey: P256PublicKey; readonly sign: SignWithP256 } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    publicKey: P256PublicKey.parse(publicKey.export({ format: 'jwk' })),
    sign: async (bytes) => sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  }
}
