export const documentText = {
  pdf: 'As PDF',
  word: 'As Word',
}
