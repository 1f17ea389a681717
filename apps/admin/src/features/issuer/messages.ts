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
