// Every address of the portal. Nothing else writes one.
import { callAddresses, callPatterns, libraryAddresses, libraryPatterns } from '@touchstone/contract'
import type { CalendarDate } from '@touchstone/domain'

/** The patterns routes are matched by. */
export const patterns = {
  home: '/',
  verifyWithoutId: '/verify',
  verifyList: '/verify/list',
  verify: '/verify/:credentialId',
  standards: libraryPatterns.standards,
  search: libraryPatterns.search,
  standard: libraryPatterns.standard,
  standardVersion: libraryPatterns.version,
  changes: libraryPatterns.changes,
  statementHistory: libraryPatterns.history,
  statementPage: libraryPatterns.statement,
  calls: callPatterns.calls,
  call: callPatterns.call,
  callDraft: callPatterns.callDraft,
  callComments: callPatterns.callComments,
  callComment: callPatterns.callComment,
  callSend: callPatterns.callSend,
  callSurvey: callPatterns.callSurvey,
  callReport: callPatterns.callReport,
  callSurveyResults: callPatterns.callSurveyResults,
  myInput: callPatterns.myInput,
  signIn: '/sign-in',
  myCredentials: '/my',
  shared: '/shared',
} as const

export const paths = {
  home: () => '/',
  /** By ID or by the file itself. */
  verifyFile: () => '/verify',
  /** Many at once. No credential ID is spelled like this. */
  verifyList: () => '/verify/list',
  /** `on` asks for the status on that day; without it, today. */
  verify: (credentialId: string, on?: CalendarDate) =>
    `/verify/${encodeURIComponent(credentialId)}${on === undefined ? '' : `?on=${encodeURIComponent(on)}`}`,
  standards: libraryAddresses.standards,
  standard: libraryAddresses.standard,
  /** `find` is searched for in the version at once. */
  standardVersion: (standardId: string, number: string, find?: string) =>
    `${libraryAddresses.version(standardId, number)}${find === undefined ? '' : `?find=${encodeURIComponent(find)}`}`,
  changes: libraryAddresses.changes,
  statementPage: libraryAddresses.statement,
  statementHistory: libraryAddresses.history,
  /** All published statements; empty and missing parts are left out. */
  search: (asked: Readonly<Record<string, string | undefined>> = {}) => {
    const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])))
    return `${libraryPatterns.search}${query.size > 0 ? `?${query}` : ''}`
  },
  /** A statement within the version on the page. */
  statement: (lineageId: string) => `#${lineageId}`,
  calls: callAddresses.calls,
  call: callAddresses.call,
  callDraft: callAddresses.draft,
  /** Comments that may be read, those that fit what is asked for. */
  callComments: (roundId: string, asked: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(asked)
    return `${callAddresses.comments(roundId)}${query.size > 0 ? `?${query}` : ''}`
  },
  callComment: callAddresses.comment,
  callSend: callAddresses.send,
  callSurvey: callAddresses.survey,
  callReport: callAddresses.report,
  callSurveyResults: callAddresses.surveyResults,
  myInput: callAddresses.myInput,
  signIn: () => '/sign-in',
  myCredentials: () => '/my',
}
