// Where the credential is in a file from anybody, by its bytes: nothing is taken from its name or the media type it came with. PDFs are
// for their own reader.
import type { DocumentFault, DocumentForm } from '@touchstone/domain'
import { unbakePng, UnreadablePng } from './baking/png.js'
import { unbakeSvg, UnreadableSvg } from './baking/svg.js'
import { looksLikeJwt } from './examine-credential.js'

export type CredentialInFile =
  | { readonly kind: 'pdf' }
  /** JSON or a JWT, as it stands in the file. */
  | { readonly kind: 'credential'; readonly form: DocumentForm; readonly text: string }
  /** A short text that may be a credential's ID. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly form: DocumentForm; readonly fault: DocumentFault }

export function credentialIn(bytes: Uint8Array): CredentialInFile {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return { kind: 'pdf' }
  if (head.startsWith('\x89PNG')) return inPng(bytes)
  const text = utf8(bytes)
  if (text === undefined) return unreadable('unknown', 'not_text')
  if (text.startsWith('<')) return inSvg(text)
  if (text.startsWith('{') || text.startsWith('[')) return { kind: 'credential', form: 'badge_json', text }
  if (looksLikeJwt(text)) return { kind: 'credential', form: 'badge_jwt', text }
  return { kind: 'text', text }
}

/** The text of a file, trimmed; `undefined` when it is none. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim()
  } catch {
    return undefined
  }
}

function inPng(bytes: Uint8Array): CredentialInFile {
  try {
    return found('badge_png', unbakePng(bytes))
  } catch (error) {
    if (!(error instanceof UnreadablePng)) throw error
    return unreadable('badge_png', error.reason === 'two_credentials' ? 'two_credentials' : 'broken_picture')
  }
}

function inSvg(text: string): CredentialInFile {
  try {
    return found('badge_svg', unbakeSvg(text))
  } catch (error) {
    if (!(error instanceof UnreadableSvg)) throw error
    if (error.reason === 'not_an_svg') return unreadable('unknown', 'not_a_document')
    return unreadable('badge_svg', error.reason === 'two_credentials' ? 'two_credentials' : 'broken_picture')
  }
}

function found(form: DocumentForm, text: string | undefined): CredentialInFile {
  return text === undefined ? unreadable(form, 'no_credential_inside') : { kind: 'credential', form, text }
}

function unreadable(form: DocumentForm, fault: DocumentFault): CredentialInFile {
  return { kind: 'unreadable', form, fault }
}
