// The fields of a certificate that reach the paper, each with the faces it is printed in.
import type { Certificate } from '@touchstone/domain'
import type { Voice } from '@touchstone/typesetting'
import type { CertificateFonts } from './fonts.js'
import { voice, type VoiceName } from './voices.js'

/** The voice each free text is printed in. Scope entries follow `scopeCode` and `scopeTitle`. */
export const VOICES = {
  holderName: 'serif',
  credentialTitle: 'serifBold',
  credentialCode: 'sans',
  level: 'sans',
  issuerName: 'serifBold',
  standard: 'sans',
  standardTitle: 'sansBold',
  scopeCode: 'sansBold',
  scopeTitle: 'sans',
  signatoryName: 'serif',
  signatoryRole: 'sans',
  verificationUrl: 'sansBold',
  credentialId: 'mono',
} as const satisfies Record<string, VoiceName>

export interface PrintedText {
  /** Path in the certificate. */
  readonly field: string
  readonly text: string
  readonly faces: Voice
}

/** Every free text that is printed. Dates are ours to spell and have none. */
export function printedTexts(certificate: Certificate, fonts: CertificateFonts): PrintedText[] {
  const { standard, signatory } = certificate
  const texts: [field: string, text: string | null, name: VoiceName][] = [
    ['issuer.name', certificate.issuer.name, VOICES.issuerName],
    ['holderName', certificate.holderName, VOICES.holderName],
    ['credentialTitle', certificate.credentialTitle, VOICES.credentialTitle],
    ['level', certificate.level, VOICES.level],
    ['credentialCode', certificate.credentialCode, VOICES.credentialCode],
    ['standard.title', standard.title, VOICES.standardTitle],
    ['standard.designation', standard.designation, VOICES.standard],
    ['standard.version', standard.version, VOICES.standard],
    ...certificate.scope.flatMap(({ code, title }, index): [string, string | null, VoiceName][] => [
      [`scope.${index}.code`, code, VOICES.scopeCode],
      [`scope.${index}.title`, title, VOICES.scopeTitle],
    ]),
    ['signatory.name', signatory.name, VOICES.signatoryName],
    ['signatory.role', signatory.role, VOICES.signatoryRole],
    ['credentialId', certificate.credentialId, VOICES.credentialId],
    ['verificationUrl', certificate.verificationUrl, VOICES.verificationUrl],
  ]
  return texts.flatMap(([field, text, name]) => (text === null ? [] : [{ field, text, faces: voice(name, fonts) }]))
}
