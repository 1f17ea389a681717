import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineage } from '../testing/examples.js'
import { statementsFromText, type PasteText } from './statements-from-text.js'

const read = (text: string, change: Partial<PasteText> = {}) => {
  let n = 100
  const to = { parent: null, after: lineage(1) }
  const newLineage = () => lineage((n += 1))
  return statementsFromText({ text, to, under: null, takenCodes: new Set(), newLineage, ...change })
}

/** Each statement as `level code | title | text`, levels by dots. */
const outline = (text: string, change: Partial<PasteText> = {}) => {
  const depths = new Map<string | null, number>()
  return read(text, change).edits.map(({ lineageId, place, words }) => {
    const depth = (depths.get(place.parent) ?? -1) + 1
    depths.set(lineageId, depth)
    return `${'.'.repeat(depth)}${[words.code, words.title, words.text].map((one) => one ?? '-').join(' | ')}`
  })
}

describe('a list', () => {
  test('of lines is one level, bullets and blank lines left out', () => {
    expect(outline('Plan the work\n\n- Set up the lathe\r\n• Turn a shaft\n')).toEqual([
      '- | - | Plan the work',
      '- | - | Set up the lathe',
      '- | - | Turn a shaft',
    ])
  })

  test('that is set in by spaces or tabs has levels, as deep as it is set in and back', () => {
    const levels = ['- | - | A', '.- | - | B', '..- | - | C', '.- | - | D', '- | - | E']
    expect(outline('A\n  B\n    C\n  D\nE')).toEqual(levels)
    expect(outline('A\n\tB\n\t\tC\n\tD\nE')).toEqual(levels)
    expect(outline('   A\n     B\n       C\n     D\n   E')).toEqual(levels)
  })

  test('that is set in further than one level at a time goes one down', () => {
    expect(outline('A\n\t\t\tB\n\tC')).toEqual(['- | - | A', '.- | - | B', '.- | - | C'])
  })

  test.each([
    ['1 Plan\n1.1 Read the print\n1.1.1 Name its lines\n1.2 Choose stock\n2 Set up', 'numbers'],
    ['1. Plan\n1.1. Read the print\n1.1.1. Name its lines\n1.2. Choose stock\n2. Set up', 'numbers with dots'],
    ['1) Plan\n1.1) Read the print\n1.1.1) Name its lines\n1.2) Choose stock\n2) Set up', 'numbers with brackets'],
  ])('numbered as %j has levels by its codes', (text) => {
    expect(outline(text)).toEqual([
      '1 | - | Plan',
      '.1.1 | - | Read the print',
      '..1.1.1 | - | Name its lines',
      '.1.2 | - | Choose stock',
      '2 | - | Set up',
    ])
  })

  test('whose numbers begin in the middle begins at the top', () => {
    expect(outline('2.1 Read\n2.1.4 Name\n2.2 Choose')).toEqual([
      '2.1 | - | Read',
      '.2.1.4 | - | Name',
      '2.2 | - | Choose',
    ])
  })

  test('keeps a figure that opens a sentence', () => {
    expect(outline('Name the parts\n3 phases are in a motor\n400 V is dangerous')).toEqual([
      '- | - | Name the parts',
      '- | - | 3 phases are in a motor',
      '- | - | 400 V is dangerous',
    ])
  })

  test('with letters for codes', () => {
    expect(outline('a) Read\nb) Choose\nPS-12 Turn\nA.1 Mill')).toEqual([
      'a | - | Read',
      'b | - | Choose',
      'PS-12 | - | Turn',
      '.A.1 | - | Mill',
    ])
  })
})

describe('a range of cells', () => {
  test('is code, title and text', () => {
    expect(outline('1\tPlan\tPlan the work.\n1.1\tRead\tRead a print.')).toEqual([
      '1 | Plan | Plan the work.',
      '.1.1 | Read | Read a print.',
    ])
  })

  test('with a code and words, or a title and words', () => {
    expect(outline('K1\tWhat wears a seal\nK2\tWhat wears a bearing')).toEqual([
      'K1 | - | What wears a seal',
      'K2 | - | What wears a bearing',
    ])
    expect(outline('Plan\tPlan the work.')).toEqual(['- | Plan | Plan the work.'])
  })

  test('in columns by level has levels', () => {
    expect(outline('1\tPlan\t\t\n\t1.1\tRead\t\n\t\t1.1.1\tName\n\t1.2\tChoose')).toEqual([
      '1 | - | Plan',
      '.1.1 | - | Read',
      '..1.1.1 | - | Name',
      '.1.2 | - | Choose',
    ])
  })

  test('may hold line breaks, tabs and quotes in quoted cells', () => {
    expect(read('1\t"Say ""stop""\nand\tstop"\n2\tGo "on"').edits.map(({ words }) => words.text)).toEqual([
      'Say "stop"\nand\tstop',
      'Go "on"',
    ])
  })

  test('after a cell of two lines names the right line of the text', () => {
    expect(read('1\t"two\nlines"\n2\tbad\u202Ebad').problems).toEqual([{ line: 3, problem: 'unfit' }])
  })
})

describe('what becomes of it', () => {
  test('the types follow the levels of the trade from where it is put', () => {
    const types = (under: PasteText['under']) => read('A\n\tB\n\t\tC', { under }).edits.map(({ words }) => words.type)
    expect(types(null)).toEqual(['duty_area', 'duty', 'performance_standard'])
    expect(types('duty_area')).toEqual(['duty', 'performance_standard', 'statement'])
    expect(types('ksa_group')).toEqual(['knowledge', 'knowledge', 'knowledge'])
  })

  test('it stands in order from the place it is put to', () => {
    expect(read('A\n\tB\n\tC\nD').edits.map(({ place }) => place)).toEqual([
      { parent: null, after: lineage(1) },
      { parent: lineage(101), after: null },
      { parent: lineage(101), after: lineage(102) },
      { parent: null, after: lineage(101) },
    ])
  })

  test('a code that is taken is left away, and said so', () => {
    const { edits, problems } = read('1.1 Read\n1.2 Choose\n1.2 Mill', { takenCodes: new Set(['1.1']) })
    expect(edits.map(({ words }) => words.code)).toEqual([null, '1.2', null])
    expect(problems).toEqual([
      { line: 1, problem: 'code_taken' },
      { line: 3, problem: 'code_taken' },
    ])
  })

  test('lines without words, and lines no text may hold, are left out and named', () => {
    expect(read(`Read\n---\n1.1\tbad\u202Eword\n${'x'.repeat(20_001)}`)).toMatchObject({
      edits: [{ words: { text: 'Read' } }],
      problems: [
        { line: 2, problem: 'no_words' },
        { line: 3, problem: 'unfit' },
        { line: 4, problem: 'unfit' },
      ],
    })
  })

  test('at most ten thousand', () => {
    const { edits, problems } = read('Read\n'.repeat(12_000))
    expect([edits.length, problems]).toEqual([10_000, [{ line: 10_001, problem: 'too_many' }]])
  })

  test('whatever the text, every edit is under what is there or was added before it, and no line is twice or lost', () => {
    const piece = fc.constantFrom('\t', '\n', ' ', '"', '1.1', '1', 'a)', 'Read', '-', '\r\n', '  ', 'B.2', '\uFEFF')
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((some) => some.join('')),
        (text) => {
          const known = new Set<string | null>([null])
          for (const { lineageId, place } of read(text).edits) {
            expect(known).toContain(place.parent)
            known.add(lineageId)
          }
          const letters = (some: string) => some.replace(/[^Read]/g, '').length
          const kept = read(text).edits.reduce(
            (sum, { words }) => sum + letters(`${words.title ?? ''}${words.text}`),
            0,
          )
          expect(kept).toBeLessThanOrEqual(letters(text))
        },
      ),
    )
  })

  test('a hundred thousand lines that open a quote and never close it are read one by one', () => {
    expect(read('"Read\n'.repeat(100_000)).edits[9_999]?.words.text).toBe('"Read')
  })
})
