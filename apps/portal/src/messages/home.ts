import { inLanguage } from './language.js'

export const home = inLanguage({
  en: {
    title: 'Verify a credential',
    heading: 'Is this credential real?',
    lead: 'This is the public register of skills credentials. Enter the ID from a certificate and read, in seconds and without an account, whether it stands.',
    file: { text: 'Were you given a PDF, a badge or a credential file?', link: 'Check the file itself' },
    proves: {
      heading: 'What a credential proves',
      points: [
        {
          title: 'Work that was seen',
          text: 'The holder met every requirement set for it: work performed before an evaluator, knowledge examined, as the credential asks.',
        },
        {
          title: 'One exact standard',
          text: 'Each credential names the version of the skill standard it was awarded against. You can open that version and read every line of it.',
        },
        {
          title: 'Good today, or not',
          text: 'A credential can expire, be suspended or be withdrawn. Paper cannot tell you; the register can, for today and for any earlier day.',
        },
      ],
    },
    standards: {
      heading: 'The skill standards',
      text: 'What a skilled technician must know and be able to do, duty by duty. Every published version is open to read, the earlier ones too.',
      link: 'Open the library of standards',
    },
    holders: {
      heading: 'You hold a credential?',
      text: 'Download your certificate, share its address, and see what is still missing for the next one. A link by e-mail lets you in; there is no password.',
      link: 'Sign in to your credentials',
    },
    issuers: {
      heading: 'Issuers in this register',
      seal: 'The seal on its certificates',
      sealText:
        'Each certificate PDF is sealed. For your PDF reader to trust the seal, add the issuer’s root certificate to those you trust, and compare its SHA-256 fingerprint with one you got by another way.',
      pem: 'Root certificate (PEM)',
      der: 'Root certificate (DER)',
    },
  },
})
