// Reads a part of a workbook as events. No entity is ever expanded beyond the five of XML, and nothing a part points to is fetched.
import sax from 'sax'

export class XmlFault extends Error {
  override readonly name = 'XmlFault'
}

export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Bytes handed to the parser at once. */
const AT_ONCE = 1 << 20

/** Names come without their prefix. @throws XmlFault */
export function parseXml(bytes: Uint8Array, { open, text, close }: XmlEvents): void {
  const parser = sax.parser(true, { position: false, trim: false, normalize: false })
  Object.assign(parser, {
    onopentag: ({ name, attributes }: sax.Tag) => open(local(name), attributes),
    ondoctype: () => fault('A workbook declares no document type.'),
    onerror: ({ message }: Error) => fault(message),
    ...(text && { ontext: text, oncdata: text }),
    ...(close && { onclosetag: (name: string) => close(local(name)) }),
  } satisfies Partial<sax.SAXParser>)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += AT_ONCE)
      parser.write(decoder.decode(bytes.subarray(at, at + AT_ONCE), { stream: true }))
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof XmlFault ? error : new XmlFault('The part cannot be read.')
  }
}

function fault(message: string): never {
  throw new XmlFault(message)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
