// HTML that is written on the server. Every value is escaped where it is put in; only what was written here as HTML goes in as it is.

const HTML = Symbol('html')

/** Markup that is safe to be sent. */
export interface Html {
  readonly [HTML]: string
}

type Value = string | number | Html | null | undefined | false | readonly Value[]

/** `html\`<p>${text}</p>\``: text is escaped, HTML is not, lists are joined, and what is nothing leaves nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { [HTML]: parts.reduce((whole, part, index) => whole + textOf(values[index - 1]) + part) }
}

/** The same for XML. */
export const xml = html

/** Vouches for markup that something else escaped. */
export function trusted(markup: string): Html {
  return { [HTML]: markup }
}

export function markupOf(html: Html): string {
  return html[HTML]
}

function textOf(value: Value): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeXml(String(value))
  return HTML in value ? value[HTML] : value.map(textOf).join('')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text and for quoted attributes, of HTML and of XML alike. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

/** Data for a machine to read out of a page. Nothing in it can end the element it stands in. */
export function dataBlock(type: string, data: object): Html {
  const json = JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, (character) => unicodeEscape(character))
  // In one piece: white space that a formatter adds would be data too.
  return trusted(`<script type="${escapeXml(type)}">${json}</script>`)
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
