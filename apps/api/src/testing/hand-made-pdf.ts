// Small PDFs written by hand, for what no decent program would make: broken, bloated, locked.

export interface HandMade {
  readonly pages?: number
  /** The content of each page: operators, or deflated bytes. */
  readonly content?: string | Buffer
  readonly deflated?: boolean
  /** Entries of the trailer, and objects they name. */
  readonly trailer?: string
  readonly objects?: string
}

/** Prints one line, so many points above the foot of the page. */
export function printing(text: string, height = 700): string {
  return `BT /F1 12 Tf 72 ${height} Td (${text}) Tj ET`
}

export function handMadePdf({
  pages = 1,
  content = printing('Hello'),
  deflated = false,
  trailer = '',
  objects = '',
}: HandMade): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 10} 0 R`)
  const stream = Buffer.from(content)
  const head = `%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >> endobj
3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
${kids.map((kid) => `${kid.replace(' R', ' obj')} << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >> endobj`).join('\n')}
${objects}
4 0 obj << /Length ${stream.length}${deflated ? ' /Filter /FlateDecode' : ''} >> stream
`
  const end = `\nendstream endobj\ntrailer << /Root 1 0 R ${trailer} >>\n%%EOF\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), stream, Buffer.from(end, 'latin1')])
}

/** Locked with a password nobody is told. */
export function lockedPdf(): Buffer {
  const filled = 'ab'.repeat(32)
  return handMadePdf({
    trailer: `/Encrypt 5 0 R /ID [<${filled.slice(32)}> <${filled.slice(32)}>]`,
    objects: `5 0 obj << /Filter /Standard /V 1 /R 2 /O <${filled}> /U <${filled}> /P -4 >> endobj`,
  })
}
