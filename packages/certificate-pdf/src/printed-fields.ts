// What a certificate prints, in reading order, each stretch under the name of its field: to say of a handed-in copy which field differs.
import type { Certificate, PrintedField } from '@touchstone/domain'
import { longDate, printed } from '@touchstone/typesetting'

/** What the foot says of the file, from layout 2 on. */
export const SEAL_WORDS = 'This PDF is sealed and holds the signed credential.'

/** What the foot of a page says that is one of many in a document for print. */
export const PRINT_WORDS = 'For print: this file is not sealed. The one its holder gets is.'

/** The layout a certificate was issued in. */
export function layoutOf({ layout }: Certificate): number {
  return layout ?? 1
}

export function printedFields(certificate: Certificate): PrintedField[] {
  const { issuer, standard, signatory, scope, level, expiresOn } = certificate
  const words = (text: string): PrintedField => ({ field: null, text })
  const fields: PrintedField[] = [
    { field: 'issuer', text: issuer.name },
    words('CERTIFICATE This is to certify that'),
    { field: 'holderName', text: certificate.holderName },
    words('has met the requirements of'),
    { field: 'credentialTitle', text: certificate.credentialTitle },
    ...(level === null ? [] : [{ field: 'level', text: level } as const, words('·')]),
    { field: 'credentialCode', text: certificate.credentialCode },
    words('under the skill standard'),
    { field: 'standardTitle', text: standard.title },
    { field: 'standardDesignation', text: standard.designation },
    words(', Version'),
    { field: 'standardVersion', text: standard.version },
    words(', published'),
    { field: 'standardPublishedOn', text: longDate(standard.publishedOn) },
    words(scope.length === 1 ? 'Duty area covered' : 'Duty areas covered'),
    ...scope.map(({ code, title }) => ({ field: 'scope', text: code === null ? title : `${code} ${title}` }) as const),
    { field: 'signatory', text: `${signatory.name} ${signatory.role}` },
    words('Effective'),
    { field: 'effectiveOn', text: longDate(certificate.effectiveOn) },
    words(expiresOn === null ? 'Validity' : 'Expires'),
    { field: 'expiresOn', text: expiresOn === null ? 'Does not expire' : longDate(expiresOn) },
    words('Credential ID'),
    { field: 'credentialId', text: certificate.credentialId },
    words('Verify at'),
    { field: 'verificationUrl', text: certificate.verificationUrl },
    words('Type this address yourself. A printed code can be made to lead anywhere.'),
    ...(layoutOf(certificate) < 2 ? [] : [words(SEAL_WORDS)]),
  ]
  return fields.map(({ field, text }) => ({ field, text: printed(text) }))
}
