// Puts a version into the order of the field: introduction, acknowledgements, duty areas with their duties, one block for each
// performance standard, then the appendix of KSAs. Decides what is said and nothing about how it looks.
import {
  childrenByParent,
  inReadingOrder,
  isInPreparation,
  isPublic,
  isKsa,
  onlyDutyArea,
  type LineageId,
  type Placed,
  type Statement,
} from '@touchstone/domain'
import { headingOf, nameOf, parseRichText, type RichText } from '@touchstone/rich-text'
import type { Anchor, Composition, Heading, Item } from './composition.js'
import { coverOf } from './cover.js'
import type { Edition } from './edition.js'
import { partsOf } from './parts.js'
import { words } from './words.js'

/** The platform's own brass, for bodies that have chosen no colour. */
const BRASS = '#8a6a2c'
/** Headings a list of contents may hold before its deepest level is left out. */
const LONGEST_CONTENTS = 400
const DEEPEST_HEADING = 6

export function compose(edition: Edition): Composition {
  const { version, dutyArea } = edition
  const statements = dutyArea === null ? edition.statements : onlyDutyArea(edition.statements, dutyArea)
  const { body, appendix } = split(statements)
  const outline = outlineOf(statements, body)
  return {
    language: version.language,
    accent: edition.issuer.accent ?? BRASS,
    mark:
      isInPreparation(version) || version.status === 'discarded' ? { word: words.draft, note: words.draftNote } : null,
    // The date the words are from, so that the same version gives the same bytes whenever it is printed.
    madeOn: new Date(version.publishedAt ?? version.createdAt),
    cover: coverOf(edition, statements),
    items: fitContents(
      onNewPage([
        ...(isPublic(version) ? longText('changes', words.changeNote, version.changeNote) : []),
        ...(dutyArea === null ? longText('introduction', words.introduction, version.introduction) : []),
        ...(dutyArea === null ? longText('acknowledgements', words.acknowledgements, version.acknowledgements) : []),
        ...body.flatMap((placed) => statementItems(placed, outline, edition)),
        ...appendixItems(appendix, outline),
      ]),
    ),
    closing: { hash: version.contentHash, addresses: edition.addresses, isPart: dutyArea !== null },
  }
}

/** What follows the contents begins a page. */
function onNewPage([first, ...rest]: readonly Item[]): Item[] {
  if (first === undefined) return []
  return [first.kind === 'heading' ? { ...first, newPage: true } : first, ...rest]
}

interface Outline {
  readonly hasChildren: (statement: Statement) => boolean
  readonly byLineage: ReadonlyMap<LineageId, Statement>
  readonly usedIn: ReadonlyMap<LineageId, readonly Statement[]>
}

/** KSAs and their groups at the top are an appendix, unless a framework holds nothing else. */
function split(statements: readonly Statement[]): { body: Placed<Statement>[]; appendix: Placed<Statement>[] } {
  const placed = inReadingOrder(statements)
  let inAppendix = false
  const [body, appendix]: [Placed<Statement>[], Placed<Statement>[]] = [[], []]
  for (const one of placed) {
    if (one.depth === 0) inAppendix = one.statement.type === 'ksa_group' || isKsa(one.statement)
    ;(inAppendix ? appendix : body).push(one)
  }
  return body.length > 0 ? { body, appendix } : { body: appendix, appendix: [] }
}

function outlineOf(statements: readonly Statement[], body: readonly Placed<Statement>[]): Outline {
  const children = childrenByParent(statements)
  const usedIn = new Map<LineageId, Statement[]>()
  for (const { statement } of body) {
    for (const ksa of statement.ksas) {
      const users = usedIn.get(ksa)
      if (users) users.push(statement)
      else usedIn.set(ksa, [statement])
    }
  }
  return {
    hasChildren: ({ lineageId }) => children.has(lineageId),
    byLineage: new Map(statements.map((statement) => [statement.lineageId, statement])),
    usedIn,
  }
}

function longText(anchor: Anchor, text: string, written: string | null): Item[] {
  if (written === null) return []
  return [
    {
      kind: 'heading',
      level: 1,
      code: null,
      text,
      label: null,
      anchor,
      look: 'chapter',
      newPage: false,
      listed: 0,
    },
    { kind: 'prose', text: parseRichText(written) },
  ]
}

function statementItems({ statement, depth }: Placed<Statement>, outline: Outline, { version }: Edition): Item[] {
  const parts = partsOf(statement, version.ownFields, outline.byLineage)
  if (statement.title === null && !outline.hasChildren(statement)) {
    const { code, typeLabel: label, lineageId: anchor, text } = statement
    return [
      { kind: 'statement', indent: Math.max(0, depth - 1), code, label, anchor, text: parseRichText(text) },
      ...parts,
    ]
  }
  const { name, rest } = headingOf(statement)
  return [
    {
      kind: 'heading',
      level: Math.min(depth + 1, DEEPEST_HEADING),
      code: statement.code,
      text: name,
      label: statement.typeLabel,
      anchor: statement.lineageId,
      look: lookOf(statement, depth),
      newPage: statement.type === 'duty_area' && depth === 0,
      listed: depth <= 2 ? depth : null,
    },
    ...(rest === '' ? [] : [{ kind: 'prose' as const, text: parseRichText(rest) }]),
    ...parts,
  ]
}

function lookOf({ type }: Statement, depth: number): Heading['look'] {
  if (type === 'performance_standard') return 'block'
  return depth === 0 ? 'chapter' : 'section'
}

function appendixItems(appendix: readonly Placed<Statement>[], outline: Outline): Item[] {
  if (appendix.length === 0) return []
  return [
    {
      kind: 'heading',
      level: 1,
      code: null,
      text: words.appendix,
      label: null,
      anchor: 'appendix',
      look: 'chapter',
      newPage: true,
      listed: 0,
    },
    { kind: 'prose', text: parseRichText(words.appendixLead) },
    ...appendix.map(({ statement, depth }) =>
      isKsa(statement) || !(outline.hasChildren(statement) || statement.type === 'ksa_group')
        ? ksaItem(statement, outline)
        : groupItem(statement, depth),
    ),
  ]
}

function ksaItem(statement: Statement, outline: Outline): Item {
  const uses = (outline.usedIn.get(statement.lineageId) ?? []).map((user) => ({
    anchor: user.lineageId,
    name: user.code ?? nameOf(user),
  }))
  return {
    kind: 'ksa',
    code: statement.code ?? words.types[statement.type],
    anchor: statement.lineageId,
    text: wholeText(statement),
    uses,
  }
}

/** The title, when there is one, and all of the text. */
function wholeText({ title, text }: Statement): RichText {
  const written = title === text ? [] : parseRichText(text)
  return title === null ? written : [{ kind: 'paragraph', children: [{ kind: 'text', text: title }] }, ...written]
}

function groupItem(statement: Statement, depth: number): Heading {
  return {
    kind: 'heading',
    level: Math.min(depth + 2, DEEPEST_HEADING),
    code: statement.code,
    text: headingOf(statement).name,
    label: null,
    anchor: statement.lineageId,
    look: 'section',
    newPage: false,
    listed: depth <= 1 ? depth + 1 : null,
  }
}

/** Leaves out the deepest level of the contents while they would be a document of their own. */
function fitContents(items: readonly Item[]): Item[] {
  let fitted = [...items]
  for (let deepest = 2; deepest > 0; deepest--) {
    const listed = fitted.filter((item) => item.kind === 'heading' && item.listed !== null).length
    if (listed <= LONGEST_CONTENTS) break
    fitted = fitted.map((item) =>
      item.kind === 'heading' && item.listed !== null && item.listed >= deepest ? { ...item, listed: null } : item,
    )
  }
  return fitted
}
