// The reading grade of an English text by Flesch and Kincaid (Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75, US Naval
// Air Station Memphis, 1975): 0.39 x words per sentence + 11.8 x syllables per word - 15.59, in years of US schooling. Syllables
// are counted by groups of vowels, which is right for nine words in ten and good enough for a mean.

/** Below this the mean of one text says more about two long words than about its reading. */
const FEWEST_WORDS = 30

/** To one decimal; `undefined` for texts too short to say. */
export function readingGrade(text: string): number | undefined {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  if (words.length < FEWEST_WORDS) return undefined
  // A stop between digits ends no sentence; a line of a list does.
  const sentences = Math.max(1, text.split(/[.!?]+(?=\s|$)|\n+/).filter((part) => /\p{L}/u.test(part)).length)
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const grade = (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59
  return Math.round(grade * 10) / 10
}

// `e`, `ed` and `es` at the end are mostly silent: `gauge`, `cleaned`, `valves`, but not `table`, `fitted`, `flanges`.
const SILENT_END = /(?<=[^aeiouyl])e$|(?<=[^aeioutd])ed$|(?<=[^aeioucgsxz])es$/

export function syllablesIn(word: string): number {
  const heard = word.toLowerCase().replace(SILENT_END, '')
  return Math.max(1, (heard.match(/[aeiouy]+/g) ?? []).length)
}
