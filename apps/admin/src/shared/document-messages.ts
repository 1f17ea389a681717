import type { CollectionExtra, CollectionForm } from '@touchstone/domain'

/** How documents of many credentials are ordered as one file. */
export const documentText = {
  order: 'Make a file…',
  orderTitle: 'Make one file of these documents',
  which: {
    batch: 'Every active credential this batch issued, at most 2,000, by name.',
    list: 'Every active credential that the list shows with its filters, at most 2,000, by name.',
  },
  form: 'As',
  forms: {
    zip: {
      label: 'A zip: each certificate as its own sealed PDF',
      note: 'The files holders get, with a list for a spreadsheet. For sending out.',
    },
    print: {
      label: 'One PDF to print: each certificate a page',
      note: 'Not sealed, and each page says so. For a printer, not for sending out.',
    },
  } satisfies Record<CollectionForm, { label: string; note: string }>,
  extras: 'With each certificate',
  extraNames: {
    json: 'The badge as a signed credential (JSON)',
    png: 'The badge as a picture (PNG)',
  } satisfies Record<CollectionExtra, string>,
  submit: 'Make the file',
  ordered: 'The file is being made.',
}
