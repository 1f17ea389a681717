import { expect, test } from 'vitest'
import { lineage } from '../testing/examples.js'
import { hottest } from './heat.js'

const at = (code: string, comments: number, supports: number, opposing = 0) => ({
  lineageId: lineage(1),
  code,
  comments,
  supports,
  opposing,
})
const codes = (...all: Parameters<typeof hottest>[0]) => hottest(all, 3).map(({ code }) => code)

test('support of a comment heats as much as another comment; opposition decides between equals', () => {
  expect(codes(at('1.1', 3, 0), at('1.2', 1, 5), at('1.3', 0, 0))).toEqual(['1.2', '1.1'])
  expect(codes(at('1.10', 2, 0), at('1.9', 2, 0), at('2.1', 2, 0, 1), at('3.1', 1, 0))).toEqual(['2.1', '1.9', '1.10'])
})
