import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressIn, CREDENTIAL_ID_BYTES, CredentialId, credentialIdFrom, readCredentialId } from './credential-id.js'

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const prefix = fc.stringMatching(/^[A-Z]{2,4}$/)
const bytes = fc.uint8Array({ minLength: CREDENTIAL_ID_BYTES, maxLength: CREDENTIAL_ID_BYTES })
/** An ID as issued: bytes that give none are drawn again, as the issuer does. */
const issued = fc
  .tuple(prefix, bytes)
  .map(([letters, drawn]) => credentialIdFrom(letters, drawn))
  .filter((id) => id !== undefined)
const EXAMPLE = readCredentialId('TS-0000-0000-0000-0000-0')

/** The 17 symbols after the prefix, and a spelling with them changed. */
const symbolsOf = (id: string) => id.slice(id.indexOf('-') + 1).replaceAll('-', '')
const respelled = (id: string, symbols: string) => `${id.slice(0, id.indexOf('-'))}-${symbols}`

describe('an ID as made', () => {
  test('is a prefix and five groups, and reads as itself', () => {
    fc.assert(
      fc.property(issued, (id) => {
        expect(id).toMatch(/^[A-Z]{2,4}(-[0-9A-HJKMNP-TV-Z]{4}){4}-[0-9A-HJKMNP-TV-Z]$/)
        expect(readCredentialId(id)).toEqual({ read: true, credentialId: id })
        expect(CredentialId.parse(id)).toBe(id)
      }),
    )
  })

  test('keeps every bit: other bytes make another ID', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 79 }), (drawn, bit) => {
        const other = drawn.with(bit >> 3, (drawn[bit >> 3] ?? 0) ^ (1 << (bit & 7)))
        const [a, b] = [credentialIdFrom('TS', drawn), credentialIdFrom('TS', other)]
        return a === undefined || a !== b
      }),
    )
  })

  test('is drawn again in about 5 of 37 cases, and the other check symbols come equally often', () => {
    let state = 1
    const next = () => (state = (state * 48_271) % 2_147_483_647) >> 8
    const drawn = Array.from(
      { length: 37_000 },
      () => credentialIdFrom('TS', Uint8Array.from({ length: 10 }, next))?.at(-1) ?? 'again',
    )
    const counts = Map.groupBy(drawn, (check) => check)
    expect(counts.size).toBe(33)
    for (const symbol of SYMBOLS) expect(counts.get(symbol)?.length ?? 0, symbol).toBeGreaterThan(800)
    for (const symbol of SYMBOLS) expect(counts.get(symbol)?.length ?? 0, symbol).toBeLessThan(1_200)
    expect(counts.get('again')?.length ?? 0).toBeGreaterThan(4_600)
    expect(counts.get('again')?.length ?? 0).toBeLessThan(5_400)
  })

  test('is made of 10 bytes and no other number', () => {
    for (const length of [0, 9, 11]) expect(() => credentialIdFrom('TS', new Uint8Array(length))).toThrow(RangeError)
  })
})

test('the example in the documentation is one that could be issued', () => {
  const example = CredentialId.description?.split(' ').at(-1) ?? ''
  expect(readCredentialId(example)).toEqual({ read: true, credentialId: example })
})

describe('a mistyped ID is caught before anything is looked up', () => {
  test('whichever one symbol is wrong', () => {
    fc.assert(
      fc.property(issued, (id) => {
        const symbols = symbolsOf(id)
        for (let place = 0; place < symbols.length; place++) {
          for (const wrong of SYMBOLS.replace(symbols.charAt(place), '') + 'U') {
            const typed = respelled(id, symbols.slice(0, place) + wrong + symbols.slice(place + 1))
            expect(readCredentialId(typed), typed).toEqual({ read: false, reason: 'wrong_check_symbol' })
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('whichever two neighbours change places', () => {
    fc.assert(
      fc.property(issued, (id) => {
        const symbols = symbolsOf(id)
        for (let place = 0; place < symbols.length - 1; place++) {
          const [a, b] = [symbols.charAt(place), symbols.charAt(place + 1)]
          const typed = respelled(id, symbols.slice(0, place) + b + a + symbols.slice(place + 2))
          expect(readCredentialId(typed).read, typed).toBe(a === b)
        }
      }),
    )
  })

  test('when a symbol is missing or one too many, it is no ID, or its check symbol is wrong', () => {
    expect(readCredentialId('TS-7Q4K-XM2P-9TRD-6HW')).toEqual({ read: false, reason: 'not_an_id' })
    fc.assert(
      fc.property(issued, fc.nat(16), (id, place) => {
        const symbols = symbolsOf(id)
        return (
          !readCredentialId(respelled(id, symbols.slice(0, place) + symbols.slice(place + 1))).read ||
          id.indexOf('-') > 2
        )
      }),
    )
  })
})

describe('an ID is read in any spelling', () => {
  test('of case, spaces, hyphens, dots, O for 0, and I or L for 1', () => {
    const between = fc.constantFrom('', ' ', '-', '\u2013', '\u00A0', '.', ' - ', '\n', '\t', '%20', '_', ':')
    const one = (symbol: string) =>
      fc.constantFrom(...({ 0: '0Oo', 1: '1IiLl' }[symbol] ?? symbol + symbol.toLowerCase()))
    const spelling = issued.chain((id) =>
      fc
        .tuple(
          fc.tuple(
            ...[...id.replaceAll('-', '')].map((symbol, place) =>
              place < id.indexOf('-') ? fc.constantFrom(symbol, symbol.toLowerCase()) : one(symbol),
            ),
          ),
          fc.array(between, { minLength: 22, maxLength: 22 }),
        )
        .map(([symbols, gaps]) => ({
          id,
          typed: symbols.map((symbol, place) => symbol + (gaps[place] ?? '')).join(''),
        })),
    )
    fc.assert(
      fc.property(spelling, ({ id, typed }) => {
        expect(readCredentialId(typed), typed).toEqual({ read: true, credentialId: id })
      }),
    )
  })

  test('of width: full-width letters are letters', () => {
    expect(readCredentialId('ＴＳ－００００－００００－００００－００００－０')).toEqual(EXAMPLE)
  })

  test.each([
    'https://verify.example.org/verify/TS-0000-0000-0000-0000-0',
    'http://localhost:3000/verify/ts0000000000000000 0',
    'HTTPS://FORGED.EXAMPLE/VERIFY/TS-0000-0000-0000-0000-0',
    'verify.example.org/verify/TS-0000-0000-0000-0000-0?on=2025-01-01#top',
    '/verify/TS-0000-0000-0000-0000-0/',
    ' see https://x.example/en/verify/TS-0000-0000-0000-0000-0',
  ])('as the address of a verification page, whoever’s host it names: %s', (address) => {
    expect(readCredentialId(address)).toEqual(EXAMPLE)
  })
})

describe('what is no ID is answered as such', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['hyphens', '----'],
    ['SQL', "' OR 1=1; DROP TABLE credentials; --"],
    ['HTML', '<script>alert(1)</script>'],
    ['a path', '../../etc/passwd'],
    ['10,000 characters', 'T'.repeat(10_000)],
    ['an ID after 10,000 spaces', `${' '.repeat(10_000)}TS-0000-0000-0000-0000-0`],
    ['an ID without a prefix', '0000-0000-0000-0000-0'],
    ['one letter of prefix', 'T-0000-0000-0000-0000-0'],
    ['five letters of prefix', 'ABCDE-0000-0000-0000-0000-0'],
    ['digits for a prefix', '12-0000-0000-0000-0000-0'],
    ['another address', 'https://example.org/verify/'],
    ['half a character', '\uD83D'],
    ['an emoji inside', 'TS-0000-0000-0000-0000-😀'],
    ['a null character', 'TS-0000-0000-0000-0000-0\u0000'],
    ['a UUID', '00000000-0000-4000-8000-000000000000'],
  ])('%s', (_, input) => expect(readCredentialId(input)).toEqual({ read: false, reason: 'not_an_id' }))

  test('whatever text is read, there is an answer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        (text) => typeof readCredentialId(text).read === 'boolean',
      ),
    )
  })

  test('another spelling is not the ID itself: what is stored and printed has one', () => {
    expect(
      ['ts-0000-0000-0000-0000-0', 'TS-00000000000000000', 'TS-OOOO-0000-0000-0000-0', ' TS-0000-0000-0000-0000-0'].map(
        (text) => CredentialId.safeParse(text).success,
      ),
    ).toEqual(Array(4).fill(false))
  })
})

test.each([
  ['https://Fake.example/verify/TS-0000-0000-0000-0000-0?on=2026-01-01', 'fake.example'],
  ['fake.example:8443/verify/TS-0000-0000-0000-0000-0', 'fake.example:8443'],
  ['https://register.example@fake.example/verify/TS-0000-0000-0000-0000-0', 'fake.example'],
  ['TS-0000-0000-0000-0000-0', undefined],
  ['', undefined],
  ['https://', undefined],
  [`https://${'a'.repeat(400)}/verify/x`, undefined],
])('whose address %s is', (text, host) => {
  expect(addressIn(text)).toBe(host)
})
