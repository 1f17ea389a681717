export const issuerText = {
  title: 'Issuer',
  lead: 'What certificates say from now on. Certificates already issued stay as they are.',
  save: 'Save',
  saved: 'The issuer is saved.',
}
