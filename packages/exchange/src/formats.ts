/** The forms a standard is exchanged in. */
export const STANDARD_FORMATS = ['case', 'ctdl', 'csv', 'xlsx', 'json'] as const
export type StandardFormat = (typeof STANDARD_FORMATS)[number]
