// By section of the W3C Verifiable Credentials Data Model v2.0, https://www.w3.org/TR/vc-data-model-2.0/. Cases of our own.
import { describe, expect, test } from 'vitest'
import { credentialFaults, presentationFaults } from '../check-credential.js'
import type { JsonObject } from '../json.js'
import { openBadge } from '../open-badge.js'
import { badgeClass, badgeValues } from '../testing/issuer.js'

const V2 = 'https://www.w3.org/ns/credentials/v2'
const good: JsonObject = {
  '@context': [V2],
  type: ['VerifiableCredential'],
  issuer: 'did:web:x.example',
  credentialSubject: { id: 'did:web:y.example', name: 'A' },
}

type Case = readonly [what: string, change: JsonObject]
function sections(
  list: Readonly<Record<string, { readonly valid: readonly Case[]; readonly invalid: readonly Case[] }>>,
) {
  for (const [section, { valid, invalid }] of Object.entries(list))
    describe(`section ${section}`, () => {
      test.each(valid)('%s is taken', (_, change) => expect(credentialFaults({ ...good, ...change })).toEqual([]))
      test.each(invalid)('%s is refused', (_, change) =>
        expect(credentialFaults({ ...good, ...change })).not.toEqual([]),
      )
    })
}

test('the credentials we make are taken', () =>
  expect(credentialFaults(openBadge(badgeClass, badgeValues))).toEqual([]))

sections({
  '4.3 Contexts': {
    valid: [['an object after the first', { '@context': [V2, { term: 'https://x.example/term' }] }]],
    invalid: [
      ['none', { '@context': [] }],
      ['another first', { '@context': ['https://x.example', V2] }],
      ['one that is no address', { '@context': [V2, 'not an address'] }],
      ['a number', { '@context': [V2, 7] }],
      ['a text alone', { '@context': V2 }],
    ],
  },
  '4.4 Identifiers': {
    valid: [['a URN', { id: 'urn:uuid:3f0f2d2e-6b1d-4a55-9c40-0b8f0d1f5a11' }]],
    invalid: [
      ['a word', { id: 'badge' }],
      ['two', { id: ['https://x.example/1', 'https://x.example/2'] }],
      ['none, said so', { id: null }],
      ['a number', { id: 4 }],
      ['a subject by a word', { credentialSubject: { id: 'ada' } }],
    ],
  },
  '4.5 Types': {
    valid: [['one text', { type: 'VerifiableCredential' }]],
    invalid: [
      ['none', { type: [] }],
      ['another alone', { type: ['OpenBadgeCredential'] }],
      ['a number', { type: ['VerifiableCredential', 3] }],
    ],
  },
  '4.6 Names and descriptions': {
    valid: [
      ['a language and a direction', { name: { '@value': 'اسم', '@language': 'ar', '@direction': 'rtl' } }],
      [
        'several languages',
        {
          description: [
            { '@value': 'a', '@language': 'en' },
            { '@value': 'b', '@language': 'fr-CA' },
          ],
        },
      ],
    ],
    invalid: [
      ['a number', { name: 1 }],
      ['another member', { name: { '@value': 'a', url: 'https://x.example' } }],
      ['a direction there is not', { name: { '@value': 'a', '@direction': 'up' } }],
      ['a language that is none', { name: { '@value': 'a', '@language': 'english language' } }],
      ['no value', { description: { '@language': 'en' } }],
    ],
  },
  '4.7 Issuer': {
    valid: [['an object with an id', { issuer: { id: 'did:web:x.example', name: 'X' } }]],
    invalid: [
      ['a word', { issuer: 'the school' }],
      ['an object without an id', { issuer: { name: 'X' } }],
      ['two', { issuer: ['did:web:x.example', 'did:web:y.example'] }],
      ['none', { issuer: null }],
      ['a name that is a number', { issuer: { id: 'did:web:x.example', name: 4 } }],
    ],
  },
  '4.8 Subject': {
    valid: [['two', { credentialSubject: [{ name: 'A' }, { name: 'B' }] }]],
    invalid: [
      ['an empty one', { credentialSubject: {} }],
      ['an empty one among two', { credentialSubject: [{ name: 'A' }, {}] }],
      ['none', { credentialSubject: [] }],
      ['a text', { credentialSubject: 'did:web:y.example' }],
    ],
  },
  '4.9 Validity': {
    valid: [
      ['an offset', { validFrom: '2026-03-02T10:00:00+01:00' }],
      ['fractions', { validUntil: '2026-03-02T10:00:00.123Z' }],
      ['29 February of a leap year', { validFrom: '2028-02-29T00:00:00Z' }],
    ],
    invalid: [
      ['a date without time', { validFrom: '2026-03-02' }],
      ['a time without zone', { validFrom: '2026-03-02T10:00:00' }],
      ['30 February', { validUntil: '2026-02-30T00:00:00Z' }],
      ['hour 25', { validFrom: '2026-03-02T25:00:00Z' }],
      ['the end before the beginning', { validFrom: '2026-03-02T00:00:00Z', validUntil: '2026-03-01T00:00:00Z' }],
      ['two', { validFrom: ['2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z'] }],
    ],
  },
  '4.10 Status': {
    valid: [['one without an id', { credentialStatus: { type: 'BitstringStatusListEntry' } }]],
    invalid: [
      ['no type', { credentialStatus: { id: 'https://x.example/1' } }],
      ['an id that is no address', { credentialStatus: { id: 'one', type: 'X' } }],
    ],
  },
  '4.11 Data schemas': {
    valid: [['one', { credentialSchema: { id: 'https://x.example/schema', type: 'JsonSchema' } }]],
    invalid: [
      ['no id', { credentialSchema: { type: 'JsonSchema' } }],
      ['no type', { credentialSchema: { id: 'https://x.example/schema' } }],
      ['an id that is no address', { credentialSchema: [{ id: 'schema', type: 'JsonSchema' }] }],
    ],
  },
  '5.3 Integrity of related resources': {
    valid: [['a digest', { relatedResource: [{ id: 'https://x.example/a', digestSRI: 'sha384-AAAA' }] }]],
    invalid: [
      ['a text', { relatedResource: 'https://x.example/a' }],
      ['no digest', { relatedResource: [{ id: 'https://x.example/a' }] }],
      ['no id', { relatedResource: { digestSRI: 'sha384-AAAA' } }],
      [
        'one twice',
        {
          relatedResource: [
            { id: 'https://x.example/a', digestSRI: 'x' },
            { id: 'https://x.example/a', digestSRI: 'y' },
          ],
        },
      ],
    ],
  },
  '5.4 Refreshing': {
    valid: [['a service', { refreshService: { id: 'https://x.example/r', type: 'X' } }]],
    invalid: [['no type', { refreshService: { id: 'https://x.example/r' } }]],
  },
  '5.5 Terms of use': {
    valid: [['terms', { termsOfUse: { type: 'X' } }]],
    invalid: [['no type', { termsOfUse: [{ id: 'https://x.example/t' }] }]],
  },
  '5.6 Evidence': {
    valid: [['two', { evidence: [{ type: ['Evidence'] }, { id: 'https://x.example/e', type: 'Evidence' }] }]],
    invalid: [
      ['no type', { evidence: { name: 'Inspection' } }],
      ['a text', { evidence: 'https://x.example/e' }],
    ],
  },
})

describe('4.13 Presentations', () => {
  const presentation = { '@context': [V2], type: ['VerifiablePresentation'] }
  test.each([
    ['one without credentials', {}],
    ['a holder', { holder: { id: 'did:web:x.example' } }],
    ['credentials', { verifiableCredential: [{ ...good }] }],
  ])('%s is taken', (_, change) => expect(presentationFaults({ ...presentation, ...change })).toEqual([]))
  test.each([
    ['another type', { type: ['Presentation'] }],
    ['another context first', { '@context': ['https://x.example'] }],
    ['a holder that is no address', { holder: 'me' }],
    ['a credential that is a text', { verifiableCredential: ['https://x.example/vc'] }],
  ])('%s is refused', (_, change) => expect(presentationFaults({ ...presentation, ...change })).not.toEqual([]))
})
