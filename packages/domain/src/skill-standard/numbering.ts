// How the codes of a version number themselves. Types without a rule are coded by hand.
import { z } from 'zod'
import { line } from '../text.js'
import { StatementType } from './statement-type.js'

/**
 * The pattern of a type's codes. `{n}` is the place among siblings of the type, from 1; `{N}` the place among all of the type in
 * the version; `{a}` and `{A}` the place among siblings as a letter; `{parent}` the parent's code.
 */
export const NumberingRule = z
  .strictObject({
    type: StatementType,
    pattern: line(40)
      .refine((pattern) => /\{[nNaA]\}/.test(pattern), {
        error: 'Use {n}, {N}, {a} or {A} once, or all codes would be alike.',
      })
      .refine((pattern) => !/[{}]/.test(pattern.replace(/\{(?:n|N|a|A|parent)\}/g, '')), {
        error: 'Braces hold n, N, a, A or parent, and nothing else.',
      }),
  })
  .meta({ id: 'NumberingRule' })
export type NumberingRule = z.infer<typeof NumberingRule>

/** A version's rules, at most one for each type. */
export const Numbering = z
  .array(NumberingRule)
  .max(8)
  .refine((rules) => new Set(rules.map(({ type }) => type)).size === rules.length, {
    error: 'A type of statement has two rules.',
  })
