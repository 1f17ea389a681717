import { parseRichText } from './parse-rich-text.js'
import type { Block, Inline, RichText } from './rich-text.js'

/** The words of `text` without their marks, for what shows no marks: an excerpt, a search, a title. Lists keep bullets and numbers. */
export function toPlainText(text: string): string {
  return blocks(parseRichText(text))
}

function blocks(richText: RichText): string {
  return richText.map(block).join('\n\n')
}

function block(block: Block): string {
  if (block.kind === 'paragraph') return inlines(block.children)
  return block.items
    .map((item, index) => listItem(item, block.start === null ? '-' : `${block.start + index}.`))
    .join('\n')
}

function listItem(item: RichText, mark: string): string {
  const [first = '', ...others] = item.map(block).join('\n').split('\n')
  return [`${mark} ${first}`.trimEnd(), ...others.map((line) => `${' '.repeat(mark.length + 1)}${line}`)].join('\n')
}

function inlines(children: readonly Inline[]): string {
  return children.map(inline).join('')
}

function inline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'break':
      return '\n'
    case 'emphasis':
    case 'strong':
    case 'link':
      return inlines(inline.children)
  }
}
