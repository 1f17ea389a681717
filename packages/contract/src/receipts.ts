// Receipts: an answer of the register written down and signed by the issuer it is about, for who must show later what was asked and said.
// The JSON has the shape of `Receipt` in packages/domain with a data integrity proof (`eddsa-jcs-2022`); the PDF is sealed and carries it.
import { CalendarDate } from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint, upload } from './endpoint.js'
import { DOCUMENT_TYPES, LARGEST_DOCUMENT } from './verification.js'

export const ReceiptQuery = z.strictObject({ on: CalendarDate.optional() }).meta({ id: 'ReceiptQuery' })

const OfCredential = z.strictObject({ credentialId: z.string() })
const document = { body: upload(...DOCUMENT_TYPES), bodyLimit: LARGEST_DOCUMENT } as const

export const receipts = {
  getReceiptPdf: endpoint({
    method: 'GET',
    path: '/verifications/:credentialId/receipt.pdf',
    summary: 'What the register answers about a credential, as a receipt sealed by its issuer',
    access: 'public',
    params: OfCredential,
    query: ReceiptQuery,
    response: binary('application/pdf'),
    errors: [
      'credential_id_unreadable',
      'date_in_future',
      'receipt_impossible',
      'too_many_requests',
      'signer_unavailable',
    ],
  }),
  getReceiptJson: endpoint({
    method: 'GET',
    path: '/verifications/:credentialId/receipt.json',
    summary: 'What the register answers about a credential, as a receipt signed by its issuer',
    access: 'public',
    params: OfCredential,
    query: ReceiptQuery,
    response: binary('application/json'),
    errors: [
      'credential_id_unreadable',
      'date_in_future',
      'receipt_impossible',
      'too_many_requests',
      'signer_unavailable',
    ],
  }),
  makeFileReceiptPdf: endpoint({
    method: 'POST',
    path: '/verifications/files/receipt.pdf',
    summary: 'Check a document against the register, and get the answer as a receipt sealed by its issuer',
    access: 'public',
    ...document,
    response: binary('application/pdf'),
    errors: ['receipt_impossible', 'too_many_requests', 'signer_unavailable'],
  }),
  makeFileReceiptJson: endpoint({
    method: 'POST',
    path: '/verifications/files/receipt.json',
    summary: 'Check a document against the register, and get the answer as a receipt signed by its issuer',
    access: 'public',
    ...document,
    response: binary('application/json'),
    errors: ['receipt_impossible', 'too_many_requests', 'signer_unavailable'],
  }),
}
