import { describe, expect, test } from 'vitest'
import { Attachment, attachmentName, attachmentType, LARGEST_ATTACHMENT, requireAttachmentSize } from './attachment.js'

describe('the type of a file', () => {
  test.each([
    ['report.txt', 'application/pdf', false, 'application/pdf'],
    ['photo.exe', 'image/png', false, 'image/png'],
    ['readings.CSV', undefined, true, 'text/csv'],
    ['page.html', undefined, true, 'text/plain'],
  ] as const)('%s with bytes of %s is %s', (name, found, isText, type) => {
    expect(attachmentType(name, found, isText)).toBe(type)
  })

  test.each([
    ['report.pdf', 'application/x-msdownload', false],
    ['report.pdf', 'application/zip', false],
    ['drawing.txt', 'application/xml', true],
    ['report.pdf', undefined, false],
  ] as const)('%s with bytes of %s is refused', (name, found, isText) => {
    expect(() => attachmentType(name, found, isText)).toThrow(
      expect.objectContaining({ code: 'attachment_unusable', details: { problem: 'type' } }),
    )
  })
})

test('a file is neither empty nor larger than ten million bytes', () => {
  expect(() => requireAttachmentSize(LARGEST_ATTACHMENT)).not.toThrow()
  for (const size of [0, LARGEST_ATTACHMENT + 1])
    expect(() => requireAttachmentSize(size)).toThrow(expect.objectContaining({ code: 'attachment_unusable' }))
})

test.each([
  ['nameplate.JPEG', 'image/jpeg', 'nameplate.jpeg'],
  ['..\\..\\C:\\evil.exe', 'image/png', 'evil.png'],
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['gnp\u202Excod.pdf', 'application/pdf', 'gnpxcod.pdf'],
  ['a\r\nb".pdf', 'application/pdf', 'ab.pdf'],
  ['.pdf', 'application/pdf', 'pdf.pdf'],
  ['', 'application/pdf', 'file.pdf'],
  [`${'寸'.repeat(300)}.pdf`, 'application/pdf', `${'寸'.repeat(100)}.pdf`],
] as const)('%j is kept as a name that does no harm', (name, type, kept) => {
  expect(attachmentName(name, type)).toBe(kept)
  expect(Attachment.shape.name.safeParse(kept).success).toBe(true)
})
