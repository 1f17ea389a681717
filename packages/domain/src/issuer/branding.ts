// How a body's documents and pages are recognised: one colour and a logo.
import { z } from 'zod'

/** WCAG 2.2, 1.4.3: what is set in the colour on white paper has to be read by everybody. */
export const LEAST_CONTRAST = 4.5

/** A colour as `#rrggbb`, kept in small letters, dark enough to be read on white. */
export const AccentColour = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(
    z
      .string()
      .regex(/^#[0-9a-f]{6}$/, { error: 'Write a colour as #rrggbb, for example #1f4e5f.', abort: true })
      .refine((colour) => contrastWithWhite(colour) >= LEAST_CONTRAST, {
        error: 'This colour is too light to be read on white paper. Choose a darker one.',
      }),
  )
  .meta({ id: 'AccentColour' })
export type AccentColour = z.infer<typeof AccentColour>

/** The contrast of `#rrggbb` with white, from 1 (white) to 21 (black), as WCAG 2.2 reckons it. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16)))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** A logo by what it is: the SHA-256 of its PNG, under which it is kept, and its size in pixels. */
export const Logo = z
  .object({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    width: z.int().min(1),
    height: z.int().min(1),
  })
  .meta({ id: 'Logo' })
export type Logo = z.infer<typeof Logo>

/** Pixels a side of a logo may have. Below, it would be printed as a blur; above, nobody sees the difference. */
export const LOGO_SIDES = { least: 32, most: 2_000 } as const

export const IssuerBranding = z.object({
  /** Bands, rules and codes in documents; `null` for the platform's own. */
  accent: AccentColour.nullable(),
  logo: Logo.nullable(),
})
export type IssuerBranding = z.infer<typeof IssuerBranding>
