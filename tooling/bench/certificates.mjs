// Certificates drawn per second, beside the usual way with pdfkit: the document is given font files and parses them. Layout and drawing
// are ours in both, so the ratio is what the fonts cost; pdfkit itself takes as long for six such files and a few lines of text. The
// same again for certificates as they are handed out, with a credential inside and sealed; the library that seals is the usual one.
import { randomBytes } from 'node:crypto'
import { built } from './built.mjs'
import { perSecond, rounds } from './rounds.mjs'
import { ownSealer } from './sealer.mjs'

const ROUNDS = 5
const SECONDS = 1.5

export async function measure(doing) {
  const { CERTIFICATE_FACES, loadCertificateFonts, renderCertificate } = await built('packages/certificate-pdf')
  const { parseFaces } = await built('packages/typesetting')
  const certificates = await holders()
  const certificate = (i) => certificates[i % certificates.length]
  const fonts = await loadCertificateFonts()
  const seal = await ownSealer()
  // As large as a badge of the demo body.
  const credential = Buffer.from(JSON.stringify(Array(5).fill(certificates[0])))
  const results = await rounds(ROUNDS, async (round) => {
    doing(round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`)
    // Side by side, so that both meet the same machine.
    const ours = await perSecond((i) => renderCertificate(certificate(i), fonts), SECONDS)
    const usual = await perSecond(
      async (i) => renderCertificate(certificate(i), await parseFaces(CERTIFICATE_FACES)),
      SECONDS,
    )
    const sealed = await perSecond(
      async (i) => seal(await renderCertificate(certificate(i), fonts, credential)),
      SECONDS,
    )
    const signed = await perSecond(
      async (i) => seal(await renderCertificate(certificate(i), await parseFaces(CERTIFICATE_FACES), credential)),
      SECONDS,
    )
    return { ours, usual, sealed, signed }
  })
  return [
    {
      work: 'Certificate as PDF/A-3a',
      unit: '/s',
      values: results.map(({ ours }) => ours),
      note: 'one process, fonts parsed once',
    },
    {
      work: '  the same, fonts the usual way',
      unit: '/s',
      values: results.map(({ usual }) => usual),
      note: 'pdfkit, font files read and parsed for each document',
    },
    { work: '  ours to the usual way', unit: 'x', values: results.map(({ ours, usual }) => ours / usual) },
    {
      work: 'Certificate sealed (PAdES B-B), credential inside',
      unit: '/s',
      values: results.map(({ sealed }) => sealed),
      note: 'one process, drawn and sealed, P-256',
    },
    {
      work: '  the same page, fonts the usual way',
      unit: '/s',
      values: results.map(({ signed }) => signed),
      note: 'pdfkit with font files, the same seal',
    },
    { work: '  ours to the usual way', unit: 'x', values: results.map(({ sealed, signed }) => sealed / signed) },
  ]
}

/** A certificate for each candidate of the demo body: names of many scripts, none of them twice in a row. */
async function holders() {
  const [
    { body, candidates, definitions, standard_1_0: standard },
    { Certificate, credentialIdFrom, CREDENTIAL_ID_BYTES },
  ] = await Promise.all([built('tooling/demo'), built('packages/domain')])
  const draw = () => credentialIdFrom(body.prefix, randomBytes(CREDENTIAL_ID_BYTES)) ?? draw()
  return candidates.map(({ name }, i) => {
    const definition = definitions[i % definitions.length]
    const credentialId = draw()
    return Certificate.parse({
      credentialId,
      holderName: name,
      credentialTitle: definition.title,
      credentialCode: definition.code,
      level: definition.level,
      issuer: { name: body.name, shortName: body.shortName },
      standard: { title: standard.title, designation: standard.designation, version: '1.0', publishedOn: '2025-02-14' },
      scope: standard.dutyAreas
        .filter(({ code }) => definition.dutyAreas.includes(code))
        .map(({ code, title }) => ({ code, title })),
      effectiveOn: '2026-03-02',
      expiresOn: null,
      signatory: body.signatory,
      layout: 2,
      verificationUrl: `https://credentials.aldermoor.example/verify/${credentialId}`,
    })
  })
}
