// Strangers' files: what cannot be read is said to be so, and what would take too much is stopped. In the thread that really runs.
import { createDeflate } from 'node:zlib'
import { once } from 'node:events'
import { afterAll, describe, expect, test } from 'vitest'
import { handMadePdf, lockedPdf, printing } from '../../testing/hand-made-pdf.js'
import { DocumentReader } from './document-reader.js'

const reader = new DocumentReader()
const nothing = { keys: [], roots: [] }
afterAll(() => reader.onModuleDestroy())

const bytes = (text: string) => new TextEncoder().encode(text)
const CERTIFICATE_ID = 'TS-7Q4K-XM2P-9TRD-6HWA-4'
const OTHER_ID = 'TS-7QJ1-QMTP-9BR0-JW9C-8'
const deep = (levels: number) => `{"a":`.repeat(levels) + '1' + '}'.repeat(levels)
const header = (alg: string) => Buffer.from(JSON.stringify({ alg })).toString('base64url')

describe('what cannot be read is named', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['no text', Uint8Array.of(0xff, 0xfe, 0x00), 'unknown', 'not_text'],
    ['prose', bytes('I hereby certify'), 'unknown', 'not_a_document'],
    ['HTML', bytes('<html><script>alert(1)</script></html>'), 'unknown', 'not_a_document'],
    ['an ID with a wrong character', bytes('TS-7Q4K-XM2P-9TRD-6HWA-5'), 'credential_id', 'mistyped_credential_id'],
    ['half a JSON', bytes('{"@context": ['), 'badge_json', 'broken_json'],
    ['10,000 levels', bytes(deep(10_000)), 'badge_json', 'nested_too_deep'],
    ['a key twice', bytes('{"issuer":"a","issuer":"b"}'), 'badge_json', 'duplicate_key'],
    ['prototype pollution', bytes('{"__proto__":{"polluted":true}}'), 'badge_json', 'forbidden_key'],
    ['a list', bytes('[1]'), 'badge_json', 'not_a_credential'],
    ['a JSON of something else', bytes('{"name":"package"}'), 'badge_json', 'not_a_credential'],
    ['a JWT of something else', bytes(`${header('none')}.${header('none')}.`), 'badge_jwt', 'not_a_credential'],
    ['a PNG cut short', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'badge_png', 'broken_picture'],
    ['an SVG without a credential', bytes('<svg></svg>'), 'badge_svg', 'no_credential_inside'],
    ['an SVG with entities', bytes('<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>'), 'badge_svg', 'broken_picture'],
    ['a PDF cut short', handMadePdf({}).subarray(0, 60), 'certificate_pdf', 'damaged'],
    ['a PDF that is none', bytes('%PDF-1.7 and nothing else'), 'certificate_pdf', 'damaged'],
    ['a PDF with a password', lockedPdf(), 'certificate_pdf', 'encrypted'],
    ['a PDF of 10,000 pages', handMadePdf({ pages: 10_000 }), 'certificate_pdf', 'too_many_pages'],
    ['a PDF without an ID', handMadePdf({}), 'certificate_pdf', 'no_credential_id'],
    [
      'a PDF with two IDs',
      handMadePdf({ content: `${printing(CERTIFICATE_ID)} ${printing(OTHER_ID, 600)}` }),
      'certificate_pdf',
      'two_credentials',
    ],
  ])('%s', async (_, file, form, fault) => {
    expect(await reader.read(file, nothing)).toEqual({ kind: 'unreadable', form, fault })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

test('an address is read for the ID in it, whatever its host', async () => {
  expect(await reader.read(bytes(`https://fake.example/verify/${CERTIFICATE_ID}?on=2026-01-01\n`), nothing)).toEqual({
    kind: 'credential_id',
    form: 'credential_id',
    credentialId: CERTIFICATE_ID,
  })
})

test('a PDF that prints an ID twice names one credential', async () => {
  const content = `${printing(CERTIFICATE_ID)} ${printing(`https://x.example/verify/${CERTIFICATE_ID}`, 600)}`
  expect(await reader.read(handMadePdf({ content }), nothing)).toMatchObject({ credentialId: CERTIFICATE_ID })
})

describe('what takes too much is stopped, and the next file is read all the same', () => {
  const tooMuch = { kind: 'unreadable', form: 'unknown', fault: 'too_much_work' }

  test('of time', async () => {
    const hasty = new DocumentReader({ milliseconds: 1, megabytes: 256 })
    const long = handMadePdf({ pages: 10_000 })
    expect(await hasty.read(long, nothing)).toEqual(tooMuch)
    expect(await hasty.read(long, nothing)).toEqual(tooMuch)
    await hasty.onModuleDestroy()
  })

  test('of memory: a megabyte that unpacks to a thousand', { timeout: 60_000 }, async () => {
    const content = await deflatedSpaces(1_000)
    expect(content.length).toBeLessThan(2_000_000)
    const before = await reader.read(bytes(CERTIFICATE_ID), nothing)
    expect(await reader.read(handMadePdf({ content, deflated: true }), nothing)).toEqual(tooMuch)
    expect(await reader.read(bytes(CERTIFICATE_ID), nothing)).toEqual(before)
  })
})

async function deflatedSpaces(megabytes: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 })
  const parts: Buffer[] = []
  deflate.on('data', (part: Buffer) => parts.push(part))
  const megabyte = Buffer.alloc(1024 * 1024, ' ')
  for (let i = 0; i < megabytes; i++) if (!deflate.write(megabyte)) await once(deflate, 'drain')
  deflate.end()
  await once(deflate, 'end')
  return Buffer.concat(parts)
}
