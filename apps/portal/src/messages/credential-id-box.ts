import { inLanguage } from './language.js'

export const credentialIdBox = inLanguage({
  en: {
    label: 'Credential ID',
    hint: 'As printed beside the QR code, for example',
    spelling: 'Capitals, hyphens and spaces do not matter. A pasted web address works too.',
    verify: 'Verify',
    empty: 'Enter the ID that is printed on the certificate.',
    mistyped: 'One character is wrong or missing. Check it against the certificate.',
    notAnId:
      'This is not a credential ID. It has two to four letters, then seventeen letters and digits, and stands beside the QR code.',
    confused: 'B and 8, S and 5, Z and 2, G and 6 are easily mistaken for each other.',
  },
})
