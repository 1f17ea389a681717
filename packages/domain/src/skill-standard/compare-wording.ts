// What kind of difference two texts have. A proposal for people, so it leans to the safe side: only what can hardly alter a meaning
// (punctuation, capitals, spacing, articles, the spelling of a word) is called spelling. A figure, a sign, a negation or a modal verb
// never is, however few letters it takes.

export type WordingDifference = 'none' | 'spelling' | 'number' | 'negation' | 'modality' | 'wording'

export function compareWording(before: string, after: string): WordingDifference {
  if (before === after) return 'none'
  const [a, b] = withoutCommonEnds(tokensOf(before), tokensOf(after))
  const loose = [...notIn(a, b), ...notIn(b, a)]
  if (loose.some(isFigure)) return 'number'
  // Asked before the spelling, or `not able` would be `notable`; `can not` and `cannot` deny the same.
  if (countOfNegations(a) !== countOfNegations(b)) return 'negation'
  if (differInSpelling(a, b)) return 'spelling'
  if (loose.some((token) => NEGATIONS.has(token))) return 'negation'
  if (loose.some((token) => MODALS.has(token))) return 'modality'
  return 'wording'
}

// A word; a figure with its separators; a dash before a figure (a minus) or between two (a range); a sign that counts (%, <, ±, °C's
// ring). Marks of Markdown (| ` ~ ^) and all other punctuation are no tokens.
const TOKEN =
  /\p{L}[\p{L}\p{M}\u200C\u200D]*|\p{N}+(?:[.,:/]\p{N}+)*|[-–](?<![\p{L}\p{N}].)(?=\p{N})|[-–—](?<=\p{N}\s?.)(?=\s?\p{N})|[%‰<>]|(?![|`~^])\p{S}/gu

function tokensOf(text: string): string[] {
  const folded = text.replace(/['’ʼ]/g, '').replaceAll('µ', 'μ')
  let behindFigure = false
  return (folded.match(TOKEN) ?? []).map((token) => {
    // Directly behind a figure capitals count: mW is not MW.
    const isUnit = behindFigure && token.length <= 3
    behindFigure = /^\p{N}/u.test(token)
    if (/^[-−–—]/.test(token)) return '−'
    return isUnit ? token : token.toLowerCase()
  })
}

function withoutCommonEnds(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const shorter = Math.min(a.length, b.length)
  let [start, end] = [0, 0]
  while (start < shorter && a[start] === b[start]) start++
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

function isFigure(token: string): boolean {
  return !/^\p{L}/u.test(token) || /\p{Lu}/u.test(token)
}

/** What `these` have and `others` have not, as often as they have it more. */
function notIn(these: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const token of others) left.set(token, (left.get(token) ?? 0) + 1)
  return these.filter((token) => {
    const count = left.get(token) ?? 0
    left.set(token, count - 1)
    return count <= 0
  })
}

function countOfNegations(tokens: readonly string[]): number {
  return tokens.filter((token) => NEGATIONS.has(token)).length
}

const ARTICLES = new Set(['a', 'an', 'the'])

function differInSpelling(before: readonly string[], after: readonly string[]): boolean {
  const [a, b] = [before, after].map((tokens) => tokens.filter((token) => !ARTICLES.has(token))) as [string[], string[]]
  // Joined, so that `work piece` and `on-site` are read as `workpiece` and `onsite`.
  if (a.join('') === b.join('')) return true
  return a.length === b.length && a.every((word, i) => word === b[i] || isOtherSpelling(word, b[i] as string))
}

/** Scripts whose words are spelt letter by letter, so that one letter more or less is most often a slip. */
const SPELT = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{5,}$/u

function isOtherSpelling(a: string, b: string): boolean {
  if (![a, b].every((word) => SPELT.test(word) && !NEGATIONS.has(word) && !MODALS.has(word))) return false
  return (
    bare(a) === bare(b) ||
    regular(a) === regular(b) ||
    areTransposed(a, b) ||
    hasOneInnerLetterMore(a, b) ||
    hasOneInnerLetterMore(b, a)
  )
}

/** Without accents and doubled letters: `securite`, `accomodate`, `labeled`. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/(.)\1/gu, '$1')
}

/** British and American endings as one. */
function regular(word: string): string {
  return bare(word)
    .replace('our', 'or')
    .replace(/([iy])s(e[drs]?|ing|ation)$/, '$1z$2')
    .replace(/tre(s?)$/, 'ter$1')
    .replace(/ence$/, 'ense')
    .replace(/ogue(s?)$/, 'og$1')
}

/** Two neighbouring letters changed places: `recieve`. */
function areTransposed(a: string, b: string): boolean {
  const at = firstDifference(a, b)
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** Not at either end, where a letter makes another word (`lever`, `clever`) or a plural. */
function hasOneInnerLetterMore(longer: string, shorter: string): boolean {
  const at = firstDifference(longer, shorter)
  const inner = at > 0 && at < longer.length - 1
  return (
    longer.length === shorter.length + 1 && longer.length >= 7 && inner && longer.slice(at + 1) === shorter.slice(at)
  )
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

// The languages the trade's standards are most often written in. A word that is missing here is still a change of wording, and so
// substantive: the lists only say why.
const NEGATIONS = new Set(
  words(`no not non never none neither nor without cannot except unless cant dont doesnt isnt arent mustnt shouldnt wont
    nicht kein keine keinen keiner keines nie niemals ohne außer pas jamais sans aucun aucune sauf sin nunca ningún ninguna salvo
    não sem nenhum nenhuma senza mai nessun nessuna nie nigdy bez żaden niet geen nooit zonder inte aldrig utan`),
)
const MODALS = new Set(
  words(`must shall should may might can could will would required requires optional optionally recommended permitted allowed
    muss müssen soll sollen sollte sollten darf dürfen kann können doit doivent devrait devraient peut peuvent debe deben debería
    puede pueden deve devem devono pode podem può possono musi muszą powinien powinna powinno może mogą moet moeten mag mogen kan
    kunnen ska skall bör får`),
)

function words(list: string): string[] {
  return list.split(/\s+/)
}
