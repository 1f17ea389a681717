import { describe, expect, test } from 'vitest'
import { listRedline, redline } from './redline.js'

/** Deletions in [], additions in {}. */
const marked = (before: string, after: string) =>
  redline(before, after)
    .map(({ kind, text }) => (kind === 'gone' ? `[${text}]` : kind === 'new' ? `{${text}}` : text))
    .join('')
const side = (kind: 'gone' | 'new', before: string, after: string) =>
  redline(before, after)
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('')

describe('a text', () => {
  test.each([
    ['Fit the seal.', 'Fit the seal.', 'Fit the seal.'],
    ['', '', ''],
    ['', 'Fit it.', '{Fit it.}'],
    ['Fit it.', '', '[Fit it.]'],
    ['Fit the old seal.', 'Fit the new seal.', 'Fit the [old]{new} seal.'],
    ['Fit the seal.', 'Fit the mechanical seal.', 'Fit the {mechanical }seal.'],
    ['Torque to 1.5 Nm.', 'Torque to 1.6 Nm.', 'Torque to [1.5]{1.6} Nm.'],
    ['at most 2,5 mm wide', 'at most 2,75 mm wide', 'at most [2,5]{2,75} mm wide'],
    ['one two three four five', 'one 2 3 four five', 'one [two three]{2 3} four five'],
    ['- One\n- Two', '- One\n- Two\n- Three', '- One\n- Two{\n- Three}'],
    ['**Wear** gloves', 'Wear gloves', '[**]Wear[**] gloves'],
  ])('%j and %j', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  test('of a script without spaces is compared letter by letter', () => {
    expect(marked('シールを取り付ける。', 'シールを取り外す。')).toBe('シールを取り[付ける]{外す}。')
    expect(marked('ปิดวาล์ว', 'เปิดวาล์ว')).toBe('{เ}ปิดวาล์ว')
  })

  test('keeps accents and joined signs together', () => {
    expect(marked('cafe\u0301 noir', 'cafe noir')).toBe('[cafe\u0301]{cafe} noir')
    expect(marked('か\u3099まで', 'かまで')).toBe('[か\u3099]{か}まで')
    expect(marked('Ask 👩\u200D🔧 first', 'Ask 👩 first')).toBe('Ask [👩\u200D🔧]{👩} first')
    expect(marked('Straße nach Łódź', 'Straße nach Łodz')).toBe('Straße nach [Łódź]{Łodz}')
  })

  test('reads from the right as well', () => {
    expect(marked('قياس الضغط في المضخة', 'قياس الحرارة في المضخة')).toBe('قياس [الضغط]{الحرارة} في المضخة')
  })

  test('that was rewritten is shown whole, the old before the new', () => {
    expect(marked('Check the pump before you start.', 'Nobody may enter without a permit.')).toBe(
      '[Check the pump before you start.]{Nobody may enter without a permit.}',
    )
  })

  test('either side of it is the text that was given, whatever it is', () => {
    const texts = [
      '',
      ' ',
      'a',
      'a b',
      'a\n\nb',
      'x̂y 1.2.3 ,,',
      '\u{1F9D1}\u200D\u{1F527}',
      '汉字 and 漢字',
      'ก็ \r\n\t',
    ]
    for (const before of texts)
      for (const after of texts) {
        expect(side('gone', before, after)).toBe(before)
        expect(side('new', before, after)).toBe(after)
      }
  })

  test('that only grew keeps its words, however much was added', () => {
    const added = ' Check it.'.repeat(1_900)
    expect(marked('Fit the old seal.', `Fit the new seal.${added}`)).toBe(`Fit the [old]{new} seal.{${added}}`)
  })

  test('of 20,000 letters without anything in common is answered', () => {
    const [before, after] = ['alpha beta '.repeat(1_900), 'gamma delta '.repeat(1_700)]
    expect(redline(before, after)).toHaveLength(2)
  })
})

describe('a list', () => {
  test('tells which items stayed, went, came, and which only have other words', () => {
    expect(listRedline(['No leak.', 'Torque 20 Nm.', 'Clean.'], ['No leak.', 'Torque 25 Nm.', 'Labelled.'])).toEqual([
      { kind: 'same', text: 'No leak.' },
      { kind: 'gone', text: 'Clean.' },
      { kind: 'edited', before: 'Torque 20 Nm.', after: 'Torque 25 Nm.' },
      { kind: 'new', text: 'Labelled.' },
    ])
  })

  test('knows an item that moved as gone and new', () => {
    expect(listRedline(['A one', 'B two'], ['B two', 'A one']).map(({ kind }) => kind)).toEqual(['gone', 'same', 'new'])
  })

  test('of names has no item in other words', () => {
    expect(listRedline(['K1'], ['K1 b'], () => false).map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })

  test('of nothing is nothing', () => {
    expect(listRedline([], [])).toEqual([])
  })
})
