import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RedlineList, RedlineText } from './redline-text'

const words = { gone: 'deleted:', new: 'added:', end: 'end' }

test('what is gone and what is new is marked as such, and said in words', () => {
  const shown = renderToStaticMarkup(<RedlineText before="Fit the old <b>." after="Fit the new <b>." words={words} />)
  expect(shown).toContain(
    'Fit the <del class="ts-redline-mark"><span class="ts-unseen" dir="auto"> deleted: </span>old',
  )
  expect(shown).toContain('<ins class="ts-redline-mark"><span class="ts-unseen" dir="auto"> added: </span>new')
  expect(shown).toContain('</ins> &lt;b&gt;.</span>')
})

test('a list is marked item by item, and a name is shown as it is told to be', () => {
  const list = (show?: (name: string) => string) =>
    renderToStaticMarkup(
      <RedlineList before={['One cup.', 'Two jars.']} after={['One mug.', 'Six.']} words={words} show={show} />,
    )
  expect(list().match(/<li data-kind="\w+"/g)).toEqual([
    '<li data-kind="gone"',
    '<li data-kind="edited"',
    '<li data-kind="new"',
  ])
  expect(list((name) => `<${name}>`)).toContain('&lt;One cup.&gt;')
})
