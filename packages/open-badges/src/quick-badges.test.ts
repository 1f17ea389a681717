import { expect, test } from 'vitest'
import { openBadge } from './open-badge.js'
import { signCredential } from './proof/sign-credential.js'
import { BadgePress } from './quick-badges.js'
import { statusPlace } from './status-list.js'
import { badgeClass, badgeValues, CREATED, issuerWithKey } from './testing/issuer.js'

const { signer } = issuerWithKey()

test('every badge of a press is the badge the whole way makes: the first, the next, one that expires and one that does not', async () => {
  const press = new BadgePress(badgeClass)
  const list = 'https://credentials.example/status/2'
  for (const values of [
    badgeValues,
    { ...badgeValues, holderName: '佐藤 花子', status: statusPlace(list, 7) },
    { ...badgeValues, validUntil: null },
    { ...badgeValues, validUntil: null, credentialId: 'HS-0000-0000-0000-0000-0' },
    badgeValues,
  ]) {
    const whole = await signCredential(openBadge(badgeClass, values), signer, CREATED)
    expect(await press.sign(values, signer, CREATED)).toEqual(whole)
  }
})
