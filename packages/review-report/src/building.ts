// Small pieces documents are composed of.
import type { Block, RichText } from '@touchstone/rich-text'
import type { CellLine, Heading, Item, PartContent } from '@touchstone/standard-document'

/** Words as they were written: line breaks and nothing else. What looks like Markdown stays as it is. */
export function plain(text: string): RichText {
  return text.split(/\n{2,}/).map((paragraph): Block => ({
    kind: 'paragraph',
    children: paragraph
      .split('\n')
      .flatMap((line, at) => [
        ...(at === 0 ? [] : [{ kind: 'break' as const }]),
        { kind: 'text' as const, text: line },
      ]),
  }))
}

export function prose(text: string): Item {
  return { kind: 'prose', text: plain(text) }
}

export function link(href: string): Item {
  return {
    kind: 'prose',
    text: [{ kind: 'paragraph', children: [{ kind: 'link', href, children: [{ kind: 'text', text: href }] }] }],
  }
}

export function list(items: readonly string[], start: number | null = null): Item {
  return { kind: 'prose', text: [{ kind: 'list', start, items: items.map(plain) }] }
}

/** A named part; nothing where there is nothing to say. */
export function part(name: string, text: string | null): Item[] {
  return text === null || text === '' ? [] : [{ kind: 'part', name, content: { kind: 'prose', text: plain(text) } }]
}

export function parts(name: string, content: PartContent): Item {
  return { kind: 'part', name, content }
}

type Look = Pick<Heading, 'look' | 'newPage' | 'listed' | 'level'>

const LOOKS = {
  chapter: { look: 'chapter', level: 1, newPage: false, listed: 0 },
  section: { look: 'section', level: 2, newPage: false, listed: 1 },
  block: { look: 'block', level: 2, newPage: false, listed: null },
} as const satisfies Record<Heading['look'], Look>

export function heading(look: Heading['look'], anchor: string, text: string, code: string | null = null): Heading {
  return { kind: 'heading', code, text, label: null, anchor, ...LOOKS[look] }
}

export function text(words: string, look?: 'strong' | 'soft', href?: string): CellLine {
  return { kind: 'text', text: words, ...(look && { look }), ...(href !== undefined && { href }) }
}

export function bar(share: number, color: string, mark: number | null = null): CellLine {
  return { kind: 'bar', segments: [{ share: Math.min(1, Math.max(0, share)), color }], mark }
}
