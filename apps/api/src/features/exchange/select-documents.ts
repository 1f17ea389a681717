// Which documents of the list are wanted, in which order, and what of each (REST binding of CASE 1.1, section 3).
import { inOrder, readFilter, type StandaloneDocument, valuesOf } from '@touchstone/case'
import { CaseDocument, type CaseDocumentsQuery } from '@touchstone/contract'
import { z } from 'zod'
import { InvalidRequest } from '../../platform/http/invalid-request.js'

export interface DocumentsPage {
  /** Whole, or with the fields that were asked for. */
  readonly documents: readonly Partial<StandaloneDocument>[]
  /** How many there are on all pages. */
  readonly total: number
}

/** @throws InvalidRequest */
export function selectDocuments(
  all: readonly StandaloneDocument[],
  { filter, sort, orderBy, fields, limit, offset }: CaseDocumentsQuery,
): DocumentsPage {
  const wanted = wantedFields(fields)
  const matching = filter === undefined ? all : all.filter(filterOf(filter))
  const sorted = sort !== undefined && knows(sort) ? inOrderOf(matching, sort, orderBy) : matching
  return {
    documents: sorted.slice(offset, offset + limit).map((document) => only(document, wanted)),
    total: matching.length,
  }
}

function filterOf(text: string): (document: StandaloneDocument) => boolean {
  const reading = readFilter(text, knows)
  if (reading.read) return reading.matches
  const message = {
    grammar:
      'Write a field, one of = != > >= < <= ~ and a value in single quotes, or two of these with AND or OR between.',
    field: 'Documents have no field of this name.',
  }[reading.why]
  throw new InvalidRequest([{ path: 'query.filter', message }])
}

function inOrderOf(
  documents: readonly StandaloneDocument[],
  field: string,
  orderBy: 'asc' | 'desc',
): StandaloneDocument[] {
  const direction = orderBy === 'asc' ? 1 : -1
  const keyed = documents.map((document) => ({ document, key: [valuesOf(document, field) ?? ''].flat().join(', ') }))
  return keyed.toSorted((a, b) => direction * inOrder.compare(a.key, b.key)).map(({ document }) => document)
}

/** `null` for all of them, which is also the answer to a field there is not. */
function wantedFields(fields: CaseDocumentsQuery['fields']): readonly string[] | null {
  if (fields === undefined) return null
  const names = [fields].flat().flatMap((list) => list.split(',').map((name) => name.trim()))
  if (names.some((name) => name === '')) {
    throw new InvalidRequest([{ path: 'query.fields', message: 'Name the fields, with commas between.' }])
  }
  return names.every((name) => Object.hasOwn(CaseDocument.shape, name)) ? names : null
}

function only(document: StandaloneDocument, wanted: readonly string[] | null): Partial<StandaloneDocument> {
  return wanted === null
    ? document
    : Object.fromEntries(Object.entries(document).filter(([name]) => wanted.includes(name)))
}

/** Whether documents have a field, in dot notation, whatever one of them holds. */
function knows(field: string): boolean {
  let at: unknown = CaseDocument
  for (const step of field.split('.')) {
    at = inner(at)
    if (!(at instanceof z.ZodObject) || !Object.hasOwn(at.shape, step)) return false
    at = at.shape[step]
  }
  return !(inner(at) instanceof z.ZodObject)
}

function inner(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return inner(schema.unwrap())
  return schema instanceof z.ZodArray ? inner(schema.element) : schema
}
