import { Paragraph, type FileChild } from 'docx'
import { CLOSING } from '../closing-heading.js'
import type { Closing, Mark } from '../composition.js'
import { words } from '../words.js'
import { headingParagraphs } from './headings.js'
import { FONTS, twips } from './styles.js'
import { address, run, type Texts } from './texts.js'

/** The last page: how to know that this is the text it says it is. */
export function closingChildren(closing: Closing, mark: Mark | null, texts: Texts): FileChild[] {
  const { hash, addresses, isPart } = closing
  const spacing = { before: twips(12) }
  const readAt = isPart ? words.wholeStandard : words.readOnline
  return [
    ...headingParagraphs(CLOSING, texts),
    ...(mark === null ? [] : [texts.line(mark.note)]),
    ...(addresses === null ? [] : [texts.line(readAt), new Paragraph({ children: [address(addresses.page)] })]),
    ...(hash === null
      ? [texts.line(words.noHash, { spacing })]
      : [
          new Paragraph({ style: 'PartName', spacing, children: [run(words.hash)] }),
          new Paragraph({ children: [run(hash, { font: FONTS.code, size: 18 })] }),
          ...(addresses === null ? [] : [texts.line(words.hashNote, { spacing }), ...steps(addresses.content, texts)]),
        ]),
  ]
}

function steps(content: string, texts: Texts): Paragraph[] {
  const { save, compute, compare } = words.hashSteps
  const said = (text: string) => ({ kind: 'text' as const, text })
  const link = { kind: 'link' as const, href: content, children: [said(content)] }
  const items = [[said(`${save} `), link], [said(compute)], [said(compare)]]
  return texts.blocks([
    { kind: 'list', start: 1, items: items.map((children) => [{ kind: 'paragraph' as const, children }]) },
  ])
}
