// Frozen certificate data in, PDF bytes out. No clock, no network, no key.
export { CERTIFICATE_FACES, loadCertificateFonts, type CertificateFonts } from './fonts.js'
export { CERTIFICATE_LAYOUT, CertificateDoesNotFit, layOutCertificate } from './layout.js'
export type { Box, CertificateLayout } from './page.js'
export { printedFields } from './printed-fields.js'
export { readPrinted, UnreadablePdf } from './read-printed.js'
export { CertificateUnprintable, renderCertificate } from './render-certificate.js'
export { unprintable, type Unprintable } from './unprintable.js'
