// An issuer to test with: a key of its own, made anew each time, and a class of badges that uses every part.
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { Ed25519PublicKey } from '@touchstone/domain'
import { type BadgeClass, type BadgeValues } from '../open-badge.js'
import { didDocument, didDocuments } from '../did-web.js'
import type { CredentialSigner } from '../keys.js'
import { statusPlace } from '../status-list.js'

export const DID = 'did:web:credentials.example:issuers:hsi'

export interface TestIssuer {
  readonly signer: CredentialSigner
  readonly publicKey: KeyObject
  readonly known: Map<string, object>
}

export function issuerWithKey(id = 'key-1', did = DID): TestIssuer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const signer = {
    verificationMethod: `${did}#${id}`,
    sign: async (bytes: Uint8Array) => sign(null, bytes, privateKey),
  }
  const document = didDocument(did, [{ id, publicKey: Ed25519PublicKey.parse(publicKey.export({ format: 'jwk' })) }])
  return { signer, publicKey, known: didDocuments(document) }
}

export const badgeClass: BadgeClass = {
  issuer: {
    did: DID,
    name: 'Harbour Skills Institute',
    url: 'https://credentials.example/issuers/hsi',
    image: 'https://credentials.example/issuers/hsi/logo.png',
  },
  achievement: {
    url: 'https://credentials.example/achievements/1',
    code: 'PT1-SEAL',
    title: 'Pump Seals',
    level: 'Level I',
    language: 'en',
    image: 'https://credentials.example/achievements/1/badge.png',
    criteria: { url: 'https://credentials.example/standards/1/versions/1.0', narrative: 'A performance and an exam.' },
    standard: { title: 'Pump Technician', designation: 'HSI-PT-1', version: '1.0', publishedOn: '2025-03-01' },
    alignments: [
      { url: 'https://credentials.example/statements/1', name: 'Seals', code: '1' },
      { url: 'https://credentials.example/statements/2', name: 'Fit a mechanical seal', code: null },
    ],
    requirements: [
      { id: 'performance', title: 'Performance affidavit' },
      { id: 'theory', title: 'Theory exam' },
    ],
  },
}

export const badgeValues: BadgeValues = {
  id: 'urn:uuid:3f0f2d2e-6b1d-4a55-9c40-0b8f0d1f5a11',
  holder: 'urn:uuid:4f0f2d2e-6b1d-4a55-9c40-0b8f0d1f5a12',
  holderName: 'José Ñandú',
  credentialId: 'HS-7Q4K-XM2P-9TRD-6HWA-4',
  validFrom: '2026-03-01T23:00:00Z',
  awardedDate: '2026-03-02T09:30:00Z',
  validUntil: '2029-03-01T22:59:59Z',
  status: statusPlace('https://credentials.example/status/1', 94_567),
}

export const CREATED = '2026-03-02T09:30:00Z'
