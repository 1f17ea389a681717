// Every finding an import can make, with its severity and its sentence. Codes are stable: the sites may say them in other words.
import type { OwnField } from '@touchstone/domain'
import type { ImportFinding } from './import-report.js'
import { excerpt } from './json.js'

const refused = (code: string, message: string): ImportFinding => ({ severity: 'refused', code, message })
const normalised = (code: string, message: string): ImportFinding => ({ severity: 'normalised', code, message })
const noted = (code: string, message: string): ImportFinding => ({ severity: 'noted', code, message })

const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

const KINDS = {
  line: 'a line of text',
  text: 'text',
  number: 'a number',
  date: 'a date written YYYY-MM-DD',
  yes_no: 'yes or no',
  choice: 'one of the choices',
} satisfies Record<OwnField['kind'], string>

export const findings = {
  // the package
  notAnObject: () =>
    refused('not_a_package', 'This is not a CASE package: a package is a JSON object with a CFDocument.'),
  documentList: () =>
    refused(
      'document_list',
      'This is a list of frameworks, not a package. Export the package of one framework and import that.',
    ),
  noDocument: () =>
    refused('document_missing', 'The package has no CFDocument, so it does not say which framework it is.'),
  noTitle: () => refused('title_missing', 'The CFDocument has no title.'),
  listUnreadable: (list: string) => refused('list_unreadable', `${list} is not a list.`),
  tooMany: (list: string, has: number, most: number) =>
    refused(
      'too_many_rows',
      `${list} has ${count(has, 'entry', 'entries')}; at most ${most.toLocaleString('en')} can be imported.`,
    ),
  noItems: () => refused('no_items', 'The package has no items, so there is nothing to import.'),
  nothingLeft: () => refused('nothing_left', 'No item of the package can be imported.'),
  wrapped: () => normalised('package_unwrapped', 'The package was found inside another object and taken out of it.'),
  languageRead: (from: string, to: string) =>
    normalised('language_read', `The language "${excerpt(from, 40)}" was read as ${to}.`),
  languageAssumed: () => normalised('language_assumed', 'The package does not name its language; English is assumed.'),
  numberRead: (from: string, to: string) =>
    normalised('version_number_read', `The version "${excerpt(from, 40)}" was read as ${to}.`),
  fieldLeftOut: (field: string, why: string) => normalised('field_left_out', `Its ${field} is left out. ${why}`),
  fieldsNotKept: (of: string, names: string) => noted('fields_not_kept', `Not kept of ${of}: ${names}.`),
  fieldsKept: (names: string) => noted('fields_kept', `Kept as fields of your own: ${names}.`),
  listTooLong: (field: string, most: number) =>
    refused('field_refused', `Its ${field} are not a list of at most ${most}.`),
  definitionsUnreadable: (of: string) => normalised('field_left_out', `Its ${of} cannot be read and are left out.`),
  valueNotOfKind: (field: string, kind: OwnField['kind']) =>
    normalised('field_left_out', `Its ${field} is left out. It is not ${KINDS[kind]}.`),
  lineageTaken: () =>
    normalised('identifier_given', 'Another statement has the same lineage, so this one begins its own.'),
  listNotKept: (list: string, n: number) =>
    noted('list_not_kept', `${list} is not kept (${count(n, 'entry', 'entries')}).`),
  // any text
  fieldRefused: (field: string, why: string, length: number) =>
    refused('field_refused', `Its ${field} cannot be kept. ${why} It has ${count(length, 'character')}.`),
  directionChanged: (field: string) =>
    refused(
      'direction_changed',
      `Its ${field} holds characters that change the reading direction and can make it look like another text.`,
    ),
  charactersRemoved: (field: string) =>
    normalised('characters_removed', `Characters that cannot be shown were removed from its ${field}.`),
  linesJoined: (field: string) => normalised('lines_joined', `Line breaks and tabs in its ${field} became spaces.`),
  numberAsText: (field: string) => normalised('number_as_text', `Its ${field} is a number and was taken as text.`),
  notText: (field: string) => normalised('not_text', `Its ${field} is not text and is left out.`),
  // items
  notARecord: () => refused('not_a_record', 'It is not an object.'),
  noText: () => refused('statement_missing', 'It has no full statement.'),
  identifierMinted: () =>
    normalised('identifier_given', 'Its identifier is not a UUID of version 1 to 5, so it is given one.'),
  identifierMissing: () => normalised('identifier_given', 'It has no identifier, so it is given one.'),
  identifierRead: () => normalised('identifier_read', 'Its identifier was rewritten as a lower-case UUID.'),
  duplicate: (first: string) =>
    refused('duplicate_identifier', `Another one (${first}) has the same identifier but other words.`),
  repeated: (first: string) => normalised('repeated', `It repeats ${first} word for word and is left out.`),
  // the tree
  placedAtTop: () =>
    normalised('placed_at_top', 'No isChildOf association says where it belongs, so it stands at the top.'),
  partTakenAsChild: () =>
    normalised('part_taken_as_child', 'It has no isChildOf association; its isPartOf association was taken instead.'),
  furtherParents: (n: number) =>
    noted('further_parents', `It has ${count(n, 'further parent')}; only the first one is kept.`),
  parentNotInPackage: () => refused('parent_not_in_package', 'Its parent is not in the file.'),
  cycle: () => refused('cycle', 'Its parents lead back to itself.'),
  parentRefused: () => refused('parent_refused', 'Its parent was refused.'),
  tooDeep: (most: number) => refused('too_deep', `It lies deeper than ${most} levels.`),
  ordered: (n: number, by: readonly string[]) =>
    normalised(
      'order_worked_out',
      `Sequence numbers do not settle the order of the ${n.toLocaleString('en')} statements below it; ${by.join(', then ')} did.`,
    ),
  // associations
  linkUnreadable: () => refused('association_unreadable', 'It does not say which two entries it relates.'),
  typeUnreadable: () => refused('association_unreadable', 'It does not say what kind of association it is.'),
  typeRead: (type: string) => normalised('association_type_read', `Its type was read as ${type}.`),
  sequenceRead: () => normalised('sequence_number_read', 'Its sequence number is text and was read as a number.'),
  sequenceUnreadable: () =>
    normalised('sequence_number_left_out', 'Its sequence number is not a number and is left out.'),
  originNotInPackage: () =>
    noted('origin_not_in_package', 'It starts at something that is not an item of the package, so it is not kept.'),
  typeNotKept: (type: string) =>
    noted('association_not_kept', `Associations of type ${excerpt(type, 60)} are not kept.`),
  notALinkToKsa: (type: string) =>
    noted(
      'association_not_kept',
      `Associations of type ${excerpt(type, 60)} are kept only when they lead to a knowledge, skill or ability in the package.`,
    ),
  linkEndRefused: () => noted('association_end_refused', 'One of the entries it relates was refused.'),
  linkRepeated: () => noted('association_repeated', 'It repeats an earlier association.'),
} satisfies Record<string, (...details: never[]) => ImportFinding>
