// A sentence for every refusal the portal's calls can meet. A code that an endpoint lists and that has no sentence here does not compile.
import type {
  ApiProblem,
  callComments,
  callForInput,
  ClientCode,
  commonErrors,
  Endpoint,
  library,
  myCredentials,
  receipts,
  shareLinks,
  verification,
} from '@touchstone/contract'
import type { ErrorDetails, ListProblem } from '@touchstone/domain'
import { inLanguage } from './messages/language.js'

type CodesOf<Endpoints extends Readonly<Record<string, Endpoint>>> = {
  [Name in keyof Endpoints]: Endpoints[Name]['errors'][number]
}[keyof Endpoints]

/** What follows from access, a body or a method; see the contract's `errorsOf`. */
type Implied =
  | 'sign_in_required'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'cross_origin_refused'
  | (typeof commonErrors)[number]

export type PortalCode =
  | CodesOf<typeof callComments>
  | CodesOf<typeof callForInput>
  | CodesOf<typeof verification>
  | CodesOf<typeof receipts>
  | CodesOf<typeof library>
  | CodesOf<typeof myCredentials>
  | CodesOf<typeof shareLinks>
  | Implied

type Sentences = { readonly [Code in PortalCode]: (details: ErrorDetails[Code]) => string } & {
  readonly [Code in ClientCode | 'other']: () => string
}

const LISTS = inLanguage<Readonly<Record<ListProblem, string>>>({
  en: {
    empty: 'There is nothing in this list. Put one credential ID in each row.',
    no_ids: 'No column of this list holds credential IDs. Put them in a column of their own, one in each row.',
    too_long: 'This list has more than 5,000 rows. Divide it, and check one part after the other.',
    not_a_table: 'This is no table that can be read here. Save it as CSV or as a workbook (XLSX).',
    open_quote:
      'A quotation mark is opened and never closed, so the columns cannot be told apart. Save the list again as CSV.',
    too_much_work:
      'Reading this file took too long, so it was stopped. Save the list as CSV without anything else in it.',
  },
})

const sentences = inLanguage<Sentences>({
  en: {
    invalid_request: () => 'The register did not understand what was sent. Check what you entered.',
    not_found: () => 'There is nothing at this address that is open to the public.',
    sign_in_required: () => 'You are signed out. Sign in to go on.',
    sign_in_link_invalid: () => 'This sign-in link has been used already or is too old. Ask for a new one.',
    too_many_requests: ({ retryAfterSeconds }) =>
      `Too many requests came from your network. Wait ${inWords(retryAfterSeconds)}, then try again.`,
    attachment_unusable: ({ problem }) =>
      problem === 'type'
        ? 'Files are taken as PDF, PNG, JPEG, CSV or plain text. Save it as one of these, for example as PDF, and add it again.'
        : problem === 'too_large'
          ? 'A file may have 10 MB. Make it smaller, for example by saving a photo at a lower resolution, and add it again.'
          : 'This file is empty. Choose another.',
    attachment_gone: () => 'A file you added is no longer kept here. Add it again, and send.',
    payload_too_large: () => 'That is more text than the register takes.',
    unsupported_media_type: () => 'The register did not understand the form of what was sent. Load the page again.',
    cross_origin_refused: () =>
      'This was started from another site, so it was refused. Open this page from its own address and try again.',
    internal_error: () =>
      'Something went wrong on our side. Nothing is said about the credential. Try again in a minute.',
    signer_unavailable: () =>
      'What signs documents cannot be reached at the moment. Try again in a few minutes; nothing is lost.',
    credential_id_unreadable: ({ reason }) =>
      reason === 'wrong_check_symbol'
        ? 'One character is wrong or missing. Check it against the certificate.'
        : 'This is not a credential ID. It is printed on the certificate, beside the QR code.',
    receipt_impossible: () =>
      'There is no receipt of this answer: an issuer signs only what its register says of a credential that is open to the public. Print the page instead.',
    date_in_future: () => 'Nothing can be said about a day in the future. Choose today or an earlier day.',
    share_link_closed: () => 'It has ended, was taken back, or is not complete. Ask the holder for a new one.',
    too_many_share_links: ({ most }) => `This credential has ${most} open links already. Take one back first.`,
    list_unreadable: ({ problem }: ErrorDetails['list_unreadable']) => LISTS[problem],
    round_takes_no_input: () =>
      'This call for input takes no comments now. What you wrote stays in this browser; see on its page when it goes on.',
    round_results_not_open: () => 'The results are told when the round has closed.',
    comment_target_unknown: ({ what }) =>
      what === 'quote'
        ? 'The words you marked do not stand there like that. Take the mark away, then send again.'
        : 'The draft has no such place. Load the page again and choose another one.',
    comment_not_open: ({ because }) =>
      ({
        withdrawn: 'You have withdrawn this comment.',
        not_withdrawn: 'This comment was not withdrawn.',
        answered: 'This comment has been answered and can no longer be changed.',
        round_over: 'The round is over, and this comment can no longer be changed.',
        unconfirmed: 'This comment was not confirmed.',
        own: 'You cannot support your own comment.',
      })[because],
    too_many_comments: ({ limit }) =>
      `One person can make ${limit} comments in a round. Put several into one, then send again.`,
    survey_already_submitted: () =>
      'The call for input has closed. What you had sent of the survey stands, and can no longer be changed.',
    review_link_invalid: () => 'This link does not work. Ask for a new one on the page of the call for input.',
    already_answered: () => 'You have said so before. What you said first stands.',
    reply_window_over: () => 'The time to say whether the answer satisfies you is over.',
    changed_meanwhile: () => 'This was changed a moment ago. Load the page again and look.',
    unreachable: () => 'The register could not be reached. Check your connection, then try again.',
    unexpected_answer: () =>
      'The register gave an answer this page does not understand. Load the page again; if that does not help, try later.',
    other: () => 'The register refused this. Load the page again; if that does not help, try later.',
  },
})

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}

/** The sentence for a refusal, also for a code that this build does not know. */
export function sentenceFor(problem: Pick<ApiProblem, 'code' | 'details'>): string {
  // The border: the code says which details the server sent, and a newer server may send a code that is not in the table.
  const sentence = (sentences as Readonly<Record<string, (details: never) => string>>)[problem.code] ?? sentences.other
  return sentence(problem.details as never)
}
