import { type Receipt, receiptWords } from '@touchstone/domain'
import { AccessibleDocument, bytesOf, longDate, runsOf, widthOf } from '@touchstone/typesetting'
import type { CertificateFonts } from '../fonts.js'
import { voice } from '../voices.js'
import { composeReceipt } from './compose-receipt.js'
import { Pen } from './draw-rows.js'
import { paginate, type Tag } from './rows.js'
import { COLOR, MARGIN, SHEET, TEXT_HEIGHT, TEXT_WIDTH } from './sheet.js'
import { words } from './words.js'

/** The name the signed receipt has inside the file. */
export const RECEIPT_NAME = 'receipt.json'

/** A receipt as it was signed. */
export interface SignedReceipt {
  /** The JSON, UTF-8; it is enclosed letter for letter. */
  readonly bytes: Uint8Array
  /** Address of the key it is signed with, `did:web:...#key`. */
  readonly key: string
}

const FOOT = { size: 7.6, baseline: SHEET.height - 28 } as const

/**
 * Draws a receipt: A4, PDF 1.7, PDF/A-3a and PDF/UA-1, unsealed, one page unless the scope is long. The same receipt gives the same
 * bytes. A character that no face can print is drawn as U+FFFD.
 */
export async function renderReceipt(
  receipt: Receipt,
  signed: SignedReceipt,
  fonts: CertificateFonts,
): Promise<Uint8Array> {
  const { credentialId, issuer, outcome, on, checkedAt } = receipt
  const at = new Date(checkedAt)
  const title = `${words.title}: ${credentialId}, ${receiptWords.outcomes[outcome].toLowerCase()} ${words.onDay(longDate(on))}`
  const document = new AccessibleDocument({
    info: {
      Title: title,
      Author: issuer.name,
      Subject: receipt.answer,
      Creator: 'Touchstone',
      Producer: 'PDFKit',
      CreationDate: at,
    },
    faces: Object.values(fonts),
    width: SHEET.width,
    height: SHEET.height,
    lang: 'en',
  })
  document.enclose(signed.bytes, {
    name: RECEIPT_NAME,
    mediaType: 'application/json',
    says: `The signed receipt of a verification of ${credentialId}`,
    day: at,
  })
  const root: Tag = { role: 'Document', parent: null }
  const pages = paginate(composeReceipt(receipt, signed, fonts, root), TEXT_HEIGHT)
  const pen = new Pen(document, root)
  pages.forEach((page, index) => {
    if (index > 0) {
      pen.endPage()
      document.addPage()
    }
    for (const { row, y } of page) pen.row(row, MARGIN.top + y)
    const number = pages.length === 1 ? undefined : words.page(index + 1, pages.length)
    pen.artifact(
      () => drawFoot(pen, `${words.title}  ·  ${credentialId}  ·  ${checkedAt}`, number, fonts),
      'Pagination',
    )
  })
  pen.end()
  return bytesOf(document)
}

function drawFoot(pen: Pen, left: string, right: string | undefined, fonts: CertificateFonts): void {
  const faces = voice('sans', fonts)
  const { size, baseline } = FOOT
  const line = (text: string, x: number) =>
    pen.line({ runs: runsOf(text, faces), x, baseline, size, color: COLOR.stone, spacing: 0 })
  line(left, MARGIN.left)
  if (right !== undefined) line(right, MARGIN.left + TEXT_WIDTH - widthOf(right, { faces, size }))
}
