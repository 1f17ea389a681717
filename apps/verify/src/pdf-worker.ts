// pdf.js fetches its worker from beside itself; in one file it is handed over instead, and does its work in place.
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

Object.assign(globalThis, { pdfjsWorker: worker })
