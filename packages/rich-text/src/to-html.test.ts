import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHtml } from './to-html.js'

test('paragraphs, lists, emphasis and links', () => {
  expect(toHtml('Use **two** *clean* `rags`.\n\n- one\n- [two](https://example.org/?a=1&b=2)')).toBe(
    '<p dir="auto">Use <strong>two</strong> <em>clean</em> <code>rags</code>.</p>' +
      '<ul dir="auto"><li><p dir="auto">one</p></li>' +
      '<li><p dir="auto"><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer" target="_blank">two</a></p></li></ul>',
  )
  expect(toHtml('3. third\n4. fourth')).toMatch(/^<ol dir="auto" start="3">/)
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](https://a.example/"onmouseover="alert(1))',
  '`\'"><script>`',
  '&lt;b&gt;',
])('%s makes no tag and no attribute', (text) => {
  const html = toHtml(text)
  expect(html.replaceAll(/<\/?(?:p|ul|ol|li|em|strong|code|br)(?: dir="auto")?(?: start="\d+")?>/g, '')).not.toMatch(
    /<(?!\/?a[ >])/,
  )
  expect(html).not.toMatch(/href="(?!https?:|mailto:)/)
  expect(html).not.toMatch(/ on[a-z]+="/)
})

test('whatever is written, the only tags are those of the subset', () => {
  const markup = fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', '*', '[', ']', '(', ')', '`', '-', ' ', '\n', 'a', ':', '/'),
  })
  fc.assert(
    fc.property(markup, (text) => {
      const tags = toHtml(text).match(/<[^>]*>/g) ?? []
      const known =
        /^<\/?(?:p|ul|ol|li|em|strong|code|br|a)(?: dir="auto")?(?: start="\d+")?(?: href="[^"<>]*" rel="noopener noreferrer" target="_blank")?>$/
      return (
        tags.every((tag) => known.test(tag)) &&
        !toHtml(text)
          .replaceAll(/<[^>]*>/g, '')
          .includes('<')
      )
    }),
  )
})
