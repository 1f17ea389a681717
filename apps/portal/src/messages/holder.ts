// What a holder opens to others, and what they are told of look-ups.
import type { LookUpWay, ShareLinkShows } from '@touchstone/domain'
import { inLanguage } from './language.js'

export const holderWords = inLanguage({
  en: {
    share: {
      title: 'Share links',
      lead: 'A link opens this credential to whoever has it, also when nobody can verify it by its ID. You choose what it shows and for how long, and can take it back.',
      asking: 'Asking for your links',
      label: 'Whom it is for (only you see this)',
      days: 'Works for',
      forDays: (days: number) => (days === 1 ? 'today' : days === 365 ? 'a year' : `${days} days`),
      shows: 'Besides whether it is good, it shows',
      parts: {
        name: 'Your name as printed; else your initials',
        results: 'Your results: met, or the percentage you reached',
        evidence: 'When each requirement was assessed, and whether independently',
      } satisfies Record<keyof ShareLinkShows, string>,
      make: 'Make a link',
      made: 'Your link.',
      once: 'Copy it now: it is not kept, and cannot be shown again.',
      copy: 'Copy the link',
      unnamed: 'A link without a name',
      showing: ({ name, results, evidence }: ShareLinkShows) =>
        `Shows ${[name ? 'your name' : 'your initials', results && 'results', evidence && 'evidence'].filter(Boolean).join(', ')}.`,
      until: (day: string, ended: boolean) => (ended ? `Ended ${day}.` : `Works until ${day}.`),
      revoked: (day: string) => `Taken back ${day}.`,
      neverUsed: 'Never used.',
      lastUsed: (day: string) => `Last used ${day}.`,
      revoke: 'Take back',
      revokeLabel: (name: string) => `Take back: ${name}`,
    },
    lookUps: {
      title: 'Look-ups',
      kept: (days: number) =>
        `That somebody checked this credential, in which hour and in which way. Your own checks while you are signed in here are not counted, except in a list. Who it was is not kept: no name, no address, no device. After ${days} days it is forgotten. Who asks while nobody can verify it is not counted.`,
      asking: 'Asking',
      none: 'Nobody has looked it up.',
      ways: {
        id: 'by ID',
        qr: 'by QR code or link',
        file: 'by the file',
        list: 'in a list',
        share_link: 'by a share link of yours',
        api: 'by a program',
      } satisfies Record<LookUpWay, string>,
      times: (count: number) => (count === 1 ? 'once' : `${count} times`),
    },
  },
})
