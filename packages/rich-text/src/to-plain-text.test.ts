import { expect, test } from 'vitest'
import { toPlainText } from './to-plain-text.js'

test.each([
  ['One\ntwo.\n\nThree.', 'One\ntwo.\n\nThree.'],
  ['a **b *c*** `d`', 'a b c d'],
  ['[OSHA](https://www.osha.gov/) rules', 'OSHA rules'],
  ['Check:\n\n- a\n- b\n  - c', 'Check:\n\n- a\n- b\n  - c'],
  ['9. a\n10. b', '9. a\n10. b'],
  ['<b>a</b>', '<b>a</b>'],
])('%j reads %j', (text, plain) => expect(toPlainText(text)).toBe(plain))
