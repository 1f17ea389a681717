// A version as large as the largest real ones, to measure with.
import { randomUUID } from 'node:crypto'
import { built } from './built.mjs'

/** The demo standard's words, as often as it takes. */
export async function aLargeVersion(size) {
  const { standard_1_0: content } = await built('tooling/demo')
  const { demoStatements } = await built('apps/api', 'demo/demo-statements.js')
  const { LineageId } = await built('packages/domain')
  const statements = []
  for (let copy = 0; statements.length < size; copy++) {
    const lineages = new Map()
    const lineageOf = (key) => {
      if (!lineages.has(key)) lineages.set(key, LineageId.parse(randomUUID()))
      return lineages.get(key)
    }
    const words = demoStatements(content, { lineageOf, idOf: (lineageId) => lineageId })
    statements.push(
      ...words.map((one) => (one.parent === null ? { ...one, position: one.position + copy * 100 } : one)),
    )
  }
  const kept = statements.slice(0, size)
  const known = new Set(kept.map(({ lineageId }) => lineageId))
  const { title, level, language, designation } = content
  return {
    standard: { designation },
    version: {
      number: '1.0',
      title,
      level,
      language,
      introduction: null,
      acknowledgements: null,
      changeClass: null,
      changeNote: null,
      ownFields: [],
      numbering: [],
    },
    // A database gives rows in no order.
    statements: kept
      .map((one) => ({ ...one, ksas: one.ksas.filter((ksa) => known.has(ksa)) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}
