// The QR code: which modules are dark, and the path that paints them.
import { encode } from 'uqr'

/** Light modules a reader needs around the code: ISO/IEC 18004, 6.3.8. */
export const QUIET_ZONE = 4

/** The modules of the code that holds `text`, `true` for dark, without a quiet zone. Error correction M or better. */
export function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: 'M', boostEcc: true, border: 0 }).data
}

/** The dark modules as rectangles in units of one module, joined along each row. */
export function qrRectangles(modules: readonly (readonly boolean[])[]): { x: number; y: number; width: number }[] {
  return modules.flatMap((row, y) => {
    const found: { x: number; y: number; width: number }[] = []
    row.forEach((dark, x) => {
      const last = found.at(-1)
      if (dark && last !== undefined && last.x + last.width === x) last.width++
      else if (dark) found.push({ x, y, width: 1 })
    })
    return found
  })
}
