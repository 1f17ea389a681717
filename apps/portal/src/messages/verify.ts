// The words of the verification page. Each outcome is said plainly: a withdrawn credential is withdrawn, never "not found".
import type { StatusReason, VerificationOutcome } from '@touchstone/domain'
import { PUBLIC_WORDING } from '@touchstone/domain'
import { inLanguage } from './language.js'

/** Dates come as words already. `since` is the first day of the status; `past` is whether another day than today was asked about. */
export interface OutcomeFacts {
  readonly since: string
  readonly effective: string
  readonly expires: string | null
  readonly past: boolean
}

interface OutcomeWords {
  /** The answer in one to three words. */
  readonly answer: string
  /** The same about a day gone by, so that it cannot be taken for today's answer. */
  readonly onPastDay: string
  /** One or two sentences that say what it rests on. */
  readonly ground: (facts: OutcomeFacts) => string
  /** What the reader may do with it. */
  readonly advice: string | null
}

export const verify = inLanguage({
  en: {
    title: 'Verification',
    checking: 'Asking the register',
    onDay: (day: string) => `on ${day}`,
    today: 'today',
    zone: (zone: string) => `A day counts from midnight to midnight in ${zone}, the issuer’s zone.`,
    zoneUnknown: 'A day counts from midnight to midnight in UTC.',
    outcomes: {
      valid: {
        answer: 'Valid',
        onPastDay: 'Was valid',
        ground: ({ effective, expires }) =>
          expires === null
            ? `In effect since ${effective}. It does not expire.`
            : `In effect since ${effective}. Last valid day: ${expires}.`,
        advice: null,
      },
      not_yet_valid: {
        answer: 'Not yet valid',
        onPastDay: 'Was not yet valid',
        ground: ({ effective, past }) =>
          past ? `It took effect later, on ${effective}.` : `It takes effect on ${effective}.`,
        advice: 'Until that day it proves nothing.',
      },
      expired: {
        answer: 'Expired',
        onPastDay: 'Had expired',
        ground: ({ expires }) =>
          expires === null ? 'It is no longer in effect.' : `Its last valid day was ${expires}.`,
        advice: 'Ask the holder for one that is in effect.',
      },
      suspended: {
        answer: 'Suspended',
        onPastDay: 'Was suspended',
        ground: ({ since }) => `Suspended since ${since}.`,
        advice: 'Do not rely on it while it is suspended. It may be reinstated: look again later.',
      },
      withdrawn: {
        answer: 'Withdrawn',
        onPastDay: 'Was withdrawn',
        ground: ({ since }) => `The certification was withdrawn on ${since}.`,
        advice: 'It is not good and will not become good again.',
      },
      replaced: {
        answer: 'Replaced',
        onPastDay: 'Had been replaced',
        ground: ({ since }) => `Replaced on ${since} by a new certificate.`,
        advice:
          'This certificate no longer counts. The certification was not withdrawn: it goes on under the new ID. Check that one instead.',
      },
      erased: {
        answer: 'Erased',
        onPastDay: 'Erased since',
        ground: ({ since }) => `The data of its holder were erased on ${since}, at their request.`,
        advice: 'Nobody can say any more whose it was, so it proves nothing. Ask for another proof.',
      },
      not_found: {
        answer: 'No such credential',
        onPastDay: 'No such credential',
        ground: () => 'No credential that is open to the public has this ID.',
        advice: null,
      },
    } satisfies Record<VerificationOutcome, OutcomeWords>,
    reasons: PUBLIC_WORDING satisfies Record<StatusReason, string>,
    renewal: {
      heading: 'Renewal',
      renews: 'It carries on an earlier credential:',
      renewedBy: 'It has been renewed. For the time after its last valid day, check:',
    },
    scopeReduced: {
      old: (day: string) => `Its scope was reduced on ${day}. A new certificate says what it still covers.`,
      now: (day: string) =>
        `Its scope was reduced on ${day}: it covers what is listed below, and no longer all it once did.`,
    },
    newId: 'Check the new certificate',
    announcement: ({ answer, day, ground }: { answer: string; day: string; ground: string }) =>
      `${answer} on ${day}. ${ground}`,
    certificate: {
      heading: 'What the certificate says',
      advice:
        'Hold the paper beside this and compare it field by field. If anything differs, what is written here counts, and the paper has been altered or is another one.',
      holder: 'Name as printed',
      erasedHolder: 'Name erased at the holder’s request',
      credential: 'Credential',
      code: 'Code',
      level: 'Level',
      issuer: 'Issued by',
      standard: 'Skill standard',
      version: (number: string, day: string) => `Version ${number}, published ${day}`,
      scope: 'Covers',
      effective: 'In effect from',
      expires: 'Last valid day',
      doesNotExpire: 'Does not expire',
      signatory: 'Signed by',
      id: 'Credential ID',
    },
    standard: {
      heading: 'The standard it was awarded against',
      exact: (designation: string, number: string) => `${designation}, version ${number}`,
      text: 'This is the exact text the holder was assessed by. It cannot be changed after publication.',
      read: (number: string) => `Read version ${number}`,
      newer: (number: string, day: string) => `Version ${number} has been published since, on ${day}.`,
      stillGood: 'That does not make this credential less valid: it stands for the version it was earned on.',
      withdrawn: 'The issuer has since withdrawn this version. Credentials awarded against it stand.',
      readNewer: (number: string) => `Read version ${number}`,
      whatChanged: (number: string) => `See what version ${number} changed`,
    },
    otherDay: {
      heading: 'Status on another day',
      text: 'On the day of hire, of an accident, of a contract: the register remembers.',
      label: 'Day',
      ask: 'Show that day',
      backToToday: 'Back to today',
      showToday: 'Show today’s answer',
      notToday: 'This is not today’s answer.',
      future: (today: string) =>
        `That day has not come yet, so nothing can be said about it. Choose ${today} or an earlier day.`,
      unreadable: 'Enter a whole date: day, month and year.',
    },
    meaning: {
      heading: 'What this answer proves',
      does: [
        'The issuer awarded this credential to the person named.',
        'When it was awarded, every requirement for it was on record as met.',
        'Its status, on the day stated above.',
      ],
      doesNot: 'What it does not prove',
      not: [
        'That the person before you is the holder: ask for an identity document.',
        'How well they work today.',
        'Anything outside what it covers.',
      ],
    },
    address: {
      heading: 'Are you on the right site?',
      text: 'Anyone can print a QR code that leads to a look-alike page. The address bar of your browser must show exactly',
      advice: 'If you are not sure, type that address yourself and enter the ID there.',
      different: (host: string) => `You are at ${host} now.`,
      notOurs: (host: string) => `The address you were given, ${host}, is not ours.`,
      ourRegister: (host: string) => `Only its ID was taken from it. This is what the register at ${host} says:`,
    },
    record: {
      checked: 'Checked',
      print: 'Print or save this answer',
      heading: 'Touchstone: record of a verification',
      from: 'From',
    },
    receipt: {
      heading: 'Save a receipt',
      text: 'Signed by the issuer: it proves later what was asked, when, and what the register answered. It is checked without asking anybody.',
      pdf: 'Receipt (PDF)',
      json: 'Receipt (JSON)',
    },
    notFound: {
      heading: 'What this can mean',
      reasons: [
        'There is no credential with this ID.',
        'There is one, and its holder has chosen not to open it to the public.',
      ],
      even: 'This page cannot tell you which, and neither is a sign of anything wrong by itself.',
      heading2: 'What to do',
      steps: [
        'Compare the ID above with the certificate, character by character.',
        'Ask the holder to open the credential to the public, or to show you the certificate it was replaced by.',
        'Ask the issuer named on the certificate, at an address you looked up yourself.',
      ],
    },
    unreadable: {
      title: 'Not a credential ID',
      mistyped: 'A character is wrong',
      notAnId: 'That is not a credential ID',
      checkCharacter:
        'The last character of an ID checks the others, and here they do not fit together. Nothing was looked up.',
      nothingAsked: 'Nothing was looked up.',
    },
    refused: {
      title: 'No answer',
      heading: {
        too_many_requests: 'One moment',
        unreachable: 'The register cannot be reached',
        date_in_future: 'That day has not come yet',
        other: 'There is no answer yet',
      },
      noAnswer: 'This is not an answer about the credential.',
      again: 'Ask again',
      waiting: (seconds: number) => `You can ask again in ${seconds} s`,
      today: 'Show today’s status',
      badDay: 'That is not a day',
      badDayText: 'The address asks for a day that is not in the calendar.',
    },
    checkAnother: 'Check another ID',
    checkFile: 'Or check the file you were given',
  },
})
