// What may be a badge's picture, and that nothing of a hostile one is left in what is kept.
import { encode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { rasterize } from './rasterize.js'
import { readBadgeArt } from './read-badge-art.js'

const svg = (inside: string, size = 'viewBox="0 0 100 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`
const read = (text: string) => readBadgeArt(Buffer.from(text))
const png = (width: number, height: number) =>
  encode({ width, height, data: new Uint8Array(width * height * 3).fill(90), channels: 3 })
const CIRCLE = '<circle cx="50" cy="50" r="40" fill="#8a6a2c"/>'

/** A drawing as programs save it. */
const DRAWING = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Made by a drawing program: <not a tag> -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 100 100">
  <title>A medal</title><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
  <style><![CDATA[ .ribbon { fill: url(#gold) } ]]></style>
  <defs>
    <linearGradient id="gold"><stop offset="0" stop-color="#c9a24b"/><stop offset="1" stop-color="#8a6a2c"/></linearGradient>
    <clipPath id="round"><circle cx="50" cy="50" r="48"/></clipPath>
  </defs>
  <g clip-path="url(#round)" inkscape:label="Layer > 1"><rect class="ribbon" width="100" height="100"/></g>
</svg>`

test('a drawing is kept as shapes, and draws', async () => {
  const kept = read(DRAWING)
  expect(kept).toContain('<linearGradient')
  expect(kept).not.toMatch(/inkscape|metadata|style|not a tag/)
  expect((await rasterize(kept)).length).toBeGreaterThan(500)
  expect(read(kept)).toBe(read(DRAWING))
})

test('of a PNG the pixels are kept', async () => {
  const kept = readBadgeArt(png(300, 300))
  expect(kept).toMatch(
    /^<svg [^>]*viewBox="0 0 300 300"[^>]*><image [^>]*href="data:image\/png;base64,[A-Za-z0-9+/=]+"\/><\/svg>$/,
  )
  expect((await rasterize(kept)).length).toBeGreaterThan(500)
})

describe('is refused', () => {
  test.each([
    ['a script', svg(`${CIRCLE}<script>alert(1)</script>`), 'not_plain'],
    ['a handler', svg('<circle r="9" onload="alert(1)"/>'), 'not_plain'],
    ['a page inside', svg('<foreignObject><p/></foreignObject>'), 'not_plain'],
    ['text, which would need a typeface', svg('<text>Level I</text>'), 'not_plain'],
    ['clones, which may multiply', svg(`<g id="a">${CIRCLE}</g><use href="#a"/>`), 'not_plain'],
    ['patterns, which may multiply', svg('<pattern id="p"/>'), 'not_plain'],
    ['another name for SVG', svg('<x:use xmlns:x="http://www.w3.org/2000/svg"/>'), 'not_plain'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg(CIRCLE)}`, 'not_plain'],
    ['a rule that cuts many shapes', svg('<style>path{clip-path:url(#c)}</style>'), 'not_plain'],
    ['a rule that loads', svg('<style>@import "x.css";</style>'), 'not_plain'],
    ['an address', svg('<style>path{fill:url(https://example.org/x)}</style>'), 'points_outside'],
    ['a link', svg('<circle href="https://example.org"/>'), 'points_outside'],
    ['many cuts', svg('<g clip-path="url(#c)"></g>'.repeat(21)), 'too_heavy'],
    ['groups in groups', svg('<g>'.repeat(33) + '</g>'.repeat(33)), 'too_heavy'],
    ['a long file', svg(CIRCLE.repeat(6_000)), 'too_heavy'],
    ['quotation marks without end', svg('<circle r="'.repeat(20_000)), 'damaged'],
    ['a tag without end', `${svg(CIRCLE).slice(0, -6)}<g>`, 'damaged'],
    ['nothing drawn', svg('<g/>'), 'damaged'],
    ['an oblong', svg(CIRCLE, 'viewBox="0 0 200 100"'), 'not_square'],
    ['a page', '<html><body/></html>', 'not_a_picture'],
    ['nothing', '', 'not_a_picture'],
  ])('%s', (_, text, problem) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'badge_art_unusable', details: { problem } }))
  })

  test.each([
    ['an oblong', png(400, 300), 'not_square'],
    ['a small PNG', png(299, 299), 'too_small'],
    ['a large PNG', png(1_001, 1_001), 'too_large'],
    ['a broken PNG', png(300, 300).subarray(0, 60), 'damaged'],
  ])('%s, as PNG', (_, bytes, problem) => {
    expect(() => readBadgeArt(bytes)).toThrow(
      expect.objectContaining({ code: 'badge_art_unusable', details: { problem } }),
    )
  })
})
