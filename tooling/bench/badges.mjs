// Open Badges signed per second, beside the usual library doing the same: the issuer, the definition and the key are the same, and
// the two sign the same bytes.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { built } from './built.mjs'
import { perSecond, rounds } from './rounds.mjs'

const ROUNDS = 5
const SECONDS = 1.5
const CREATED = '2026-03-02T09:30:00Z'

export async function measure(doing) {
  const { BadgePress, openBadge, signCredential, statusPlace } = await built('packages/open-badges')
  const badgeClass = await demoClass()
  const { privateKey } = generateKeyPairSync('ed25519')
  const signer = {
    verificationMethod: `${badgeClass.issuer.did}#key`,
    sign: async (bytes) => sign(null, bytes, privateKey),
  }
  const values = (i) => ({
    id: `urn:uuid:${randomUUID()}`,
    holder: `urn:uuid:${randomUUID()}`,
    holderName: `José Ñandú ${i}`,
    credentialId: `AM-0000-0000-0000-${String(i).padStart(4, '0')}-0`,
    validFrom: CREATED,
    awardedDate: CREATED,
    validUntil: '2031-03-02T22:59:59Z',
    status: statusPlace('https://credentials.aldermoor.example/status-lists/1', i),
  })
  const press = new BadgePress(badgeClass)
  const results = await rounds(ROUNDS, async (round) => {
    doing(round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`)
    const ours = await perSecond((i) => press.sign(values(i), signer, CREATED), SECONDS)
    const usual = await perSecond((i) => signCredential(openBadge(badgeClass, values(i)), signer, CREATED), SECONDS)
    return { ours, usual }
  })
  return [
    {
      work: 'Open Badge signed (eddsa-rdfc-2022)',
      unit: '/s',
      values: results.map(({ ours }) => ours),
      note: `${badgeClass.achievement.alignments.length} statements named in each`,
    },
    {
      work: '  the same by the usual library',
      unit: '/s',
      values: results.map(({ usual }) => usual),
      note: '@digitalbazaar/data-integrity and jsonld-signatures, contexts at hand',
    },
    { work: '  ours to the usual way', unit: 'x', values: results.map(({ ours, usual }) => ours / usual) },
  ]
}

/** A definition of the demo body, with every performance standard of its duty area. */
async function demoClass() {
  const { body, definitions, standard_1_0: standard } = await built('tooling/demo')
  const [definition] = definitions
  const site = 'https://credentials.aldermoor.example'
  const covered = standard.dutyAreas
    .filter(({ code }) => definition.dutyAreas.includes(code))
    .flatMap((area) => [area, ...area.duties.flatMap(({ performanceStandards }) => performanceStandards)])
  return {
    issuer: { did: 'did:web:credentials.aldermoor.example:issuers:1', name: body.name, url: site, image: null },
    achievement: {
      url: `${site}/achievements/1`,
      code: definition.code,
      title: definition.title,
      level: definition.level,
      language: standard.language,
      image: `${site}/achievements/1/badge.svg`,
      criteria: { url: `${site}/standards/1/1.0`, narrative: 'A performance and an exam.' },
      standard: { title: standard.title, designation: standard.designation, version: '1.0', publishedOn: '2025-02-14' },
      alignments: covered.map(({ title, code }) => ({ url: `${site}/statements/${randomUUID()}`, name: title, code })),
      requirements: definition.requirements.map(({ key, title }) => ({ id: key, title })),
    },
  }
}
