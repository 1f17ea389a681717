import { detailsOf, inReadingOrder, StandardVersionId, type Statement, StatementId } from '@touchstone/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseAssociation } from './case-package.js'
import { markOf, ownerMark } from './derived-id.js'
import { itemTypeWithChildren, standaloneAssociation, standaloneDocument, standaloneItem } from './standalone-forms.js'
import { read, uuid } from './testing/packages.js'
import { anyVersion, ORIGIN, PUBLISHED_AT, smallVersion, statement, versionToWrite } from './testing/versions.js'
import { writeCasePackage } from './write-case-package.js'
import type { VersionToWrite } from './writing.js'

const write = (version: VersionToWrite, extensions = false) => writeCasePackage(version, { origin: ORIGIN, extensions })
const small = write(smallVersion)
const ends = ({ associationType, originNodeURI, destinationNodeURI, sequenceNumber }: CaseAssociation) => [
  associationType,
  Number(originNodeURI.identifier.slice(-4)),
  destinationNodeURI.identifier === smallVersion.version.id
    ? 'document'
    : Number(destinationNodeURI.identifier.slice(-4)),
  sequenceNumber,
]
// Spelt out by CASE: versions 1 to 5, lower case.
const CASE_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('a version is a document', () => {
  expect(small.CFDocument).toEqual({
    identifier: uuid(1_000),
    uri: `${ORIGIN}/ims/case/v1p1/CFDocuments/${uuid(1_000)}`,
    frameworkType: 'Skill standard',
    caseVersion: '1.1',
    creator: 'Harbour Skills Institute',
    title: 'Pump Technician',
    lastChangeDateTime: PUBLISHED_AT,
    officialSourceURL: `${ORIGIN}/standards/${uuid(1_001)}/1.0`,
    publisher: 'Harbour Skills Institute',
    language: 'en_GB',
    version: '1.0',
    adoptionStatus: 'Implemented',
    statusStartDate: '2026-03-02',
  })
})

test('a statement is an item: its words, its type and since when it stands', () => {
  expect(small.CFItems[0]).toEqual({
    identifier: uuid(1),
    uri: `${ORIGIN}/ims/case/v1p1/CFItems/${uuid(1)}`,
    fullStatement: 'Keep pumps tight.',
    CFItemType: 'Duty area',
    CFItemTypeURI: {
      title: 'Duty area',
      identifier: small.CFDefinitions.CFItemTypes[0]?.identifier,
      uri: small.CFDefinitions.CFItemTypes[0]?.uri,
    },
    humanCodingScheme: '1',
    abbreviatedStatement: 'Pump Seals',
    language: 'en_GB',
    statusStartDate: '2026-03-02',
    lastChangeDateTime: PUBLISHED_AT,
  })
})

test('the tree and its order, and the knowledge and skills needed in theirs, are associations', () => {
  expect(small.CFAssociations.map(ends)).toEqual([
    ['isChildOf', 1, 'document', 1],
    ['isChildOf', 2, 1, 1],
    ['isChildOf', 3, 2, 1],
    ['isChildOf', 4, 'document', 2],
    ['isChildOf', 5, 4, 1],
    ['isChildOf', 6, 4, 2],
    ['isChildOf', 7, 4, 3],
    ['isRelatedTo', 3, 6, 1],
    ['isRelatedTo', 3, 5, 2],
  ])
  const [grouping, ...others] = small.CFDefinitions.CFAssociationGroupings
  expect(others).toEqual([])
  expect(small.CFAssociations.at(-1)?.CFAssociationGroupingURI?.identifier).toBe(grouping?.identifier)
})

test('what a performance is judged by is a rubric of its item', () => {
  const [rubric, ...others] = small.CFRubrics
  expect(others).toEqual([])
  expect(
    rubric?.CFRubricCriteria.map(({ category, description, position, rubricId, CFItemURI }) => [
      category,
      description,
      position,
      rubricId === rubric.identifier,
      CFItemURI.identifier,
    ]),
  ).toEqual([
    ['Assignment', 'Replace the seal of the pump on the bench.', 1, true, uuid(3)],
    ['Evaluation criterion', 'No leak at test pressure.', 2, true, uuid(3)],
    ['Evaluation criterion', 'Faces unmarked.', 3, true, uuid(3)],
    ['Accuracy level', 'Within 0.05 mm.', 4, true, uuid(3)],
  ])
})

test('types say how they stand to each other; one is answered with those below it', () => {
  const types = small.CFDefinitions.CFItemTypes
  expect(types.map(({ title, hierarchyCode }) => [title, hierarchyCode])).toEqual([
    ['Duty area', '1'],
    ['Duty', '1.1'],
    ['Performance standard', '1.1.1'],
    ['KSA group', '2'],
    ['Knowledge', '2.1'],
    ['Skill', '2.2'],
    ['Attitude', '3.Attitude'],
  ])
  expect(itemTypeWithChildren(types[1]!, types).map(({ title }) => title)).toEqual(['Duty', 'Performance standard'])
})

describe('status', () => {
  test.each([
    ['draft', null, 'Draft'],
    ['pending', null, 'Pending Implementation'],
    ['published', null, 'Implemented'],
    ['superseded', { on: '2026-09-01', at: '2026-08-31T22:00:00.000Z' }, 'Retired'],
    ['withdrawn', { on: '2026-09-01', at: '2026-08-31T22:00:00.000Z' }, 'Retired'],
  ] as const)('%s', (status, end, adoptionStatus) => {
    const { CFDocument, CFItems } = write(
      versionToWrite([statement(1)], { status }, { end, statusSince: end?.at ?? PUBLISHED_AT }),
    )
    expect(CFDocument).toMatchObject({ adoptionStatus, statusStartDate: '2026-03-02' })
    for (const { statusEndDate, lastChangeDateTime } of [CFDocument, ...CFItems])
      expect([statusEndDate, lastChangeDateTime]).toEqual(end ? [end.on, end.at] : [undefined, PUBLISHED_AT])
  })
})

test('what counts as the earlier statement matches it; what does not takes its place', () => {
  const from = (n: number) => ({ ...statement(n), id: StatementId.parse(uuid(n)) })
  const successions = [
    { from: from(51), to: StatementId.parse(uuid(1)), equivalent: true },
    { from: from(52), to: StatementId.parse(uuid(2)), equivalent: false },
  ]
  const { CFAssociations, CFDefinitions } = write(
    versionToWrite([statement(1), statement(2, { position: 1 })], {}, { successions }),
  )
  expect(CFAssociations.slice(2).map(ends)).toEqual([
    ['exactMatchOf', 1, 51, undefined],
    ['replacedBy', 52, 2, undefined],
  ])
  expect(CFDefinitions.CFAssociationGroupings.map(({ title }) => title)).toEqual(['Succession of versions'])
})

test('identifiers made for what has no row tell whose they are, and differ between versions', () => {
  expect(write(smallVersion)).toEqual(small)
  const mark = ownerMark(smallVersion.version.id)
  for (const { identifier } of [...small.CFAssociations, ...small.CFRubrics]) expect(markOf(identifier)).toBe(mark)
  const next = write(versionToWrite(smallVersion.statements, { id: StandardVersionId.parse(uuid(2_000)) }))
  const ids = (list: readonly { identifier: string }[]) => list.map(({ identifier }) => identifier)
  expect(ids(next.CFAssociations).filter((id) => ids(small.CFAssociations).includes(id))).toEqual([])
  // Types are the standard's, so a reader of two versions meets them once.
  expect(next.CFDefinitions.CFItemTypes).toEqual(small.CFDefinitions.CFItemTypes)
})

test('a long text names an item by its start, on one line', () => {
  const text = `A long text\nin lines ${'that goes on '.repeat(40)}`
  const title = write(versionToWrite([statement(1, { text, code: '1' })])).CFAssociations[0]?.originNodeURI.title
  expect(title).toMatch(/^1 A long text in lines that goes on .*…$/)
  expect([...title!].length).toBeLessThan(110)
})

describe('any version', () => {
  const everything = (casePackage: ReturnType<typeof write>) => [
    casePackage.CFDocument,
    ...casePackage.CFItems,
    ...casePackage.CFAssociations,
    ...casePackage.CFDefinitions.CFItemTypes,
    ...casePackage.CFDefinitions.CFAssociationGroupings,
    ...casePackage.CFRubrics,
    ...casePackage.CFRubrics.flatMap(({ CFRubricCriteria }) => CFRubricCriteria),
  ]

  test('has an identifier CASE allows for everything, none twice, and no link that leads nowhere', () => {
    fc.assert(
      fc.property(anyVersion, fc.boolean(), (version, extensions) => {
        const written = write(version, extensions)
        const identifiers = everything(written).map(({ identifier }) => identifier)
        expect(identifiers.filter((id) => !CASE_UUID.test(id))).toEqual([])
        expect(new Set(identifiers).size).toBe(identifiers.length)
        const links = [...JSON.stringify(written).matchAll(/"uri":"([^"#]+)(?:#[^"]*)?"/g)].map(([, uri]) =>
          uri?.split('/').at(-1),
        )
        expect(links.filter((id) => !identifiers.includes(id!))).toEqual([])
      }),
    )
  })

  test('says nothing of what is absent: no null, no undefined, no empty text', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        const values = everything(write(version)).flatMap((thing) => Object.values(thing))
        expect(values.filter((value) => value === null || value === undefined || value === '')).toEqual([])
      }),
    )
  })

  test('is linked to its document outside the package, and only there', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        const written = write(version)
        expect(JSON.stringify(written)).not.toMatch(/"CF(Document|Package)URI"/)
        const CFDocumentURI = {
          title: version.version.title,
          identifier: version.version.id,
          uri: written.CFDocument.uri,
        }
        for (const item of written.CFItems) expect(standaloneItem(item, written)).toEqual({ ...item, CFDocumentURI })
        for (const one of written.CFAssociations)
          expect(standaloneAssociation(one, written)).toEqual({ ...one, CFDocumentURI })
        const { CFPackageURI, ...document } = standaloneDocument(written.CFDocument)
        expect(document).toEqual(written.CFDocument)
        expect(CFPackageURI.uri).toBe(`${ORIGIN}/ims/case/v1p1/CFPackages/${version.version.id}`)
      }),
    )
  })

  test('sends no extension data unless asked', () => {
    fc.assert(fc.property(anyVersion, (version) => !JSON.stringify(write(version)).includes('"extensions"')))
  })

  test('read back with extension data is the same version, to the last field', () => {
    fc.assert(
      fc.property(anyVersion, ({ version, statements, ...rest }) => {
        const written: unknown = JSON.parse(JSON.stringify(write({ version, statements, ...rest }, true)))
        const { draft, report } = read(written)
        const { number, ...details } = detailsOf(version)
        expect(draft).toEqual({
          details,
          proposedNumber: number,
          proposedDesignation: rest.standard.designation,
          statements: inReadingOrder(statements).map(({ statement }) => statement),
        })
        expect(report.counts.refused).toBe(0)
      }),
    )
  })

  test('read back without extension data keeps its tree, its order and the words CASE has a field for', () => {
    const held = ({
      id: _,
      lineageId: __,
      parent: ___,
      ksas: ____,
      equipment: _____,
      fields: ______,
      derivedFrom: _______,
      ...said
    }: Statement) => said
    fc.assert(
      fc.property(anyVersion, (version) => {
        const { draft, report } = read(JSON.parse(JSON.stringify(write(version))))
        expect(report.counts.refused).toBe(0)
        const before = inReadingOrder(version.statements).map(({ statement }) => statement)
        const ids = new Map<string, string>(before.map(({ id, lineageId }) => [lineageId, id]))
        expect(
          draft?.statements.map((one) => ({
            ...held(one),
            id: one.id,
            parent: one.parent,
            position: one.position,
            ksas: one.ksas,
          })),
        ).toEqual(
          before.map((one) => ({
            ...held(one),
            id: one.id,
            parent: one.parent && ids.get(one.parent),
            position: one.position,
            ksas: one.ksas.map((ksa) => ids.get(ksa)),
          })),
        )
        expect([draft?.details.title, draft?.details.language, draft?.proposedNumber]).toEqual([
          version.version.title,
          version.version.language,
          version.version.number,
        ])
      }),
    )
  })
})
