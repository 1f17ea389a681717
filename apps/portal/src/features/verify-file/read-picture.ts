// The QR code in a photo or a screenshot, read in the visitor's own browser: the picture goes nowhere. Of an address in the code only
// the credential ID is taken; whose address it is makes no difference to what the register says.
import { addressIn, type CredentialId, readCredentialId } from '@touchstone/domain'
import type { PictureFault } from '../../shared/picture-fault.js'
import { MOST_PIXELS, type PictureHeader } from './picture.js'

export type PictureReading =
  | { readonly read: true; readonly credentialId: CredentialId; readonly host: string | undefined }
  | { readonly read: false; readonly fault: PictureFault }

/** Longest sides the picture is looked at in: a code may fill a photo or be a corner of it. */
const SIDES = [1_200, 2_600, 600]

export async function readPicture(file: Blob, { size }: PictureHeader): Promise<PictureReading> {
  if (size === undefined) return { read: false, fault: 'broken' }
  if (size.width * size.height > MOST_PIXELS) return { read: false, fault: 'too_large' }
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (bitmap === undefined) return { read: false, fault: 'broken' }
  try {
    return judgeCodes(await codesOf(bitmap))
  } finally {
    bitmap.close()
  }
}

/** What the codes of one picture say together. */
export function judgeCodes(codes: readonly string[]): PictureReading {
  const readings = codes.map((code) => ({ code, id: readCredentialId(code) }))
  const found = new Map(readings.flatMap(({ code, id }) => (id.read ? [[id.credentialId, code] as const] : [])))
  const [first, ...more] = found
  if (more.length > 0) return { read: false, fault: 'several' }
  if (first !== undefined) return { read: true, credentialId: first[0], host: addressIn(first[1]) }
  if (codes.length === 0) return { read: false, fault: 'no_code' }
  const mistyped = readings.some(({ id }) => !id.read && id.reason === 'wrong_check_symbol')
  return { read: false, fault: mistyped ? 'mistyped' : 'no_id' }
}

interface BarcodeReader {
  detect(picture: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>
}

async function codesOf(bitmap: ImageBitmap): Promise<string[]> {
  const own = await codesByBrowser(bitmap)
  if (own.length > 0) return own
  const { codesInPixels } = await import('./codes-in-pixels.js')
  const longest = Math.max(bitmap.width, bitmap.height)
  // No side twice, and nothing made larger than it is.
  for (const side of new Set(SIDES.map((side) => Math.min(side, longest)))) {
    const codes = codesInPixels(pixelsOf(bitmap, side / longest))
    if (codes.length > 0) return codes
  }
  return []
}

/** Some browsers read codes themselves, and several at once. One that cannot is no fault. */
async function codesByBrowser(bitmap: ImageBitmap): Promise<string[]> {
  // The border: a Web API that TypeScript's own library does not describe yet, https://wicg.github.io/shape-detection-api/
  const { BarcodeDetector } = globalThis as {
    BarcodeDetector?: new (options: { formats: string[] }) => BarcodeReader
  }
  if (BarcodeDetector === undefined) return []
  try {
    return (await new BarcodeDetector({ formats: ['qr_code'] }).detect(bitmap)).map(({ rawValue }) => rawValue)
  } catch {
    return []
  }
}

function pixelsOf(bitmap: ImageBitmap, scale: number): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('This browser does not draw')
  // What is clear in a screenshot is paper.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
