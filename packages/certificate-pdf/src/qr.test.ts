import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { QUIET_ZONE, qrModules, qrRectangles } from './qr.js'

const PIXELS = 4

/** Paints the rectangles that the PDF is given, as a scanner would see them. */
function scan(text: string): string | undefined {
  const modules = qrModules(text)
  const side = (modules.length + 2 * QUIET_ZONE) * PIXELS
  const image = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const { x, y, width } of qrRectangles(modules)) {
    for (let row = (y + QUIET_ZONE) * PIXELS; row < (y + 1 + QUIET_ZONE) * PIXELS; row++) {
      for (let column = (x + QUIET_ZONE) * PIXELS; column < (x + width + QUIET_ZONE) * PIXELS; column++) {
        image.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
      }
    }
  }
  return jsQR.default(image, side, side)?.data
}

describe('the QR code', () => {
  it.each([
    'https://credentials.northgate.example/verify/TS-7Q4K-XM2P-9TRD-6HWA-K',
    'http://localhost:3000/verify/TS-0000-0000-0000-0000-0',
    `https://${'a'.repeat(60)}.example/${'deep/'.repeat(30)}verify/TS-7Q4K-XM2P-9TRD-6HWA-K`,
  ])('is read back as %s', (address) => {
    expect(scan(address)).toBe(address)
  })

  it('joins the dark modules of a row and leaves the light ones out', () => {
    expect(
      qrRectangles([
        [true, true, false, true],
        [false, false, false, false],
        [false, true, true, true],
      ]),
    ).toEqual([
      { x: 0, y: 0, width: 2 },
      { x: 3, y: 0, width: 1 },
      { x: 1, y: 2, width: 3 },
    ])
  })
})
