import type { Heading } from './composition.js'
import { words } from './words.js'

/** Over the last page, which both ways of setting a document write by themselves. */
export const CLOSING: Heading = {
  kind: 'heading',
  level: 1,
  code: null,
  text: words.closing,
  label: null,
  anchor: 'closing',
  look: 'chapter',
  newPage: true,
  listed: 0,
}
