import { inLanguage } from './language.js'

export const changesWords = inLanguage({
  en: {
    title: (number: string) => `What changed in version ${number}`,
    since: (from: string, to: string) => `What changed from version ${from} to version ${to}`,
    lead: 'Both texts are public and never change. Whether a change alters the meaning is proposed by this site unless the issuer has decided it.',
    noAnswer: 'What changed cannot be shown',
    first: (number: string) =>
      `Version ${number} is the first that was published, so there is none to compare it with.`,
    compareWith: 'Compared with',
    version: (number: string) => `Version ${number}`,
    read: (number: string) => `Read version ${number}`,
    openStatement: (name: string, number: string) => `Read ${name} in version ${number}`,
    asData: 'The difference as data (JSON)',
    inThis: 'What changed in this version',
    sinceThis: (number: string) => `What version ${number} has changed since`,
  },
})
