// The Markdown that texts of a standard may be written in: text in, a small tree out. No DOM, no framework.
export { headingOf, nameOf } from './names.js'
export { DEEPEST_NESTING, parseRichText } from './parse-rich-text.js'
export type { Block, Inline, List, Paragraph, RichText } from './rich-text.js'
export { toHtml } from './to-html.js'
export { toPlainText } from './to-plain-text.js'
