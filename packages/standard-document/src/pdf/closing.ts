// The last page: how to know that this is the text it says it is.
import { CLOSING } from '../closing-heading.js'
import type { Closing, Mark } from '../composition.js'
import { words } from '../words.js'
import { asStrips, headingStrips } from './flow.js'
import { WHOLE, BODY, type Column, type Setting, type Style } from './lines.js'
import { setItems, setPlain } from './set-text.js'
import { COLOR } from './sheet.js'
import type { Strip, Tag } from './strip.js'

const LEAD: Style = { ...BODY, voice: 'strong' }
const HASH: Style = { size: 9.5, color: COLOR.ink, voice: 'code' }

/** Set last: by then it is known what could not be printed. */
export function closingStrips(closing: Closing, mark: Mark | null, root: Tag, setting: Setting): Strip[] {
  const say = (text: string, style: Style, before: number, target: { readonly href: string } | null = null) =>
    asStrips(setPlain(text, WHOLE, style, { role: 'P', parent: root }, setting, target), before)
  const { hash, addresses } = closing
  return [
    ...headingStrips(CLOSING, root, setting),
    ...(mark === null ? [] : say(mark.note, BODY, 4)),
    ...(addresses === null
      ? []
      : [
          ...say(closing.isPart ? words.wholeStandard : words.readOnline, BODY, 4),
          ...say(addresses.page, BODY, 2, { href: addresses.page }),
        ]),
    ...(hash === null
      ? say(words.noHash, BODY, 10)
      : [
          ...say(words.hash, LEAD, 18),
          ...say(hash, HASH, 2),
          ...(addresses === null ? [] : [...say(words.hashNote, BODY, 12), ...steps(addresses.content, root, setting)]),
        ]),
    ...replacedStrips(root, setting),
  ]
}

/** Which characters could not be printed, once the rest is set; nothing when all could. */
export function replacedStrips(root: Tag, setting: Setting): Strip[] {
  const replaced = setting.typesetter.replaced()
  if (replaced.length === 0) return []
  return asStrips(setPlain(words.replaced(codePoints(replaced)), WHOLE, BODY, { role: 'P', parent: root }, setting), 18)
}

function steps(content: string, root: Tag, setting: Setting): Strip[] {
  const { save, compute, compare } = words.hashSteps
  const texts: [text: string, address: string | null][] = [
    [save, content],
    [compute, null],
    [compare, null],
  ]
  const lines = setItems(
    texts.map(([text, address], index) => ({
      mark: `${index + 1}.`,
      set: (column: Column, body: Tag) => [
        ...setPlain(text, column, BODY, body, setting),
        ...(address === null ? [] : setPlain(address, column, BODY, body, setting, { href: address })),
      ],
    })),
    WHOLE,
    { markWidth: 17, air: 3, style: BODY },
    root,
    setting,
  )
  return asStrips(lines, 6)
}

/** By their numbers, since the letters are just what is missing. */
function codePoints(graphemes: readonly string[]): string {
  const shown = graphemes
    .slice(0, 60)
    .map((grapheme) =>
      [...grapheme]
        .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
        .join(' '),
    )
  return graphemes.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ')
}
