// A text of a standard, set. The sites lay out what packages/rich-text has read; nothing of it is ever handed to a browser as markup.
import { parseRichText, type Block, type Inline } from '@touchstone/rich-text'
import { Fragment, useMemo, type ReactNode } from 'react'

export interface RichTextProps {
  readonly text: string
  readonly className?: string | undefined
  /** Set after the last word, within its line. */
  readonly end?: ReactNode
}

/** `text` with its paragraphs, lines, lists and links. Styled by rich-text.css. */
export function RichText({ text, className, end }: RichTextProps) {
  const blocks = useMemo(() => parseRichText(text), [text])
  const last = blocks.length - 1
  const endsInWords = blocks[last]?.kind === 'paragraph'
  return (
    <div className={className === undefined ? 'ts-rich' : `ts-rich ${className}`}>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} end={endsInWords && index === last ? end : undefined} />
      ))}
      {!endsInWords && end}
    </div>
  )
}

/** Each paragraph finds its own direction: a line of Arabic in an English standard still reads from the right. */
function BlockView({ block, end }: { readonly block: Block; readonly end?: ReactNode }) {
  if (block.kind === 'paragraph') {
    return (
      <p dir="auto">
        <Inlines inlines={block.children} />
        {end !== undefined && ' '}
        {end}
      </p>
    )
  }
  const items = block.items.map((item, index) => (
    <li key={index}>
      {item.map((inner, place) => (
        <BlockView key={place} block={inner} />
      ))}
    </li>
  ))
  return block.start === null ? (
    <ul dir="auto">{items}</ul>
  ) : (
    <ol dir="auto" start={block.start}>
      {items}
    </ol>
  )
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return inlines.map((inline, index) => <Fragment key={index}>{inlineView(inline)}</Fragment>)
}

function inlineView(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'break':
      return <br />
    case 'code':
      return <code>{inline.text}</code>
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      )
    case 'link':
      return (
        <a href={inline.href} rel="noopener noreferrer">
          <Inlines inlines={inline.children} />
        </a>
      )
  }
}
