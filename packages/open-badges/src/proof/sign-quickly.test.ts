import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BadgeValues, openBadge } from '../open-badge.js'
import { badgeClass, badgeValues, CREATED, issuerWithKey } from '../testing/issuer.js'
import { signCredential } from './sign-credential.js'
import { shapeOf, signQuickly, type Values } from './sign-quickly.js'
import { verifyProof } from './verify-proof.js'

const { signer, known } = issuerWithKey()
type Place = 'id' | 'holder' | 'holderName' | 'credentialId' | 'validFrom' | 'awardedDate' | 'validUntil'
const places = {
  id: 'iri',
  holder: 'iri',
  holderName: 'text',
  credentialId: 'text',
  validFrom: 'text',
  awardedDate: 'text',
  validUntil: 'text',
} as const
const draw = (values: Values<Place>) => openBadge(badgeClass, { ...badgeValues, ...values })
const shape = await shapeOf(draw, places)

function valuesOf({
  id,
  holder,
  holderName,
  credentialId,
  validFrom,
  awardedDate,
  validUntil,
}: BadgeValues): Values<Place> {
  return { id, holder, holderName, credentialId, validFrom, awardedDate, validUntil: validUntil ?? '' }
}

test('is the same credential, byte for byte, as the whole way makes', async () => {
  const quick = await signQuickly(shape, valuesOf(badgeValues), signer, CREATED)
  const whole = await signCredential(openBadge(badgeClass, badgeValues), signer, CREATED)
  expect(quick).toEqual(whole)
  expect(await verifyProof(quick ?? {}, known)).toEqual({ holds: true })
})

test('stays so for any name in any script, any ID and any date', async () => {
  const uuid = fc.uuid().map((id) => `urn:uuid:${id}`)
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string({ unit: 'binary', maxLength: 40 }))
  const instant = fc
    .date({ min: new Date(0), max: new Date('2999-01-01'), noInvalidDate: true })
    .map((date) => `${date.toISOString().slice(0, 19)}Z`)
  const arbitrary = fc.record({
    id: uuid,
    holder: uuid,
    holderName: text,
    credentialId: text,
    validFrom: instant,
    awardedDate: instant,
    validUntil: instant,
  })
  await fc.assert(
    fc.asyncProperty(arbitrary, instant, async (values, created) => {
      const quick = await signQuickly(shape, values, signer, created)
      const whole = await signCredential(draw(values), signer, created).catch(() => undefined)
      // Where the short way does not answer, the whole way is gone; where it does, both say the same.
      if (quick !== undefined) expect(quick).toEqual(whole)
      else expect([values.holderName, values.credentialId].every((one) => one.isWellFormed())).toBe(false)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('does not answer for an address that is none', async () => {
  for (const id of ['not an address', 'urn:uuid:<x>', 'https://example.org/a b', '_:b0', ''])
    expect(await signQuickly(shape, { ...valuesOf(badgeValues), id }, signer, CREATED), id).toBeUndefined()
})

test('a place whose value does not stand alone makes no shape', async () => {
  const inside = (values: Values<'holderName'>) =>
    openBadge(badgeClass, { ...badgeValues, holderName: `Dr ${values.holderName}` })
  await expect(shapeOf(inside, { holderName: 'text' })).rejects.toThrow('does not stand alone')
  await expect(shapeOf(() => openBadge(badgeClass, badgeValues), { holderName: 'text' })).rejects.toThrow(
    'does not stand alone',
  )
})
