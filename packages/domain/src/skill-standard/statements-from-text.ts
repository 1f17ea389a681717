// A list written elsewhere, or a range copied from a spreadsheet, as statements to add: levels by indentation or by numbering.
import type { LineageId } from '../ids.js'
import { outlineFromText, type OutlineLine } from './outline-from-text.js'
import type { Place, StatementEdit } from './statement-edit.js'
import { DEEPEST_LEVEL } from './statement-tree.js'
import { proposedType, type StatementType } from './statement-type.js'
import { StatementWords } from './statement.js'

export interface PasteText {
  readonly text: string
  readonly to: Place
  /** The type of what they are put under; `null` at the top. */
  readonly under: StatementType | null
  /** Codes that statements of the draft have. */
  readonly takenCodes: ReadonlySet<string>
  readonly newLineage: () => LineageId
}

/** `code_taken`: the statement is there without its code. `too_many`: from here on. Else the line is left out. */
export type PastedLineProblem = 'code_taken' | 'no_words' | 'unfit' | 'too_many'

export interface StatementsFromText {
  /** One `add` for each statement, in the order of the text. */
  readonly edits: Extract<StatementEdit, { edit: 'add' }>[]
  /** By line, from 1. */
  readonly problems: { readonly line: number; readonly problem: PastedLineProblem }[]
}

/** As many as one request may add. */
const MOST = 10_000

export function statementsFromText({ text, to, under, takenCodes, newLineage }: PasteText): StatementsFromText {
  const edits: StatementsFromText['edits'] = []
  const problems: StatementsFromText['problems'] = []
  const codes = new Set(takenCodes)
  const last = new Map<LineageId | null, LineageId | null>([[to.parent, to.after]])
  // The statement each level would hang under: as deep as the lines before reach.
  const way: { lineageId: LineageId; type: StatementType }[] = []
  for (const line of outlineFromText(text)) {
    if (edits.length >= MOST) {
      problems.push({ line: line.line, problem: 'too_many' })
      break
    }
    const above = way.slice(0, Math.min(line.depth, DEEPEST_LEVEL)).at(-1)
    const type = proposedType(above ? above.type : under)
    const words = wordsOf(line, type)
    if (typeof words === 'string') {
      problems.push({ line: line.line, problem: words })
      continue
    }
    const isTaken = words.code !== null && codes.has(words.code)
    if (isTaken) problems.push({ line: line.line, problem: 'code_taken' })
    else if (words.code !== null) codes.add(words.code)
    const parent = above?.lineageId ?? to.parent
    const lineageId = newLineage()
    edits.push({
      edit: 'add',
      lineageId,
      place: { parent, after: last.get(parent) ?? null },
      words: isTaken ? { ...words, code: null } : words,
    })
    last.set(parent, lineageId)
    way.splice(line.depth, way.length, { lineageId, type })
  }
  return { edits, problems }
}

/** Read as an editor's request would be; a line without words says nothing, one with what no text may hold is not kept. */
function wordsOf({ code, title, text }: OutlineLine, type: StatementType): StatementWords | 'no_words' | 'unfit' {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no_words'
  const words = StatementWords.safeParse({
    type,
    typeLabel: null,
    code,
    title,
    text,
    evaluationCriteria: [],
    accuracyLevel: null,
    equipment: [],
    assignment: null,
    notes: null,
    fields: {},
    ksas: [],
    derivedFrom: [],
  })
  return words.success ? words.data : 'unfit'
}
