// A standard printed as PDF and written as Word, in one process: the demo standard, and one as large as the largest real ones.
import { built } from './built.mjs'
import { aLargeVersion } from './large-version.mjs'
import { rounds } from './rounds.mjs'

const ROUNDS = 3
/** The demo standard has this many. */
const AN_ORDINARY_ONE = 310
const A_LARGE_ONE = 2_500

export async function measure(doing) {
  return [...(await printed(AN_ORDINARY_ONE, doing)), ...(await printed(A_LARGE_ONE, doing))]
}

async function printed(size, doing) {
  const { loadStandardFonts, renderStandardPdf, renderStandardWord } = await built('packages/standard-document')
  const edition = await anEdition(size)
  const fonts = await loadStandardFonts()
  const name = `${size.toLocaleString('en')} statements`
  const results = await rounds(ROUNDS, async (round) => {
    doing(`${name}, ${round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`}`)
    const began = performance.now()
    const { pages, bytes } = await renderStandardPdf(edition, fonts)
    const pdf = performance.now() - began
    const word = await renderStandardWord(edition)
    return { pdf, word: performance.now() - began - pdf, pages, bytes: bytes.length, wordBytes: word.length }
  })
  const [{ pages, bytes, wordBytes }] = results
  return [
    {
      work: `Standard of ${name} as PDF/A-3a`,
      unit: 'ms',
      values: results.map(({ pdf }) => pdf),
      note: `${pages} pages, ${megabytes(bytes)}, fonts parsed once`,
    },
    { work: '  pages', unit: '/s', values: results.map(({ pdf }) => (pages / pdf) * 1000) },
    { work: '  the same as Word', unit: 'ms', values: results.map(({ word }) => word), note: megabytes(wordBytes) },
  ]
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

async function anEdition(size) {
  const { standard, version, statements } = await aLargeVersion(size)
  return {
    issuer: { name: 'Aldermoor Institute for Skill Standards', website: null, accent: null, logo: null },
    designation: standard.designation,
    version: {
      ...version,
      status: 'published',
      createdAt: '2025-01-01T08:00:00Z',
      publishedAt: '2025-02-14T15:00:00Z',
      approvedOn: null,
      publishedOn: '2025-02-14',
      effectiveOn: '2025-02-14',
      newStartsFrom: null,
      lastAssessmentOn: null,
      sunsetOn: null,
      withdrawnAt: null,
      contentHash: '0'.repeat(64),
    },
    statements,
    dutyArea: null,
    addresses: { page: 'https://skills.example/standards/1', content: 'https://skills.example/content.json' },
  }
}
