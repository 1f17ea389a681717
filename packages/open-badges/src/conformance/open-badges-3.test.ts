// Open Badges 3.0: what we make against the publisher's own JSON Schema, where a copy of it is at hand, and by rules of its text.
import { existsSync, readFileSync } from 'node:fs'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { openBadge } from '../open-badge.js'
import { signCredential } from '../proof/sign-credential.js'
import { badgeClass, badgeValues, CREATED, issuerWithKey } from '../testing/issuer.js'

const { signer } = issuerWithKey()
const SCHEMA = new URL('../../../../../shared/reference/ob3/ob_v3p0_achievementcredential_schema.json', import.meta.url)

const cases = {
  'with everything': openBadge(badgeClass, badgeValues),
  'that does not expire': openBadge(badgeClass, { ...badgeValues, validUntil: null }),
  'with as little as there may be': openBadge(
    {
      issuer: { ...badgeClass.issuer, image: null },
      achievement: { ...badgeClass.achievement, level: null, alignments: [], requirements: [] },
    },
    badgeValues,
  ),
}

describe.skipIf(!existsSync(SCHEMA))('the publisher’s schema', () => {
  const validate = () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true })
    addFormats.default(ajv)
    return ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object)
  }
  test.each(Object.entries(cases))('takes a credential %s', async (_, credential) => {
    const check = validate()
    check(await signCredential(credential, signer, CREATED))
    expect(check.errors).toBeNull()
  })
  test('refuses a status that is a list, so the check can fail', () => {
    const check = validate()
    const [credential] = Object.values(cases)
    expect(check({ ...credential, credentialStatus: [credential?.['credentialStatus']] })).toBe(false)
  })
})

test('a credential names its holder for this credential alone, with the name in clear and no e-mail', () => {
  const { credentialSubject } = openBadge(badgeClass, badgeValues)
  expect(credentialSubject).toMatchObject({
    id: badgeValues.holder,
    identifier: [{ identityType: 'name', identityHash: 'José Ñandú', hashed: false }],
    licenseNumber: badgeValues.credentialId,
  })
  expect(JSON.stringify(credentialSubject)).not.toContain('@')
})

test('terms that came into the unfrozen context after it was pinned are not used', () => {
  expect(JSON.stringify(cases)).not.toMatch(/"(endorsementJwt|jti)"/)
})
