// Certificates for the tests: one that is whole and ordinary, to be varied.
import { Certificate, credentialIdFrom } from '@touchstone/domain'
import { CERTIFICATE_LAYOUT } from '../layout.js'

const NINE = [
  'Maintenance Operations',
  'Basic Mechanical Systems',
  'Basic Hydraulic Systems',
  'Basic Pneumatic Systems',
  'Electrical Systems',
  'Electronic Control Systems',
  'Process Control Systems',
  'Maintenance Welding',
  'Maintenance Piping',
]

/** The nine duty areas of the demo standard. */
export const nineDutyAreas: Certificate['scope'] = NINE.map((title, index) => ({ code: String(index + 1), title }))

const credentialId = credentialIdFrom('TS', Uint8Array.of(61, 228, 27, 211, 86, 74, 240, 9, 113, 44))

/** A certificate that holds what `changes` says and is ordinary in everything else. */
export function sampleCertificate(changes: Partial<Certificate> = {}): Certificate {
  return Certificate.parse({
    credentialId,
    holderName: 'José Ñandú',
    credentialTitle: 'Industrial Maintenance and Mechatronics Technician',
    credentialCode: 'IMMT-1',
    level: 'Level I',
    issuer: { name: 'Northgate Institute of Skill Standards', shortName: 'NISS' },
    standard: {
      title: 'Industrial Maintenance and Mechatronics Technician, Level I',
      designation: 'NISS-IMMT-1',
      version: '1.0',
      publishedOn: '2025-02-14',
    },
    scope: nineDutyAreas,
    effectiveOn: '2025-06-03',
    expiresOn: null,
    signatory: { name: 'Marguerite Osei', role: 'Director of Credentialing' },
    verificationUrl: `https://credentials.northgate.example/verify/${credentialId}`,
    layout: CERTIFICATE_LAYOUT,
    ...changes,
  })
}
