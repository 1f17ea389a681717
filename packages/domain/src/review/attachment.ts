// A file somebody adds to a comment: a picture of a nameplate, a page of a regulation, a table of measurements.
import { z } from 'zod'
import { fail } from '../errors.js'
import { AttachmentId } from '../ids.js'

export const MOST_ATTACHMENTS = 5
/** Bytes of one file: 10 MB. */
export const LARGEST_ATTACHMENT = 10_000_000
/** Hours after which a file that was sent and belongs to no comment is deleted. */
export const LOOSE_ATTACHMENT_HOURS = 24

/** What is taken: what everybody can open and nothing that runs. An office document is saved as PDF first. */
export const ATTACHMENT_TYPES = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'text/csv': ['csv'],
  'text/plain': ['txt'],
} as const satisfies Record<string, readonly [string, ...string[]]>

export const AttachmentType = z
  .enum(Object.keys(ATTACHMENT_TYPES) as [keyof typeof ATTACHMENT_TYPES])
  .meta({ id: 'AttachmentType' })
export type AttachmentType = z.infer<typeof AttachmentType>

export const Attachment = z
  .object({
    id: AttachmentId,
    /** As it is saved: without a path or signs a file name cannot hold, and ending as its type does. */
    name: z.string().min(1).max(120),
    type: AttachmentType,
    /** Bytes. */
    size: z.int().min(1).max(LARGEST_ATTACHMENT),
  })
  .meta({ id: 'Attachment' })
export type Attachment = z.infer<typeof Attachment>

/**
 * The type of a file by its bytes; its name only tells a table from a text.
 * @param found what its first bytes say it is, `undefined` where they say nothing
 * @param isText whether all of it is UTF-8 without signs that no text holds
 * @throws DomainError `attachment_unusable`
 */
export function attachmentType(name: string, found: string | undefined, isText: boolean): AttachmentType {
  const known = AttachmentType.safeParse(found)
  if (known.success) return known.data
  if (found !== undefined || !isText) return fail('attachment_unusable', { problem: 'type' })
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain'
}

/** @throws DomainError `attachment_unusable` */
export function requireAttachmentSize(bytes: number): void {
  if (bytes === 0) fail('attachment_unusable', { problem: 'empty' })
  if (bytes > LARGEST_ATTACHMENT) fail('attachment_unusable', { problem: 'too_large' })
}

/** The name a file is kept and saved under, whatever it was called. */
export function attachmentName(name: string, type: AttachmentType): string {
  const endings: readonly [string, ...string[]] = ATTACHMENT_TYPES[type]
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  // Control signs, those that turn the direction of writing round, and those Windows refuses.
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim()
  const dot = plain.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot + 1).toLowerCase()] : [plain, '']
  const kept = [...stem]
    .slice(0, 100)
    .join('')
    .replaceAll(/^\.+|[. ]+$/g, '')
  return `${kept === '' ? 'file' : kept}.${endings.includes(ending) ? ending : endings[0]}`
}
