import type { List as MarkdownList, Nodes, Paragraph as MarkdownParagraph, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { isPlain, plainBlocks } from './plain-blocks.js'
import type { Block, Inline, RichText } from './rich-text.js'

/**
 * The constructs of Markdown that are no part of the subset. Switched off rather than thrown away afterwards, so that `# 3`, `> 5 bar` and
 * `<b>` stay the words they are. Indented text is no code: people indent.
 */
const SWITCHED_OFF = [
  'blockQuote',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'setextUnderline',
  'thematicBreak',
]
const SUBSET = { extensions: [{ disable: { null: SWITCHED_OFF } }] }

/** Lists within lists, emphasis within emphasis. What is nested deeper is shown as it was typed. */
export const DEEPEST_NESTING = 6

/** Addresses a reader may be sent to. Tested after decoding: `javascript&colon;` is `javascript:` by then. */
const SAFE_ADDRESS = /^(?:https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+)$/i

/**
 * Reads the safe Markdown subset: paragraphs, line breaks as typed, emphasis, strong, code, lists and links. Never fails; whatever else
 * the text holds comes out as the characters it was written with.
 */
export function parseRichText(text: string): RichText {
  if (isPlain(text)) return plainBlocks(text)
  return blocksOf(fromMarkdown(text, SUBSET).children, text, 0)
}

function blocksOf(nodes: readonly RootContent[], source: string, depth: number): Block[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [paragraph(inlinesOf(node, source, depth))]
    if (node.type === 'list' && depth < DEEPEST_NESTING && holdsWords(node)) {
      const items = node.children.map((item) => blocksOf(item.children, source, depth + 1))
      return [{ kind: 'list' as const, start: node.ordered === true ? (node.start ?? 1) : null, items }]
    }
    return [paragraph(asTyped(node, source))]
  })
}

function paragraph(children: readonly Inline[]): Block {
  return { kind: 'paragraph', children }
}

/** `* * *` is a row of stars somebody drew, though Markdown sees three lists. */
function holdsWords(list: MarkdownList): boolean {
  return list.children.some(({ children }) => children.some((child) => child.type !== 'list' || holdsWords(child)))
}

function inlinesOf(
  parent: MarkdownParagraph | Extract<Nodes, { type: 'emphasis' | 'strong' | 'link' }>,
  source: string,
  depth: number,
): Inline[] {
  return joined(parent.children.flatMap((node) => inlineOf(node, source, depth)))
}

function inlineOf(node: MarkdownParagraph['children'][number], source: string, depth: number): Inline[] {
  switch (node.type) {
    case 'text':
      return lines(node.value)
    case 'break':
      return [{ kind: 'break' }]
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }]
    case 'emphasis':
    case 'strong':
      if (depth >= DEEPEST_NESTING) break
      return [{ kind: node.type, children: inlinesOf(node, source, depth + 1) }]
    case 'link':
      if (depth >= DEEPEST_NESTING || !SAFE_ADDRESS.test(node.url) || node.children.length === 0) break
      return [{ kind: 'link', href: node.url, children: inlinesOf(node, source, depth + 1) }]
    default:
  }
  return asTyped(node, source)
}

function asTyped({ position }: Nodes, source: string): Inline[] {
  return lines(source.slice(position?.start.offset, position?.end.offset))
}

function lines(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((part, index): Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'break' as const }]),
      ...(part === '' ? [] : [{ kind: 'text' as const, text: part }]),
    ])
}

/** Neighbouring texts as one: what came out as typed belongs to the words around it. */
function joined(inlines: readonly Inline[]): Inline[] {
  const whole: Inline[] = []
  for (const inline of inlines) {
    const last = whole.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text') {
      whole[whole.length - 1] = { kind: 'text', text: last.text + inline.text }
    } else whole.push(inline)
  }
  return whole
}
