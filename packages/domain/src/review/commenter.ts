// Who comments, as they were when they did: copied onto each submission, because people move. An e-mail address is never part of it.
import { z } from 'zod'
import { line } from '../text.js'
import { Country } from './country.js'

/**
 * The interest a person stands for. Balance between such categories, none of them dominating, is a due-process duty of a standards
 * developer (ANSI Essential Requirements: lack of dominance, balance).
 */
export const StakeholderCategory = z
  .enum([
    'employer',
    'worker',
    'trade_association',
    'union',
    'educator',
    'government',
    'certification_body',
    'consultant',
    'other',
  ])
  .meta({ id: 'StakeholderCategory' })
export type StakeholderCategory = z.infer<typeof StakeholderCategory>

/** Of the organisation, by its people. */
export const SizeBand = z.enum(['1-9', '10-49', '50-249', '250-999', '1000+']).meta({ id: 'SizeBand' })
export type SizeBand = z.infer<typeof SizeBand>

export const Commenter = z
  .strictObject({
    name: line(120),
    organisation: line(200).nullable(),
    category: StakeholderCategory,
    /** What they do there, in their own words. */
    role: line(120).nullable(),
    country: Country,
    sector: line(120).nullable(),
    size: SizeBand.nullable(),
    /** Whole years in the occupation. */
    years: z.int().min(0).max(80).nullable(),
    speaksFor: z.enum(['self', 'organisation']),
    /** Nothing a person did not agree to is published. */
    publishName: z.boolean(),
    publishOrganisation: z.boolean(),
  })
  .refine(({ speaksFor, organisation }) => speaksFor === 'self' || organisation !== null, {
    error: 'Name the organisation you speak for.',
    path: ['organisation'],
  })
  .meta({ id: 'Commenter' })
export type Commenter = z.infer<typeof Commenter>

/** What the public may know of a commenter. */
export const PublicCommenter = z
  .object({
    name: z.string().nullable(),
    organisation: z.string().nullable(),
    category: StakeholderCategory,
    country: Country,
  })
  .meta({ id: 'PublicCommenter' })
export type PublicCommenter = z.infer<typeof PublicCommenter>

export function publicCommenter(commenter: Commenter): PublicCommenter {
  const { name, organisation, category, country, publishName, publishOrganisation } = commenter
  return {
    name: publishName ? name : null,
    organisation: publishOrganisation ? organisation : null,
    category,
    country,
  }
}

/** Years in the occupation as results are told by them: fine enough to compare, too coarse to single a person out. */
export const ExperienceBand = z.enum(['0-4', '5-9', '10-19', '20+', 'not_said']).meta({ id: 'ExperienceBand' })
export type ExperienceBand = z.infer<typeof ExperienceBand>

export function experienceBand(years: number | null): ExperienceBand {
  if (years === null) return 'not_said'
  if (years < 5) return '0-4'
  if (years < 10) return '5-9'
  return years < 20 ? '10-19' : '20+'
}
