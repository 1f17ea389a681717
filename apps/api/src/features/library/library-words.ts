// What the library says where no site's script says it: heads and first words of pages, feeds, embedded statements.
import type { LibraryEdition, PublicRound, StatementRef } from '@touchstone/contract'
import { toPlainText } from '@touchstone/rich-text'

export const libraryWords = {
  library: 'Library of skill standards',
  libraryLead:
    'Every published version of every skill standard, the ones in force and the earlier ones. What is published is never changed.',
  feed: 'Publications',
  version: (number: string) => `Version ${number}`,
  versionBy: (title: string, number: string, issuer: string) => `${title}, version ${number}, published by ${issuer}.`,
  standardBy: (issuer: string, versions: number) =>
    versions === 1 ? `Published by ${issuer}, in one version.` : `Published by ${issuer}, in ${versions} versions.`,
  history: (name: string) => `Through the versions: ${name}`,
  historyLead: (designation: string, versions: number) =>
    `What became of this statement of ${designation} in ${versions === 1 ? 'its one version' : `its ${versions} versions`}.`,
  withoutIt: 'does not have it.',
  changesSince: (before: string, after: string) => `What changed from version ${before} to version ${after}`,
  changesIn: (number: string) => `What changed in version ${number}`,
  changesLead: (title: string) => `${title}: each statement of the two versions side by side, as they were published.`,
  firstVersion: (number: string) =>
    `Version ${number} is the first that was published, so there is none to compare it with.`,
  search: 'Search all standards',
  searchFor: (wanted: string) => `${wanted} · Search all standards`,
  searchLead: 'Find a published statement of any skill standard by its words or its code.',
  publishedOn: (day: string) => `Published on ${day}.`,
  inEffectFrom: (day: string) => `In effect from ${day}.`,
  inForce: 'In force.',
  superseded: 'A later version has replaced this one.',
  withdrawn: (day: string, reason: string) => `Withdrawn by the issuer on ${day}. ${reason}`,
  readFull: 'Read it in the standard',
  readVersion: 'Read the whole version',
  readNewer: (number: string) => `Version ${number} is in force`,
  criteria: 'Evaluation criteria',
  ksas: 'Knowledge, skills and abilities needed',
  statements: (count: number) => (count === 1 ? '1 statement' : `${count.toLocaleString('en')} statements`),
}

/** Calls for input, as a feed tells of them. */
export const callWords = {
  call: (designation: string, number: string, title: string) => `Call for input: ${designation} ${number}, ${title}`,
  report: (designation: string, number: string, title: string) =>
    `What came of the call for input: ${designation} ${number}, ${title}`,
  answered: (comments: number) =>
    comments === 1
      ? 'The one comment was answered.'
      : `Each of the ${comments.toLocaleString('en')} comments was answered.`,
  standing({ status, closesOn, timeZone, reason }: PublicRound): string {
    const lastDay = `The last day is ${dayOf(closesOn)} (${timeZone}).`
    switch (status) {
      case 'planned':
      case 'open':
        return `Open for comment by anybody. ${lastDay}`
      case 'paused':
        return `Paused: no comments are taken for now. ${reason ?? ''}`.trim()
      case 'closed':
      case 'resolving':
        return `Closed after ${dayOf(closesOn)}. The comments are being answered.`
      case 'resolved':
        return `Closed after ${dayOf(closesOn)}, and every comment was answered.`
      case 'cancelled':
        return `Called off. ${reason ?? ''}`.trim()
    }
  },
}

/** As the portal names its tabs. */
export function titleOf(name: string): string {
  return `${name} · Touchstone`
}

/** Whether a version is in force, in a sentence. */
export function standingOf({
  status,
  effectiveOn,
  withdrawnAt,
  withdrawalReason,
}: Pick<LibraryEdition, 'status' | 'effectiveOn' | 'withdrawnAt' | 'withdrawalReason'>): string {
  switch (status) {
    case 'pending':
      return libraryWords.inEffectFrom(dayOf(effectiveOn ?? ''))
    case 'superseded':
      return libraryWords.superseded
    case 'withdrawn':
      return libraryWords.withdrawn(dayOf(withdrawnAt?.slice(0, 10) ?? ''), withdrawalReason ?? '').trim()
    default:
      return libraryWords.inForce
  }
}

/** A calendar date in words. */
export function dayOf(date: string): string {
  if (date === '') return ''
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** A statement in one line: its title, else the start of its text. */
export function nameOf({ title, text }: Pick<StatementRef, 'title' | 'text'>): string {
  return title ?? excerptOf(text, 140)
}

/** The start of a text in one line, without its Markdown; cut between words where there are any. */
export function excerptOf(text: string, longest = 300): string {
  const flat = toPlainText(text).replaceAll(/\s+/g, ' ')
  if (flat.length <= longest) return flat
  const cut = flat.slice(0, longest - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
