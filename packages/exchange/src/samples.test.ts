// Real files of other programs: each is imported, or refused with reasons.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readStandardFile } from './read-standard-file.js'
import { options, outline, reference } from './testing/round-trip.js'

const samples = join(reference, 'samples')
const read = (name: string) => readStandardFile(readFileSync(join(samples, name)), options())

describe.runIf(existsSync(samples))('the samples', () => {
  test('all are imported but the one that is an empty form', () => {
    const outcomes = readdirSync(samples)
      .toSorted()
      .map((name) => {
        const { format, draft, report } = read(name)
        return [name, format, draft?.statements.length ?? report.rows[0]?.findings.map(({ code }) => code).join()]
      })
    expect(outcomes).toEqual([
      ['AdoptedTestFramework.json', 'case', 1],
      ['ItemTypeTestFramework.json', 'case', 1],
      ['MarkdownFramework.json', 'case', 2],
      ['Ordering.json', 'case', 28],
      ['SequenceNumberFramework.json', 'case', 2],
      ['SmartLevelFramework.json', 'case', 14],
      ['compeito_seed_001.csv', 'csv', 36],
      ['opensalt_spreadsheet_import_template.xlsx', 'xlsx', 'title_missing'],
    ])
  })

  test('the table in Japanese keeps its ids, its tree, its order and its further columns', () => {
    const { draft, report } = read('compeito_seed_001.csv')
    expect(report.counts.refused).toBe(0)
    expect(draft?.details).toMatchObject({ title: '池之端大学 情報学部 コンピテンシーフレームワーク', language: 'ja' })
    expect(draft?.proposedNumber).toBe('2.0')
    expect(outline(draft).slice(0, 4)).toEqual([
      '計算機科学の基礎',
      '  ハードウェアとシステム',
      '    コンピュータの基本構成と動作原理を説明できる',
      '    オペレーティングシステムの役割とプロセス管理の仕組みを理解している',
    ])
    expect(draft?.statements[2]).toMatchObject({
      code: 'CS-A-1',
      fields: { educationLevel: '13,14', conceptKeywords: 'ハードウェア' },
    })
  })
})

test.runIf(!existsSync(samples))('LEFT OUT: the reference samples are not here, so no real file was read', () => {
  expect(existsSync(samples)).toBe(false)
})
