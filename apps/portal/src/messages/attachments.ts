import { LARGEST_ATTACHMENT, MOST_ATTACHMENTS } from '@touchstone/domain'
import { inLanguage } from './language.js'

const MEGABYTES = LARGEST_ATTACHMENT / 1_000_000

/** Files that go with a comment. */
export const attachmentWords = inLanguage({
  en: {
    label: 'Files',
    optional: 'may be left out',
    hint: `Up to ${MOST_ATTACHMENTS}: PDF, PNG, JPEG, CSV or plain text, of ${MEGABYTES} MB at most. They are shown with your comment, so leave out what others may not see. They are sent with the comment, and must be chosen again when this page was closed before.`,
    heading: 'Files',
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    size: (bytes: number) =>
      bytes < 1_000_000
        ? `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('en')} kB`
        : `${(bytes / 1_000_000).toFixed(1)} MB`,
    faults: {
      too_many: (name: string) =>
        `${name} was not added: a comment has at most ${MOST_ATTACHMENTS} files. Put several into one PDF.`,
      type: (name: string) =>
        `${name} was not added: only PDF, PNG, JPEG, CSV and plain text are taken. Save it as one of these, for example as PDF.`,
      too_large: (name: string) =>
        `${name} was not added: a file may have ${MEGABYTES} MB. Save a photo at a lower resolution, or send the page that matters.`,
      empty: (name: string) => `${name} was not added: there is nothing in it.`,
    },
  },
})
