import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RichText } from './rich-text'

const shown = (text: string) => renderToStaticMarkup(<RichText text={text} />)

test('a text is set with its paragraphs, lines, lists and links', () => {
  expect(shown('One *two*\n**three** `four`\n\n3. a\n4. b\n\n- [c](https://example.org)')).toBe(
    '<div class="ts-rich"><p dir="auto">One <em>two</em><br/><strong>three</strong> <code>four</code></p>' +
      '<ol dir="auto" start="3"><li><p dir="auto">a</p></li><li><p dir="auto">b</p></li></ol>' +
      '<ul dir="auto"><li><p dir="auto"><a href="https://example.org" rel="noopener noreferrer">c</a></p></li></ul></div>',
  )
})

test('markup that somebody wrote is words', () => {
  expect(shown('<img src=x onerror=alert(1)> [a](javascript:alert(1))')).toBe(
    '<div class="ts-rich"><p dir="auto">&lt;img src=x onerror=alert(1)&gt; [a](javascript:alert(1))</p></div>',
  )
})

test('what is to stand at the end stands in the last line, or after a list', () => {
  expect(renderToStaticMarkup(<RichText text={'a\n\nb'} end={<i>#</i>} />)).toContain('<p dir="auto">b <i>#</i></p>')
  expect(renderToStaticMarkup(<RichText text="- b" end={<i>#</i>} />)).toContain('</ul><i>#</i></div>')
})
