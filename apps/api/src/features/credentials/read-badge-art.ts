// A picture somebody sends for their badges, as the SVG that is kept. A drawing is taken apart and written anew by the renderer, which knows shapes
// and no scripts; of a PNG the pixels are kept, in an SVG that shows them: so every badge has one form, and can be baked in both.
import { Resvg } from '@resvg/resvg-js'
import { BADGE_ART, type BadgeArtProblem, DomainError, fail } from '@touchstone/domain'
import { readLogo } from '../issuers/read-logo.js'
import { faultOfDrawing } from './plain-drawing.js'

const PNG = [0x89, 0x50, 0x4e, 0x47]

/**
 * Reads PNG and SVG by their bytes, whatever they are called.
 * @returns an SVG document
 * @throws DomainError `badge_art_unusable`
 */
export function readBadgeArt(bytes: Uint8Array): string {
  const svg = PNG.every((byte, i) => bytes[i] === byte) ? fromPng(bytes) : fromSvg(bytes)
  return svg.length > BADGE_ART.mostKept ? unusable('too_heavy') : svg
}

function fromPng(bytes: Uint8Array): string {
  const { png, width, height } = pixelsOf(bytes)
  if (width !== height) return unusable('not_square')
  if (width < BADGE_ART.leastSide) return unusable('too_small')
  if (width > BADGE_ART.mostSide) return unusable('too_large')
  const data = Buffer.from(png).toString('base64')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}" width="${width}" height="${width}"><image width="${width}" height="${width}" href="data:image/png;base64,${data}"/></svg>`
}

function pixelsOf(bytes: Uint8Array) {
  try {
    return readLogo(bytes)
  } catch (fault) {
    if (fault instanceof DomainError && fault.code === 'logo_unusable')
      return unusable((fault as DomainError<'logo_unusable'>).details.problem)
    throw fault
  }
}

function fromSvg(bytes: Uint8Array): string {
  if (bytes.length > BADGE_ART.mostDrawing) return unusable('too_heavy')
  const text = textOf(bytes)
  const fault = faultOfDrawing(text)
  if (fault !== undefined) return unusable(fault)
  const drawing = drawn(text)
  if (Math.abs(drawing.width - drawing.height) > drawing.width / 100) return unusable('not_square')
  if (drawing.innerBBox() === undefined) return unusable('damaged')
  return drawing.toString()
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return unusable('not_a_picture')
  }
}

function drawn(svg: string): Resvg {
  try {
    return new Resvg(svg, { font: { loadSystemFonts: false } })
  } catch {
    return unusable('damaged')
  }
}

function unusable(problem: BadgeArtProblem): never {
  return fail('badge_art_unusable', { problem })
}
