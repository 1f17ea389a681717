// Every QR code in a picture. Fetched only when there is a picture to read.
import decodeQR, { type FinderPoints, type Image } from 'qr/decode.js'

/** Codes looked for in one picture. */
const MOST_CODES = 4
/** Milliseconds for one code; a sharp one takes a few. */
const PATIENCE = 800

/** @param pixels RGBA. Each code that is found is painted over, to find the next one. */
export function codesInPixels(pixels: Image): string[] {
  const found: string[] = []
  while (found.length < MOST_CODES) {
    let place: FinderPoints | undefined
    try {
      const text = decodeQR(pixels, {
        format: 'RGBA',
        effort: 8,
        timeLimit: PATIENCE,
        pointsOnDetect: (points, result) => {
          if (typeof result === 'string') place = points
        },
      })
      if (!found.includes(text)) found.push(text)
    } catch {
      // The library throws alike for no code and for one that is torn.
      return found
    }
    if (place === undefined) return found
    paintOver(pixels, place.boundingBox)
  }
  return found
}

function paintOver({ width, height, data }: Image, box: FinderPoints['boundingBox']): void {
  const [left, right] = [Math.max(0, Math.floor(box.x)), Math.min(width, Math.ceil(box.x + box.width))]
  const [top, bottom] = [Math.max(0, Math.floor(box.y)), Math.min(height, Math.ceil(box.y + box.height))]
  for (let y = top; y < bottom; y++) data.fill(255, (y * width + left) * 4, (y * width + right) * 4)
}
