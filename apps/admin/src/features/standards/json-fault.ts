// Where a text stops being JSON (RFC 8259). Browsers' own messages name the place each in their way, or not at all.

const SPACE = /[ \t\n\r]*/y
const STRING_START = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|true\b|false\b|null\b/y

/** What may stand next: a value; a value or the end of an array; a key or the end of an object; a key; a colon; a comma or an end. */
type Expected = 'value' | 'value_or_end' | 'key_or_end' | 'key' | 'colon' | 'after'

/** Offset of the first character that cannot stand where it does, the length where the text ends too early, or `undefined` for sound JSON. */
export function faultOffset(json: string): number | undefined {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    at += lengthOf(SPACE, json, at)
    const next = json[at]
    if (next === undefined) return expected === 'after' && open.length === 0 ? undefined : at
    const wantsValue: boolean = expected === 'value' || expected === 'value_or_end'
    if (next === '"' && (wantsValue || expected === 'key' || expected === 'key_or_end')) {
      at += lengthOf(STRING_START, json, at)
      if (json[at] !== '"') return at
      at += 1
      expected = wantsValue ? 'after' : 'colon'
    } else if (wantsValue && (next === '{' || next === '[')) {
      open.push(next)
      at += 1
      expected = next === '{' ? 'key_or_end' : 'value_or_end'
    } else if (wantsValue && lengthOf(SCALAR, json, at) > 0) {
      at += lengthOf(SCALAR, json, at)
      expected = 'after'
    } else {
      const following = afterMark(next, expected, open)
      if (following === undefined) return at
      at += 1
      expected = following
    }
  }
}

function afterMark(mark: string, expected: Expected, open: string[]): Expected | undefined {
  const innermost = open.at(-1)
  if (mark === ':' && expected === 'colon') return 'value'
  if (mark === ',' && expected === 'after' && innermost !== undefined) return innermost === '{' ? 'key' : 'value'
  const ends =
    (mark === '}' && innermost === '{' && (expected === 'after' || expected === 'key_or_end')) ||
    (mark === ']' && innermost === '[' && (expected === 'after' || expected === 'value_or_end'))
  if (!ends) return undefined
  open.pop()
  return 'after'
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
