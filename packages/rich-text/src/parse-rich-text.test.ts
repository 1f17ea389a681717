import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { DEEPEST_NESTING, parseRichText } from './parse-rich-text.js'
import { isPlain, plainBlocks } from './plain-blocks.js'
import type { Block, Inline } from './rich-text.js'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const br: Inline = { kind: 'break' }
const p = (...children: (Inline | string)[]): Block => ({
  kind: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})
const bullets = (...items: Block[][]): Block => ({ kind: 'list', start: null, items })
const numbered = (start: number, ...items: Block[][]): Block => ({ kind: 'list', start, items })

describe('what means something', () => {
  test.each<[string, string, Block[]]>([
    ['nothing', '', []],
    ['paragraphs', 'One.\n\nTwo.', [p('One.'), p('Two.')]],
    ['a line break as it was typed', 'One\ntwo', [p('One', br, 'two')]],
    ['emphasis', 'a *b* c', [p('a ', { kind: 'emphasis', children: [text('b')] }, ' c')]],
    ['strong', '**b**', [p({ kind: 'strong', children: [text('b')] })]],
    ['code, whose marks are words', '`a*b*`', [p({ kind: 'code', text: 'a*b*' })]],
    ['bullets', '- a\n- b', [bullets([p('a')], [p('b')])]],
    ['numbers, from the one that was written', '3. a\n4. b', [numbered(3, [p('a')], [p('b')])]],
    ['a list within a list', '- a\n  1. b', [bullets([p('a'), numbered(1, [p('b')])])]],
    ['a list right below its lead', 'Check:\n- a\n- b', [p('Check:'), bullets([p('a')], [p('b')])]],
    ['an item of two paragraphs', '- a\n\n  b', [bullets([p('a'), p('b')])]],
    [
      'a web address with words',
      '[OSHA](https://www.osha.gov/)',
      [p({ kind: 'link', href: 'https://www.osha.gov/', children: [text('OSHA')] })],
    ],
    [
      'a bare address in brackets',
      '<http://a.b>',
      [p({ kind: 'link', href: 'http://a.b', children: [text('http://a.b')] })],
    ],
    ['a mail address', '[us](mailto:a@b.c)', [p({ kind: 'link', href: 'mailto:a@b.c', children: [text('us')] })]],
    ['an escaped mark', String.raw`\*not so\*`, [p('*not so*')]],
    ['Japanese and Arabic beside marks', '**保全** سلامة', [p({ kind: 'strong', children: [text('保全')] }, ' سلامة')]],
  ])('%s', (_, source, expected) => expect(parseRichText(source)).toEqual(expected))
})

describe('what stays the plain text it is', () => {
  test.each([
    '<b>bold</b> <script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![a pump](https://example.org/pump.png)',
    '[run](javascript:alert(1))',
    '[run](JaVaScRiPt:alert(1))',
    '[run](javascript&colon;alert(1))',
    '[run](data:text/html,x)',
    '[run](vbscript:x)',
    '[a file](file:///etc/passwd)',
    '[here](/admin)',
    '[nowhere]()',
    '[](https://example.org)',
    '<javascript:alert(1)>',
    '[a][b]',
    '[x] seen',
    '# 3 bolts',
    '> 5 bar',
    '---',
    '* * *',
    '&lt;b&gt; &amp; &copy;',
    '| a | b |',
    '5 * 3 * 2 = 30',
    'file_name_here',
    '±0.02 mm, 5 < 7, M8x1.25',
    '0.5 mm',
    '-5 °C',
    '~~old~~',
    '$x^2$',
    '{{7*7}}',
    '=1+1',
  ])('%s', (source) => expect(parseRichText(source)).toEqual([p(source)]))

  test('a heading underlined with dashes', () =>
    expect(parseRichText('Safety\n------')).toEqual([p('Safety', br, '------')]))
  test('indented lines', () => expect(parseRichText('a:\n\n        b')).toEqual([p('a:'), p('b')]))
  test('a table', () => {
    expect(parseRichText('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual([p('| a | b |', br, '|---|---|', br, '| 1 | 2 |')])
  })
  test('a definition, which is no link', () => {
    expect(parseRichText('[a]: https://example.org\n\n[a]')).toEqual([p('[a]: https://example.org'), p('[a]')])
  })
})

describe('bounds', () => {
  const depthOf = (blocks: readonly Block[]): number =>
    Math.max(0, ...blocks.map((block) => (block.kind === 'list' ? 1 + Math.max(...block.items.map(depthOf)) : 0)))

  test('lists are nested so deep and no deeper; below, the words are still there', () => {
    const source = Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}- level${level}`).join('\n')
    const blocks = parseRichText(source)
    expect(depthOf(blocks)).toBe(DEEPEST_NESTING)
    expect(JSON.stringify(blocks)).toContain('- level39')
  })

  test('emphasis is nested so deep and no deeper', () => {
    const json = JSON.stringify(parseRichText(`${'*a **b '.repeat(30)}c${' b** a*'.repeat(30)}`))
    expect(json.split('"children":').length - 2).toBeLessThanOrEqual(4 * DEEPEST_NESTING)
    expect(json).toContain('*a **b')
  })

  test.each<[string, string]>([
    ['lists on one line', '- '.repeat(10_000)],
    ['numbers on one line', '1. '.repeat(6_000)],
    ['emphasis that opens and closes', '*a '.repeat(3_300) + ' a*'.repeat(3_300)],
    ['marks of two kinds', '*a _b '.repeat(1_600) + ' b_ a*'.repeat(1_600)],
    ['as many marks as are read', '*a _b '.repeat(240) + ' b_ a*'.repeat(240)],
    ['brackets', '['.repeat(20_000)],
    ['half links', '[a]('.repeat(5_000)],
    ['ticks', Array.from({ length: 195 }, (_, n) => '`'.repeat(n)).join(' ')],
    ['lists that step in', Array.from({ length: 190 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')],
    ['lines', 'a\n'.repeat(10_000)],
  ])('the longest text of %s is read in a moment', (_, source) => {
    // Time of the processor, not of the wall: a busy machine is no fault of the parser.
    const before = process.cpuUsage()
    expect(parseRichText(source).length).toBeGreaterThan(0)
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000)
  })
})

const pieces = fc
  .array(
    fc.constantFrom(
      'a',
      'b ',
      ' ',
      '\n',
      '\n\n',
      '\t',
      '1',
      '.',
      ')',
      '-',
      '+',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      '<',
      '>',
      '#',
      '!',
      '\\',
      'é',
      '保',
      'http://x',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join('').trim())

test('the way around the parser gives what the parser gives', () => {
  fc.assert(
    fc.property(
      pieces.filter((source) => isPlain(source)),
      (source) => {
        // A mark the shortcut has never heard of: it makes the parser read the same words.
        expect(plainBlocks(source)).toEqual(parseRichText(`${source}\n\n*`).slice(0, -1))
      },
    ),
  )
})

test('no text makes it fail, and no word of a text is lost', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 60 })), (source) => {
      const json = JSON.stringify(parseRichText(source))
      for (const word of source.match(/[ab保]/g) ?? []) expect(json).toContain(word)
    }),
  )
})

test('what is switched off is really off', () => {
  // The names are the parser's own; one that is renamed there would be ignored in silence.
  const everything = '# h\n\n> q\n\n---\n\n<div>\n\n```\nc\n```\n\n    i\n\nh\n==\n\n&amp; <b>'
  expect(new Set(fromMarkdown(everything).children.map(({ type }) => type)).size).toBeGreaterThan(4)
  expect(new Set(parseRichText(`${everything}*`).map(({ kind }) => kind))).toEqual(new Set(['paragraph']))
})
