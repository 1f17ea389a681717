// What seals certificates in the benchmark. Keys and certificates are made for the run.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { built } from './built.mjs'

const AT = new Date('2026-03-02T09:30:00Z')
const UNTIL = new Date('2036-03-02T09:30:00Z')

/** Seals as the platform does, without its database: the key is in memory there too once it was opened. */
export async function ownSealer() {
  const { makeRootCertificate, makeSealCertificate, sealPdf } = await built('packages/certificate-pdf')
  const [above, below] = [keyPair(), keyPair()]
  const order = { organization: 'Aldermoor Institute', serial: randomBytes(16), notBefore: AT, notAfter: UNTIL }
  const root = await makeRootCertificate({ ...order, publicKey: above.publicKey }, above.sign)
  const certificate = await makeSealCertificate({ ...order, publicKey: below.publicKey }, root, above.sign)
  return (pdf) => sealPdf(pdf, { certificate, root, sign: below.sign }, { at: AT })
}

function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    publicKey: publicKey.export({ format: 'jwk' }),
    sign: async (bytes) => sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  }
}
