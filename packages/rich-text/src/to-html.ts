import { parseRichText } from './parse-rich-text.js'
import type { Block, Inline, RichText } from './rich-text.js'

/** `text` as HTML for pages that run no script. The only tags are those written here; every word is escaped. */
export function toHtml(text: string): string {
  return blocks(parseRichText(text))
}

function blocks(richText: RichText): string {
  return richText.map(block).join('')
}

/** Each paragraph finds its own direction, as on the sites. */
function block(block: Block): string {
  if (block.kind === 'paragraph') return `<p dir="auto">${inlines(block.children)}</p>`
  const items = block.items.map((item) => `<li>${blocks(item)}</li>`).join('')
  return block.start === null ? `<ul dir="auto">${items}</ul>` : `<ol dir="auto" start="${block.start}">${items}</ol>`
}

function inlines(children: readonly Inline[]): string {
  return children.map(inline).join('')
}

function inline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text)
    case 'break':
      return '<br>'
    case 'code':
      return `<code>${escaped(inline.text)}</code>`
    case 'emphasis':
      return `<em>${inlines(inline.children)}</em>`
    case 'strong':
      return `<strong>${inlines(inline.children)}</strong>`
    case 'link':
      return `<a href="${escaped(inline.href)}" rel="noopener noreferrer" target="_blank">${inlines(inline.children)}</a>`
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}
