// An SVG of ours as a PNG. Its words are outlines, so no font is looked for.
import { renderAsync } from '@resvg/resvg-js'

/** Pixels along each side. */
const SIDE = 800

export async function rasterize(svg: string): Promise<Uint8Array> {
  const picture = await renderAsync(svg, { fitTo: { mode: 'width', value: SIDE }, font: { loadSystemFonts: false } })
  return picture.asPng()
}
