// CTDL-ASN JSON-LD, ours or anybody's, made into a CASE package: one reader decides about texts, tree and KSAs. Nothing is fetched, so
// the prefixes of CTDL-ASN's own context are taken as they stand.
import {
  type CaseReading,
  type ImportFinding,
  isRecord,
  type JsonRecord,
  own,
  readCasePackage,
  refusedReading,
  scalar,
} from '@touchstone/case'
import type { ReadFileOptions } from '../read-file-options.js'
import { ctdlFindings } from './ctdl-findings.js'
import { languageOf, textIn } from './language-maps.js'
import { EMBODIED } from './terms.js'

const GRAPH = '@graph'
const FRAMEWORK_TYPES = new Set(['ceasn:CompetencyFramework', 'CompetencyFramework'])
const COMPETENCY_TYPES = new Set(['ceasn:Competency', 'Competency'])
const READ = new Set([
  '@id',
  '@type',
  '@context',
  'ceterms:ctid',
  'ceasn:competencyText',
  'ceasn:competencyLabel',
  'ceasn:codedNotation',
  'ceasn:comment',
  'ceasn:competencyCategory',
  'ceasn:listID',
  'ceasn:inLanguage',
  'ceasn:isPartOf',
  'ceasn:isTopChildOf',
  'ceasn:isChildOf',
  'ceasn:hasChild',
  'touchstone:statement',
  'ceasn:dateModified',
  ...Object.values(EMBODIED),
])
const FRAMEWORK_READ = new Set([
  '@id',
  '@type',
  '@context',
  'ceterms:ctid',
  'ceasn:name',
  'ceasn:description',
  'ceasn:inLanguage',
  'ceasn:hasTopChild',
  'touchstone:document',
  'ceasn:dateModified',
])

export function isCtdl(input: unknown): boolean {
  return nodesIn(input).some(({ node }) => isFramework(node) || isCompetency(node))
}

export function readCtdl(input: unknown, { mintId, progress }: ReadFileOptions): CaseReading {
  const nodes = nodesIn(input)
  const frameworks = nodes.filter(({ node }) => isFramework(node))
  const competencies = nodes.filter(({ node }) => isCompetency(node))
  const framework = frameworks[0]?.node
  if (framework === undefined) return refusedReading(GRAPH, ctdlFindings.noFramework())
  const language = languageOf(framework)
  const items = competencies.map(({ node }) => ({ node, identifier: identifierOf(node) ?? mintId() }))
  const byAddress = new Map(items.map(({ node, identifier }) => [scalar(own(node, '@id')) ?? identifier, identifier]))
  const document = identifierOf(framework) ?? mintId()
  const address = scalar(own(framework, '@id'))
  const find = (to: string) => byAddress.get(to) ?? (to === address ? document : to)
  const { types, needs } = needsOf(items, find)
  const others = nodes.length - competencies.length - 1
  const found: ImportFinding[] = [
    ...(others > 0 ? [ctdlFindings.otherNodes(others)] : []),
    ...(speaksSeveral(nodes) ? [ctdlFindings.otherLanguages(language)] : []),
  ]
  return readCasePackage(
    {
      CFDocument: {
        ...further(framework, FRAMEWORK_READ, language),
        identifier: document,
        title: textIn(own(framework, 'ceasn:name'), language),
        // A framework must have a description; where a version has no introduction, ours repeats the title.
        description:
          own(framework, 'touchstone:document') === undefined
            ? textIn(own(framework, 'ceasn:description'), language)
            : null,
        language,
        creator: textIn(own(framework, 'ceasn:publisherName'), language),
        extensions: { touchstone: own(framework, 'touchstone:document') },
      },
      CFItems: items.map(({ node, identifier }) => ({
        ...further(node, READ, language),
        identifier,
        fullStatement: textIn(own(node, 'ceasn:competencyText'), language),
        abbreviatedStatement: textIn(own(node, 'ceasn:competencyLabel'), language),
        humanCodingScheme: textIn(own(node, 'ceasn:codedNotation'), language),
        notes: textIn(own(node, 'ceasn:comment'), language),
        listEnumeration: textIn(own(node, 'ceasn:listID'), language),
        CFItemType: textIn(own(node, 'ceasn:competencyCategory'), language) ?? types.get(identifier),
        extensions: { touchstone: own(node, 'touchstone:statement') },
      })),
      CFAssociations: [...placesOf(framework, items, { find, document }), ...needs],
    },
    {
      mintId,
      progress,
      notes: {
        placeOf: (list, index) =>
          `${GRAPH} ${((list === 'CFItems' && index !== null ? competencies[index] : frameworks[0])?.index ?? 0) + 1}`,
        findingsOf: (list) => (list === 'CFDocument' ? found : []),
        nameField: (field) => FIELDS[field] ?? field,
      },
    },
  )
}

const FIELDS: Readonly<Record<string, string>> = {
  fullStatement: 'ceasn:competencyText',
  humanCodingScheme: 'ceasn:codedNotation',
  abbreviatedStatement: 'ceasn:competencyLabel',
  notes: 'ceasn:comment',
}

interface Node {
  readonly node: JsonRecord
  readonly index: number
}

interface Item {
  readonly node: JsonRecord
  readonly identifier: string
}

/** The nodes of a graph, of a list or of one alone; publishing programs wrap the graph as GraphInput. */
function nodesIn(input: unknown): Node[] {
  const wrapped = isRecord(input) ? (own(input, 'GraphInput') ?? input) : input
  const graph = isRecord(wrapped) ? (own(wrapped, GRAPH) ?? [wrapped]) : wrapped
  return (Array.isArray(graph) ? graph : []).flatMap((node: unknown, index) =>
    isRecord(node) ? [{ node, index }] : [],
  )
}

function isFramework(node: JsonRecord): boolean {
  return typesOf(node).some((type) => FRAMEWORK_TYPES.has(type))
}

function isCompetency(node: JsonRecord): boolean {
  return typesOf(node).some((type) => COMPETENCY_TYPES.has(type))
}

function typesOf(node: JsonRecord): string[] {
  const type = own(node, '@type')
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string')
}

/** The id we gave it, else the UUID of its CTID, else its address. */
function identifierOf(node: JsonRecord): string | null {
  const ours = own(node, 'touchstone:statement')
  const given = isRecord(ours) ? scalar(own(ours, 'id')) : null
  return given ?? scalar(own(node, 'ceterms:ctid'))?.replace(/^ce-/i, '') ?? scalar(own(node, '@id'))
}

/** Where each competency stands: as its parent lists it, else as it says itself, else at the top. */
function placesOf(
  framework: JsonRecord,
  items: readonly Item[],
  { find, document }: { find: (to: string) => string; document: string },
) {
  const listed = new Set<string>()
  const places: object[] = []
  const place = (from: string, to: string, sequence: number | null) => {
    if (listed.has(`${from} ${to}`)) return
    listed.add(`${from} ${to}`)
    places.push({
      associationType: 'isChildOf',
      originNodeURI: { identifier: from },
      destinationNodeURI: { identifier: to },
      ...(sequence !== null && { sequenceNumber: sequence }),
    })
  }
  const known = new Set(items.map(({ identifier }) => identifier))
  const list = (parent: string, children: readonly string[]) =>
    children.map(find).forEach((child, i) => (known.has(child) ? place(child, parent, i + 1) : undefined))
  list(document, referencesIn(own(framework, 'ceasn:hasTopChild')))
  for (const { node, identifier } of items) list(identifier, referencesIn(own(node, 'ceasn:hasChild')))
  const placed = new Set([...listed].map((pair) => pair.split(' ', 1)[0]))
  for (const { node, identifier } of items) {
    if (placed.has(identifier)) continue
    const parents = referencesIn(own(node, 'ceasn:isChildOf')).map(find)
    if (parents.length === 0) place(identifier, document, null)
    for (const parent of parents) place(identifier, parent, null)
  }
  return places
}

/** What each competency embodies; a competency named so is of that kind, where it does not say its own. */
function needsOf(items: readonly Item[], find: (to: string) => string) {
  const types = new Map<string, string>()
  const needs = items.flatMap(({ node, identifier }) => {
    const named = Object.entries(EMBODIED).flatMap(([type, term]) =>
      referencesIn(own(node, term)).map((to) => {
        if (!types.has(find(to))) types.set(find(to), type)
        return find(to)
      }),
    )
    const ours = own(node, 'touchstone:statement')
    const order = isRecord(ours) ? own(ours, 'needs') : undefined
    const ordered = Array.isArray(order) && order.length === named.length ? order.map(String) : named
    return ordered.map((to, i) => ({
      associationType: 'isRelatedTo',
      originNodeURI: { identifier },
      destinationNodeURI: { identifier: to },
      sequenceNumber: i + 1,
    }))
  })
  return { types, needs }
}

function referencesIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap(
    (one: unknown) => scalar(isRecord(one) ? own(one, '@id') : one) ?? [],
  )
}

/** Properties nothing else reads, by their name without a prefix everybody knows. */
function further(node: JsonRecord, read: ReadonlySet<string>, language: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => !read.has(name))
      .map(([name, value]) => [name.replace(/^ceasn:/, ''), textIn(value, language) ?? value]),
  )
}

function speaksSeveral(nodes: readonly Node[]): boolean {
  return nodes.some(({ node }) => {
    const text = own(node, 'ceasn:competencyText') ?? own(node, 'ceasn:name')
    return isRecord(text) && Object.keys(text).length > 1
  })
}
