// The report of a round with 5,000 comments: made from its record, and in each form it goes out in. One process, as the job does it.
import { built } from './built.mjs'
import { aLargeVersion } from './large-version.mjs'
import { rounds } from './rounds.mjs'

const ROUNDS = 2
const COMMENTS = 5_000
const STATEMENTS = 310
const COUNTRIES = ['US', 'DE', 'JP', 'BR', 'IN', 'NG', 'PL', 'FR', 'MX', 'AU']
const CATEGORIES = ['employer', 'worker', 'educator', 'union', 'trade_association']
const CODES = ['accepted', 'not_accepted', 'noted', 'partly_accepted']
const AT = '2024-07-10T08:00:00.000Z'

export async function measure(doing) {
  const { callForInputReport } = await built('packages/domain')
  const { renderReportPdf, renderReportWord, reportCsv, reportJson } = await built('packages/review-report')
  const { loadStandardFonts } = await built('packages/standard-document')
  const record = await aRecord()
  const fonts = await loadStandardFonts()
  const results = await rounds(ROUNDS, async (round) => {
    doing(round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`)
    const [report, made] = await timed(() => callForInputReport(record, 'public'))
    const edition = {
      report,
      issuer: { name: 'Aldermoor Institute for Skill Standards', website: null, accent: null, logo: null },
      addresses: { round: HOST, page: `${HOST}/report`, comments: `${HOST}/comments`, version: null },
    }
    const [pdf, printed] = await timed(() => renderReportPdf(edition, fonts))
    const [word, written] = await timed(() => renderReportWord(edition))
    const [csv, listed] = await timed(() => reportCsv(report))
    const [json] = await timed(() => reportJson(report))
    return {
      made,
      printed,
      written,
      listed,
      pages: pdf.pages,
      sizes: [pdf.bytes, word, csv, json].map(({ length }) => length),
    }
  })
  const [{ pages, sizes }] = results
  const [pdf, word, csv, json] = sizes.map((size) => `${(size / 1e6).toFixed(1)} MB`)
  const line = (work, key, note) => ({ work, unit: 'ms', values: results.map((result) => result[key]), note })
  return [
    line(`Report of ${COMMENTS.toLocaleString('en')} comments from the record`, 'made', `as JSON ${json}`),
    line('  as PDF/A-3a, tagged', 'printed', `${pages} pages, ${pdf}`),
    line('  as Word', 'written', word),
    line('  its comments as CSV', 'listed', csv),
  ]
}

const HOST = 'https://skills.example/call-for-input/1'

async function timed(work) {
  const began = performance.now()
  const value = await work()
  return [value, performance.now() - began]
}

const uuid = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

async function aRecord() {
  const { standard, version, statements } = await aLargeVersion(STATEMENTS)
  const round = {
    id: uuid(1),
    issuerId: uuid(2),
    standardId: uuid(3),
    versionId: uuid(4),
    snapshotId: uuid(5),
    code: 'B-2024-R1',
    kind: 'call_for_input',
    title: 'A large call for input',
    invitation: 'Read the draft.',
    questions: [],
    scope: null,
    opensOn: '2024-07-01',
    closesOn: '2024-08-31',
    timeZone: 'UTC',
    audiences: [],
    targetBalance: [],
    languages: ['en'],
    minimumLength: {
      rule: 'electronic',
      override: null,
    },
    visibility: 'after_close',
    lateRule: 'considered',
    survey: false,
    replyDays: 14,
    appealProcedure: 'Write to the panel.',
    previousRoundId: null,
    status: 'resolved',
    createdAt: AT,
    openedAt: AT,
    pausedAt: null,
    closedAt: AT,
    resolvedAt: AT,
    cancelledAt: null,
    reason: null,
  }
  return {
    issuer: {
      id: round.issuerId,
      name: 'Aldermoor Institute for Skill Standards',
    },
    designation: standard.designation,
    round,
    snapshot: {
      id: round.snapshotId,
      versionId: round.versionId,
      draftNumber: 1,
      contentHash: '0'.repeat(64),
      frozenAt: AT,
      details: version,
      statements,
    },
    comments: Array.from({ length: COMMENTS }, (_, at) => aComment(at, round, statements[at % statements.length])),
    events: [],
    invited: [],
    otherRounds: [],
    respondents: [],
    survey: null,
    sessions: [],
    overrides: [],
    published: null,
  }
}

function aComment(at, round, statement) {
  const id = uuid(10_000 + at)
  return {
    id,
    roundId: round.id,
    number: `${round.code}-${String(at + 1).padStart(4, '0')}`,
    statementId: statement.id,
    target: {
      lineageId: statement.lineageId,
      field: 'text',
      index: null,
      quote: null,
    },
    code: statement.code,
    type: 'technical',
    stance: 'support_with_change',
    language: 'en',
    source: 'web',
    text: 'The limit is not what the trade works by. Say which instrument is used and how often it is checked, or two evaluators will differ.',
    proposedText: `${statement.text} The instrument is named and its check recorded.`,
    commenter: {
      name: 'A. Person',
      organisation: 'Works Ltd',
      category: CATEGORIES[at % CATEGORIES.length],
      role: null,
      country: COUNTRIES[at % COUNTRIES.length],
      sector: null,
      size: null,
      years: null,
      speaksFor: 'self',
      publishName: at % 2 === 0,
      publishOrganisation: true,
    },
    submittedAt: AT,
    verifiedAt: AT,
    late: false,
    editedAt: null,
    moderation: 'unmoderated',
    moderationReason: null,
    withdrawnAt: null,
    duplicateOf: null,
    supports: at % 3,
    person: `person ${at % 1500}`,
    hasAddress: true,
    reply: null,
    disposition: {
      id: uuid(2e4 + at),
      commentId: id,
      position: 1,
      code: CODES[at % CODES.length],
      change: 'none',
      reason:
        'The technical work group agrees in part: the instrument is named, how often it is checked is left to the site.',
      decidedBy: {
        body: 'Technical work group',
        meeting: `Meeting ${1 + (at % 6)}`,
        vote: null,
        recusals: [],
      },
      duplicateOf: null,
      decidedAt: '2024-09-10T08:00:00.000Z',
      enteredBy: uuid(6),
    },
    firstAnsweredAt: '2024-09-10T08:00:00.000Z',
    takenOver: false,
  }
}
