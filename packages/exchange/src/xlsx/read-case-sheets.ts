// The form of three sheets (CF Doc, CF Item, CF Association) that framework editors take for bulk import: CASE, a row for each entry.
import { type CaseReading, type ImportRow, readCasePackage } from '@touchstone/case'
import type { ReadFileOptions } from '../read-file-options.js'
import { plain } from '../table/columns.js'
import { columnLetters } from '../table/column-letters.js'
import { packageOfTable } from '../table/read-table.js'
import type { ReadSheet, SheetRow } from './read-workbook.js'

const SHEET_NAMES = { document: 'CF Doc', items: 'CF Item', associations: 'CF Association' } as const

type Records = readonly { readonly row: SheetRow; readonly cells: Readonly<Record<string, string>> }[]

export function isCaseSheets(sheets: readonly ReadSheet[]): boolean {
  return sheetOf(sheets, SHEET_NAMES.document) !== undefined && sheetOf(sheets, SHEET_NAMES.items) !== undefined
}

export function readCaseSheets(
  sheets: readonly ReadSheet[],
  { mintId, progress, ...fallback }: ReadFileOptions,
): CaseReading {
  const items = sheetOf(sheets, SHEET_NAMES.items)
  const [document] = recordsOf(sheetOf(sheets, SHEET_NAMES.document))
  const associations = recordsOf(sheetOf(sheets, SHEET_NAMES.associations))
  const hasTree = associations.some(({ cells }) => plain(cells['associationType'] ?? '') === 'ischildof')
  const table = packageOfTable(
    {
      sheet: items?.name ?? SHEET_NAMES.items,
      detailsPlace: `${SHEET_NAMES.document}, row ${document?.row.number ?? 2}`,
      details: Object.entries(document?.cells ?? {}).filter(([name]) => name !== 'identifier'),
      headings: items?.rows[0]?.cells ?? [],
      rows: items?.rows.slice(1) ?? [],
      found: [],
      foundInRows: new Map(),
      fallback: document === undefined ? { title: null } : fallback,
    },
    mintId,
  )
  const byCode = new Map<string, string>()
  for (const { cells } of recordsOf(items)) {
    const { humanCodingScheme: code, identifier } = cells
    if (code !== undefined && identifier !== undefined && !byCode.has(code)) byCode.set(code, identifier)
  }
  const end = (identifier = '', code = '') => ({ identifier: identifier || byCode.get(code) || code })
  const said = associations.map(({ cells }, i) => ({
    identifier: cells['identifier'],
    associationType: cells['associationType'],
    sequenceNumber: cells['sequenceNumber'] ?? i + 1,
    originNodeURI: end(cells['originNodeIdentifier'], cells['originNodeHumanCodingScheme']),
    destinationNodeURI: documentOr(end(cells['destinationNodeIdentifier'], cells['destinationNodeHumanCodingScheme'])),
  }))
  // A tree of associations is the tree; the smart levels of the items only show it.
  const kept = hasTree
    ? table.casePackage.CFAssociations.filter(({ associationType }) => associationType !== 'isChildOf')
    : table.casePackage.CFAssociations
  const placeOf = (list: ImportRow['list'], index: number | null) => {
    const row = list === 'CFAssociations' && index !== null ? associations[index - kept.length]?.row : undefined
    return row ? `${SHEET_NAMES.associations}, row ${row.number}` : table.notes.placeOf(list, index)
  }
  return readCasePackage(
    { ...table.casePackage, CFAssociations: [...kept, ...said] },
    { mintId, notes: { ...table.notes, placeOf }, progress },
  )

  function documentOr(node: { identifier: string }) {
    return node.identifier !== '' && node.identifier === document?.cells['identifier']
      ? { identifier: table.casePackage.CFDocument.identifier }
      : node
  }
}

function sheetOf(sheets: readonly ReadSheet[], name: string): ReadSheet | undefined {
  return sheets.find((sheet) => plain(sheet.name) === plain(name))
}

/** The rows below the headings, each with its filled cells by heading. */
function recordsOf(sheet: ReadSheet | undefined): Records {
  const [headings, ...rows] = sheet?.rows ?? []
  return rows.map((row) => ({
    row,
    cells: Object.fromEntries(
      row.cells.flatMap((cell, i) =>
        cell.trim() === '' ? [] : [[headings?.cells[i]?.trim() || `Column ${columnLetters(i)}`, cell.trim()]],
      ),
    ),
  }))
}
