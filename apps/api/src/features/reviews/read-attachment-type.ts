import { type AttachmentType, attachmentType } from '@touchstone/domain'
import { fileTypeFromBuffer } from 'file-type'

/**
 * What a file is, by its bytes.
 * @throws DomainError `attachment_unusable`
 */
export async function readAttachmentType(name: string, bytes: Uint8Array): Promise<AttachmentType> {
  const found = await fileTypeFromBuffer(bytes)
  return attachmentType(name, found?.mime, isText(bytes))
}

/** All of it is UTF-8, and no sign is one that only programs write. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
