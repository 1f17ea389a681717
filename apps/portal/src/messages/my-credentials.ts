import type { UnmetReason, VerificationOutcome } from '@touchstone/domain'
import { inLanguage } from './language.js'

export const myWords = inLanguage({
  en: {
    title: 'Your credentials',
    noAnswer: 'Your credentials cannot be shown',
    greeting: (name: string) => name,
    signedInAs: (email: string) => `Signed in as ${email}`,
    signOut: 'Sign out',
    held: 'Your credentials',
    none: 'You hold no credential yet. Once one is issued to you, its certificate can be downloaded here.',
    underWay: 'Under way',
    underWayLead: 'What you have met, and what is still missing.',
    nothingUnderWay: 'Nothing is under way.',
    outcomes: {
      valid: 'Valid',
      not_yet_valid: 'Not yet valid',
      expired: 'Expired',
      suspended: 'Suspended',
      withdrawn: 'Withdrawn',
      replaced: 'Replaced',
      not_found: 'Not found',
    } satisfies Record<VerificationOutcome, string>,
    effective: (day: string) => `In effect from ${day}`,
    expires: (day: string | null) => (day === null ? 'does not expire' : `last valid day ${day}`),
    against: (title: string, number: string) => `${title}, version ${number}`,
    replacedBy: 'Replaced by',
    download: 'Download certificate (PDF)',
    copy: 'Copy verification link',
    copied: 'Copied',
    copyByHand: 'Copy it from here:',
    linkedIn: 'Add to LinkedIn profile',
    linkedInNote: 'opens linkedin.com',
    see: 'See what others see',
    listing: {
      legend: 'Who can verify it',
      listed: 'Anyone with the ID',
      listedText: 'Whoever has the ID or the QR code sees what the certificate says and whether it stands.',
      unlisted: 'Nobody',
      unlistedText:
        'The ID answers “no such credential”, as if it did not exist. Employers cannot verify it until you change this.',
      saved: 'Saved.',
    },
    requirement: { met: 'Met', unmet: 'Missing', of: (met: number, all: number) => `${met} of ${all} met` },
    reasons: {
      not_assessed: 'Not assessed yet.',
      not_met: 'Assessed, and not met yet.',
      below_cut_score: 'The score was below what is needed.',
      evaluator_not_independent: 'The evaluator was not independent of you; it has to be assessed by someone else.',
      out_of_order: 'It was taken before the requirement that comes first; it has to be taken again.',
    } satisfies Record<UnmetReason, string>,
  },
})
