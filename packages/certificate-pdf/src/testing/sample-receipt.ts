// Receipts for the tests: of a certificate that is whole and ordinary, to be varied.
import { type AnswerFacts, type Receipt, receiptOf } from '@touchstone/domain'
import { sampleCertificate } from './sample-certificate.js'

const ISSUER = 'did:web:credentials.northgate.example:issuers:5d0f2d2e-6b1d-4a55-9c40-0b8f0d1f5a11'

/** A receipt of what `changes` says, and of an ordinary valid credential in everything else. */
export function sampleReceipt(changes: Partial<AnswerFacts> = {}): Receipt {
  const certificate = changes.certificate ?? sampleCertificate()
  const { credentialId, verificationUrl } = certificate
  return receiptOf({
    issuer: { id: ISSUER, name: certificate.issuer.name },
    asked: { kind: 'credential_id' },
    credentialId,
    checkedAt: '2026-11-29T10:40:12.345Z',
    timeZone: 'Europe/Warsaw',
    on: '2026-11-29',
    outcome: 'valid',
    status: 'active',
    standing: { since: certificate.effectiveOn, reason: null, wording: null, replacedBy: null, renewedBy: null },
    certificate,
    erased: false,
    document: undefined,
    addresses: {
      register: `${verificationUrl}?on=2026-11-29`,
      keys: 'https://credentials.northgate.example/issuers/5d0f2d2e-6b1d-4a55-9c40-0b8f0d1f5a11/keys.json',
    },
    ...changes,
  })
}

/** The address of the key sample receipts are signed with. */
export const SAMPLE_KEY = `${ISSUER}#2f1c3c5a-77aa-4c0e-9f5b-0a1b2c3d4e5f`
