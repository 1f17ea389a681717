export const documentText = {
  pdf: 'PDF',
  word: 'Word',
  oneDutyArea: 'One duty area as a document',
  of: (form: string, what: string) => `${form} of ${what}`,
}
