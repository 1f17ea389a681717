import type { Statement } from '@touchstone/domain'
import { nameOf } from '@touchstone/rich-text'
import { longDate } from '@touchstone/typesetting'
import type { Cover, Fact } from './composition.js'
import type { Edition } from './edition.js'
import { words } from './words.js'

/** What stands on the cover: whose standard this is, which edition, and where it stands in its life. */
export function coverOf({ issuer, designation, version, dutyArea }: Edition, statements: readonly Statement[]): Cover {
  const part = dutyArea === null ? undefined : statements.find(({ lineageId }) => lineageId === dutyArea)
  const { facts } = words
  const rows: [name: string, value: string | null][] = [
    [facts.status, words.status[version.status]],
    [facts.level, version.level],
    [facts.approved, dated(version.approvedOn)],
    [facts.published, dated(version.publishedOn)],
    [facts.effective, dated(version.effectiveOn)],
    [facts.newStarts, dated(version.newStartsFrom)],
    [facts.lastAssessment, dated(version.lastAssessmentOn)],
    [facts.sunset, dated(version.sunsetOn)],
    [facts.withdrawn, version.withdrawnAt === null ? null : longDate(version.withdrawnAt.slice(0, 10))],
    [facts.change, version.changeClass === null ? null : words.change[version.changeClass]],
  ]
  return {
    issuer: issuer.name,
    website: issuer.website,
    logo: issuer.logo,
    edition: [designation, words.version(version.number)],
    title: version.title,
    part: part === undefined ? null : [part.code, nameOf(part)].filter((one) => one !== null).join(' '),
    facts: rows.flatMap(([name, value]): Fact[] => (value === null ? [] : [{ name, value }])),
  }
}

function dated(date: string | null): string | null {
  return date === null ? null : longDate(date)
}
