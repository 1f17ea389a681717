import { expect, test } from 'vitest'
import { frameOf, quotationOf } from './embed.js'

const origin = 'https://standards.example.org'
const hostile = { name: '"><script>', text: '<img src=x onerror="alert(1)">\n& more', source: "A & B, '1.0'" }

test('what is to be put into another page is escaped for it', () => {
  expect(frameOf({ embed: '/embed/statements/1', name: hostile.name }, origin)).toContain(
    'src="https://standards.example.org/embed/statements/1" title="&quot;&gt;&lt;script&gt;"',
  )
  expect(quotationOf({ path: '/statements/1', ...hostile }, origin)).toBe(
    '<blockquote cite="https://standards.example.org/statements/1"><p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;<br>&amp; more</p>' +
      '<footer><a href="https://standards.example.org/statements/1">A &amp; B, \'1.0\'</a></footer></blockquote>',
  )
})
