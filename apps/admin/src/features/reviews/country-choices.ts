import { COUNTRIES } from '@touchstone/domain'

const names = new Intl.DisplayNames(['en'], { type: 'region' })

/** Every country by its English name, in the order of the names. */
export const COUNTRY_CHOICES = COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).toSorted((a, b) =>
  a.label.localeCompare(b.label, 'en'),
)
