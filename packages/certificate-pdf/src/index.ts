// Frozen certificate data in, PDF bytes out; and what seals them. No clock, no network, no key: whoever signs or
// states the time is handed in.
export { CERTIFICATE_FACES, loadCertificateFonts, type CertificateFonts } from './fonts.js'
export { CERTIFICATE_LAYOUT, CertificateDoesNotFit, layOutCertificate } from './layout.js'
export type { Box, CertificateLayout } from './page.js'
export { layoutOf, printedFields } from './printed-fields.js'
export { readPrinted, UnreadablePdf, type ReadPdf } from './read-printed.js'
export { CertificateUnprintable, ENCLOSED_NAME, renderCertificate } from './render-certificate.js'
export { renderForPrint, type PrintInfo } from './render-for-print.js'
export { RECEIPT_NAME, renderReceipt, type SignedReceipt } from './receipt/render-receipt.js'
export { readSeals, type Seal } from './seal/read-seal.js'
export {
  derSignature,
  fingerprintOf,
  makeRootCertificate,
  makeSealCertificate,
  pemOf,
  type CertificateOrder,
  type SignWithP256,
  type X509,
} from './seal/seal-certificates.js'
export { sealPdf, type Sealed, type Sealer, type SealTime } from './seal/seal-pdf.js'
export { unprintable, type Unprintable } from './unprintable.js'
