// A CASE package of two duty areas, small enough to be read in a test, in our own words.

const DOCUMENT = 'd0c00000-0000-4000-8000-000000000000'

/** The UUID of an item by its number. */
export function itemId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

function item(n: number, CFItemType: string, fullStatement: string, fields: object = {}) {
  return { identifier: itemId(n), uri: `https://example.org/items/${n}`, CFItemType, fullStatement, ...fields }
}

function association(associationType: string, from: number, to?: number) {
  const end = (n?: number) => ({ identifier: n === undefined ? DOCUMENT : itemId(n), uri: 'https://example.org/end' })
  return {
    identifier: itemId(10_000 + from * 100 + (to ?? 0)),
    associationType,
    sequenceNumber: from,
    originNodeURI: end(from),
    destinationNodeURI: end(to),
  }
}

/** Duty areas 1 and 2, a duty and a performance standard in the first, and a group of two KSAs the performance standard needs. */
export function smallPackage() {
  return {
    CFDocument: { identifier: DOCUMENT, title: 'Pump Technician', creator: 'Harbour Skills Institute', language: 'en' },
    CFItems: [
      item(1, 'Duty Area', 'Keep pumps tight.', { humanCodingScheme: '1', abbreviatedStatement: 'Pump Seals' }),
      item(2, 'Duty Area', 'Keep shafts turning true.', { humanCodingScheme: '2', abbreviatedStatement: 'Bearings' }),
      item(3, 'Duty', 'Replace seals.', { humanCodingScheme: '1.1' }),
      item(4, 'Performance Standard', 'Replace a mechanical seal without damage to its faces.', {
        humanCodingScheme: '1.1.1',
      }),
      item(5, 'KSA Group', 'Seals'),
      item(6, 'Knowledge', 'What wears a seal face.', { humanCodingScheme: 'K1' }),
      item(7, 'Skill', 'Handling lapped faces.', { humanCodingScheme: 'S1' }),
    ],
    CFAssociations: [
      association('isChildOf', 1),
      association('isChildOf', 2),
      association('isChildOf', 3, 1),
      association('isChildOf', 4, 3),
      association('isChildOf', 5),
      association('isChildOf', 6, 5),
      association('isChildOf', 7, 5),
      association('isRelatedTo', 4, 6),
      association('isRelatedTo', 4, 7),
    ],
  }
}
