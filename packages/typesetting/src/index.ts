// What every PDF of ours is set with: typefaces, lines, tagging and the metadata of an archival, accessible file.
export {
  AccessibleDocument,
  bytesOf,
  type DocumentSettings,
  type Enclosure,
  type Placement,
} from './accessible-document.js'
export { breakEvenly, breakLines, cutAtBreaks, keepsWords, type Measure } from './break-lines.js'
export { breakSpans, type Fragment, type Span } from './break-spans.js'
export { drawRuns, type Meanings, type PlacedRuns } from './draw-runs.js'
export type { Face, Voice } from './face.js'
export { loadFaces, parseFaces, type FaceName, type Faces } from './faces.js'
export { longDate } from './long-date.js'
export { ASCENT, DESCENT, LINE_HEIGHT } from './metrics.js'
export { printable } from './printable.js'
export { graphemesOf, printed, runsOf, widthOf, type Run } from './typeset.js'
export type { DocumentInfo } from './xmp.js'
