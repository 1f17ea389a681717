import { expect, test } from 'vitest'
import { inPieces } from './links-in-text'

test('an address at the end of a sentence is a link without the full stop', () => {
  expect(inPieces('Open http://localhost:3000/sign-in?token=a_B-1. It works once.')).toEqual([
    { text: 'Open ', href: null, at: 0 },
    { text: 'http://localhost:3000/sign-in?token=a_B-1', href: 'http://localhost:3000/sign-in?token=a_B-1', at: 5 },
    { text: '. It works once.', href: null, at: 46 },
  ])
})

test('nothing of the text is lost', () => {
  const text = '\nhttps://a.example (https://b.example)\njavascript:alert(1) <https://c.example>'
  expect(
    inPieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})

test('only web addresses become links', () => {
  expect(inPieces('javascript:alert(1) data:text/html,x').every(({ href }) => href === null)).toBe(true)
})
