// What may stand in a line or a block of text. Names are printed on certificates and shown to strangers, so what can
// deceive the eye (control characters, bidirectional overrides, zero-width tricks) is refused rather than repaired.
import { z } from 'zod'

// Written as escapes: the characters themselves cannot be seen in an editor, which is the very problem.
// C0/C1 controls; zero-width space; bidi marks, embeddings, overrides and isolates; line and paragraph separators; BOM; noncharacters.
// U+200C and U+200D (joiners) stay: Persian and Indic names need them.
const DECEPTIVE =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFF]|[\u{E0000}-\u{E007F}]/u
const DECEPTIVE_IN_BLOCK =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFC\uFFFE\uFFFF]/u

/** Joiners, blank letters and their kind take part in a text but are none. */
function isVisible(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
}

/** One line of text: trimmed, NFC, inner spaces single, 1 to `max` characters, no control or direction-changing characters. */
export function line(max: number) {
  return z
    .string()
    .refine((text) => text.isWellFormed(), { error: 'This text is not valid Unicode.' })
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/\p{Zs}+/gu, ' ')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1, { error: 'This is required.', abort: true })
        .refine(isVisible, { error: 'This is required.', abort: true })
        .max(max, { error: `Use at most ${max} characters.` })
        .refine((text) => !DECEPTIVE.test(text), {
          error: 'Remove line breaks, control characters and characters that change the reading direction.',
        }),
    )
}

/** A block of text that may hold line breaks and tabs: trimmed, NFC, LF line ends, 1 to `max` characters. */
export function block(max: number) {
  return z
    .string()
    .refine((text) => text.isWellFormed(), { error: 'This text is not valid Unicode.' })
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, { error: 'This is required.', abort: true })
        .refine(isVisible, { error: 'This is required.', abort: true })
        .max(max, { error: `Use at most ${max} characters.` })
        .refine((text) => !DECEPTIVE_IN_BLOCK.test(text), {
          error: 'Remove control characters and characters that change the reading direction.',
        }),
    )
}

/** A person's name as it is to be printed: one line, at most 120 characters. Order and spelling are the person's own. */
export const PersonName = line(120).meta({ id: 'PersonName' })
export type PersonName = z.infer<typeof PersonName>

/** An e-mail address, lower case. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: 'Write an e-mail address, for example ana@example.org.' }).max(254))
  .meta({ id: 'Email' })
export type Email = z.infer<typeof Email>
