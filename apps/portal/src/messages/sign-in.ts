import { inLanguage } from './language.js'

export const signInWords = inLanguage({
  en: {
    title: 'Sign in',
    heading: 'Sign in to your credentials',
    lead: 'Enter the e-mail address your issuer knows you by. You get a link that lets you in once; there is no password to remember.',
    label: 'E-mail address',
    send: 'Send me a link',
    notAnAddress: 'Write an e-mail address, for example ana@example.org.',
    sent: {
      heading: 'Look at your mail',
      text: (email: string) => `If a candidate with the address ${email} is known, a link is on its way.`,
      wait: 'It can take a few minutes. Look in the spam folder too. The link works once and for a short time.',
      demo: 'This is a demonstration, so no mail leaves it: staff can read the message in the admin, under Outbox.',
      other: 'Use another address',
      unknown: 'Nothing comes? Your issuer may know you by another address: ask them.',
    },
    redeem: {
      heading: 'One step left',
      text: 'Press the button to sign in on this device.',
      button: 'Sign in',
      used: 'This link does not work any more',
      usedText: 'A link works once and for a short time. Ask for a new one here.',
    },
  },
})
