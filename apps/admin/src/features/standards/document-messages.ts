export const documentText = {
  pdf: 'PDF',
  word: 'Word',
}
