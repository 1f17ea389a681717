// Reading PDFs back, for the tests of whoever makes them.
export { readDocument, type ReadDocument } from './read-document.js'
export { readPdf, type ReadPdf } from './read-pdf.js'
