import { COLLECTION_DAYS, type CollectionForm, type CollectionStatus } from '@touchstone/domain'

const number = (count: number) => count.toLocaleString('en')

export const collectionText = {
  title: 'Documents',
  page: 'Files of documents',
  lead: `Certificates of many people as one file. A file can be fetched for ${COLLECTION_DAYS} days and is then deleted.`,
  formNames: { zip: 'Zip', print: 'PDF for print' } satisfies Record<CollectionForm, string>,
  kind: 'File',
  status: 'Status',
  statuses: {
    at_work: 'Being made',
    ready: 'Ready',
    cancelled: 'Given up',
    failed: 'Failed',
    deleted: 'Deleted',
  } satisfies Record<CollectionStatus, string>,
  orderedAt: 'Ordered',
  until: 'Kept until',
  holds: (count: number) => (count === 1 ? '1 certificate' : `${number(count)} certificates`),
  megabytes: (bytes: number) => `${(bytes / 1024 ** 2).toFixed(1)} MB`,
  progress: 'Certificates in the file',
  progressOf: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  actions: 'Actions',
  download: 'Download',
  cancel: 'Give up',
  remove: 'Delete now',
  removeTitle: 'Delete this file?',
  removeText:
    'It can no longer be fetched. The certificates themselves stay, and another file can be made at any time.',
  removed: 'The file is deleted.',
  cancelled: 'The file is given up.',
  failed: 'It could not be made. Order it again; if it fails again, tell the operator.',
  none: 'No file was made yet.',
  all: 'All files of documents',
  emptyTitle: 'No file yet',
  emptyText: 'On a batch, or on the list of credentials, choose “Make a file…”.',
}
