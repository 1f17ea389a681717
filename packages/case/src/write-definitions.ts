// What the items and associations of a package refer to: the types of statement, and why associations of one kind belong together.
import type { Statement, StatementType } from '@touchstone/domain'
import { caseAddress } from './case-addresses.js'
import type { CaseAssociationGrouping, CaseItemType, CaseLink } from './case-package.js'
import { derivedIds } from './derived-id.js'
import { itemTypeName } from './touchstone-extension.js'
import type { Writing } from './writing.js'

const TYPES = {
  duty_area: { code: '1', means: 'A broad area of the work, by which credentials are awarded.' },
  duty: { code: '1.1', means: 'A duty within a duty area.' },
  performance_standard: { code: '1.1.1', means: 'What a person does, with the criteria it is judged by.' },
  ksa_group: { code: '2', means: 'A group of knowledge, skills and abilities.' },
  knowledge: { code: '2.1', means: 'What a person must know.' },
  skill: { code: '2.2', means: 'A skill a person must have.' },
  ability: { code: '2.3', means: 'An ability a person must have.' },
} satisfies Record<Exclude<StatementType, 'statement'>, { code: string; means: string }>

/** The types a version uses, by name. They are the standard's, so versions share them. */
export function writeItemTypes(
  { standard, origin }: Writing,
  statements: readonly Statement[],
): ReadonlyMap<string, CaseItemType> {
  const idOf = derivedIds(standard.id)
  const types = new Map<string, CaseItemType>()
  for (const statement of statements) {
    const title = itemTypeName(statement)
    if (title === null || types.has(title)) continue
    const identifier = idOf('item type', title)
    const known = statement.type === 'statement' ? undefined : TYPES[statement.type]
    types.set(title, {
      identifier,
      uri: caseAddress(origin, 'CFItemTypes', identifier),
      title,
      description: known?.means ?? 'A type of statement of the publisher’s own.',
      hierarchyCode: known?.code ?? `3.${title}`,
      lastChangeDateTime: standard.createdAt,
    })
  }
  return types
}

const GROUPINGS = {
  needs: {
    title: 'Knowledge, skills and abilities needed',
    description: 'From a performance standard to what a person must know and be able to do to meet it, in order.',
  },
  succession: {
    title: 'Succession of versions',
    description:
      'Between statements of this version and of the version before: exactMatchOf where having met the earlier one counts as meeting this one, replacedBy where it does not.',
  },
}

export function writeGroupings({ standard, origin }: Writing): Record<keyof typeof GROUPINGS, CaseAssociationGrouping> {
  const idOf = derivedIds(standard.id)
  const grouping = (name: keyof typeof GROUPINGS): CaseAssociationGrouping => {
    const identifier = idOf('grouping', name)
    return {
      identifier,
      uri: caseAddress(origin, 'CFAssociationGroupings', identifier),
      ...GROUPINGS[name],
      lastChangeDateTime: standard.createdAt,
    }
  }
  return { needs: grouping('needs'), succession: grouping('succession') }
}

export function linkTo({ title, identifier, uri }: CaseLink): CaseLink {
  return { title, identifier, uri }
}
