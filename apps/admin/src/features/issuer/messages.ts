import type { KeyHome, SealKeyPurpose, SigningKeyStatus } from '@touchstone/domain'

export const issuerText = {
  title: 'Issuer',
  lead: 'What certificates say from now on. Certificates already issued stay as they are.',
  save: 'Save',
  saved: 'The issuer is saved.',
}

export const brandingText = {
  title: 'Documents and pages',
  lead: 'How the standards of the issuer look as PDF and Word, and on the public site. Certificates look alike for all.',
  colour: 'Colour',
  colourNote: 'For bands, rules and codes. Left empty, documents have the colour of the platform.',
  pick: 'Pick a colour from the screen',
  saveColour: 'Save colour',
  colourSaved: 'The colour is saved.',
  logo: 'Logo',
  logoNote: (most: number) =>
    `A PNG or JPEG of up to 1 MB and ${most.toLocaleString('en')} pixels a side. It is printed on white.`,
  noLogo: 'There is no logo yet.',
  logoOf: (name: string) => `Logo of ${name}`,
  chooseLogo: 'Choose a logo…',
  changeLogo: 'Choose another…',
  removeLogo: 'Remove logo',
  logoSaved: 'The logo is saved.',
}

export const withdrawalRuleText = {
  title: 'Withdrawals',
  lead: 'A withdrawal is for good. It may be left to one person, or proposed by one and approved by another.',
  label: 'A withdrawal needs two persons',
  note: 'Who proposed it cannot approve it, and nothing public changes before. Turned off, what was proposed until then still needs the second person.',
  saved: 'The rule for withdrawals is saved.',
}

export const keyHomeText = {
  label: 'Where the private half lives',
  homes: { platform: 'Platform', signing_service: 'Signing service' } satisfies Record<KeyHome, string>,
  livesIn: { platform: 'lives in the platform', signing_service: 'lives in the signing service' } satisfies Record<
    KeyHome,
    string
  >,
  notes: {
    platform:
      'In the database, under the secret of the installation. The operator backs it up with the command for keys.',
    signing_service: 'In the service the operator has set. It never leaves it; nothing is signed while it is away.',
  } satisfies Record<KeyHome, string>,
}

export const keyText = {
  title: 'Signing keys',
  lead: 'Credentials are signed as they are issued, so that anybody can check them without asking us. The private half of a key never leaves the place where it lives.',
  did: 'Name the issuer signs under',
  none: 'There is no key yet. The first is made with the first credential.',
  key: 'Key',
  status: 'Status',
  made: 'Made',
  statuses: { active: 'In use', retired: 'Retired', compromised: 'Compromised' } satisfies Record<
    SigningKeyStatus,
    string
  >,
  published: 'Published',
  notPublished: 'No longer published: all it signed has run out',
  rotate: 'Make a new key',
  rotateTitle: 'Sign with a new key?',
  rotateText:
    'New credentials are signed with it from now on. The key in use is retired and stays published until all it signed has run out, so everything it signed stays good.',
  report: 'Compromised…',
  reportTitle: 'Take this key out?',
  reportSubmit: 'Take the key out',
  reportText:
    'Do this when somebody else may have the key. It is no longer published, so nothing it signed is believed any more, by anybody. Credentials that stand are signed again with another key; holders take their badge and their certificate anew; the certificates they have are still known. The register and the IDs stay as they are. It cannot be undone.',
  reported: 'The key is taken out. Credentials that stand are being signed again.',
  rotated: 'Credentials are signed with a new key from now on.',
}

export const sealText = {
  title: 'Seal of certificates',
  lead: 'Each certificate PDF is sealed (PAdES) when it is first downloaded, so that a PDF reader shows whether it was changed. Readers trust the seal once they trust the root certificate: publish its fingerprint where people know you, and let them compare.',
  none: 'There is no seal yet. Root and seal are made with the first certificate that is downloaded.',
  root: 'SHA-256 fingerprint of the root certificate',
  pem: 'Root certificate (PEM)',
  der: 'Root certificate (DER)',
  fingerprint: 'Fingerprint',
  purpose: 'Kind',
  purposes: { root: 'Root', seal: 'Seal' } satisfies Record<SealKeyPurpose, string>,
  status: 'Status',
  made: 'Made',
  until: 'Good until',
  replace: 'Make new keys…',
  replaceTitle: 'Seal with new keys?',
  replaceText:
    'This happens by itself every two years; do it now to move the keys elsewhere. What was sealed before stays good.',
  replaceSubmit: 'Make new keys',
  replaceWhat: 'What is made',
  replaceWhats: { seal: 'A seal', root: 'A root, and a seal under it' } satisfies Record<SealKeyPurpose, string>,
  replaceNotes: {
    seal: 'It stands under the root in use, so whoever trusts that trusts it.',
    root: 'PDF readers trust the new seals only once people have been given the new root, too. Publish its fingerprint.',
  } satisfies Record<SealKeyPurpose, string>,
  replaced: 'Certificates are sealed with a new key from now on.',
  report: 'Compromised…',
  reportTitle: 'Take this key out?',
  reportSubmit: 'Take the key out',
  reportText: {
    seal: 'Do this when somebody else may have the key. No file is believed for its seal any more, but those the register itself handed out. Certificates are sealed with a new key when they are next downloaded; the root stays. PDF readers that trust the root go on trusting the old seal: tell people. It cannot be undone.',
    root: 'Do this when somebody else may have the root key. It falls with every seal under it, and another root is made with the next certificate that is downloaded. Whoever trusts the old root has to be told to remove it. It cannot be undone.',
  } satisfies Record<SealKeyPurpose, string>,
  reported: 'The key is taken out. Certificates are sealed with a new one when they are next downloaded.',
}

const rows = (count: number) => count.toLocaleString('en')

export const apiKeyText = {
  title: 'API keys',
  lead: 'For employers and systems that check many credentials. A key opens POST /api/v1/verifications/batch up to so many rows a day; a single credential is checked without one.',
  none: 'There is no API key yet.',
  name: 'Name',
  status: 'Status',
  inUse: 'In use',
  revoked: 'Revoked',
  made: 'Made',
  madeBy: (name: string) => `by ${name}`,
  used: 'Used today',
  usedOf: (used: number, limit: number) => `${rows(used)} of ${rows(limit)} rows`,
  lastUsed: 'Last used',
  never: 'Never',
  make: 'Make a key',
  makeTitle: 'Make an API key',
  nameNote: 'Whom or what it is for, for example Harbour Works, personnel office.',
  dailyRows: 'Rows a day',
  dailyRowsNote: (most: number) => `1 to ${rows(most)}. A day runs from midnight to midnight in UTC.`,
  shownTitle: 'This key is shown once',
  shownLead: (name: string) =>
    `Copy the key of ${name} now and hand it over in a safe way. It is not kept here: lost, it can only be revoked and another made.`,
  shownUse: 'It is sent with each request, as the header',
  closeShown: 'I have copied it',
  copyKey: 'Copy the key',
  copied: 'Copied',
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke ${name}`,
  revokeTitle: 'Revoke this key?',
  revokeText: (name: string) =>
    `Whatever asks with the key of ${name} is refused from now on. It cannot be undone; another key can be made.`,
  revokedDone: (name: string) => `The key of ${name} is revoked.`,
}
