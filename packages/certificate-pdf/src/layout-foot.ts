// The foot of the sheet: who signs, from when until when, the credential ID, and how to check all of it.
import type { Certificate } from '@touchstone/domain'
import { longDate } from '@touchstone/typesetting'
import { fitText, type Column, type TextStyle } from './fit-text.js'
import type { CertificateFonts } from './fonts.js'
import { COLOR, MARGIN, SHEET, type Piece, type Placed, type QrPlace } from './page.js'
import { VOICES } from './printed-texts.js'
import { QUIET_ZONE, qrModules } from './qr.js'
import { voice } from './voices.js'

/** Side of the QR code without its quiet zone, in points: 29 mm. */
const QR_SIDE = 82
const SIGNATURE: Column = { x: MARGIN.x, width: 188 }
const FACTS: Column = { x: SIGNATURE.x + SIGNATURE.width + 34, width: 190 }
const CHECK: Column = columnBetween(FACTS.x + FACTS.width + 32, SHEET.width - MARGIN.x - QR_SIDE - 16)
/** From the baseline of the last line to the bottom of the foot, about. */
const LAST_DESCENT = 3
/** Two dates of the longest months must not run into one line of digits, neither for the eye nor for who copies the text. */
const BETWEEN_DATES = 10
/** Room above the rule for a hand that signs. */
const SIGNING_ROOM = 34

/** The foot, its columns resting on one line. @param ofTheFile what it says of the file, if anything */
export function layOutFoot(certificate: Certificate, fonts: CertificateFonts, ofTheFile: string | null): Piece {
  const columns = [signature(certificate, fonts), facts(certificate, fonts), check(certificate, fonts, ofTheFile)]
  const height = Math.max(QR_SIDE, ...columns.map((column) => column.height))
  return {
    height,
    place: (top) => [
      ...columns.flatMap((column) => column.place(top + height - column.height)),
      qrPlace(certificate.verificationUrl, top + height),
    ],
  }
}

/** Its dark modules stand on the margin and on the last line; the quiet zone reaches beyond both, over blank paper. */
function qrPlace(url: string, bottom: number): QrPlace {
  const modules = qrModules(url)
  const quiet = (QR_SIDE / modules.length) * QUIET_ZONE
  const side = QR_SIDE + 2 * quiet
  const box = {
    x: SHEET.width - MARGIN.x - QR_SIDE - quiet,
    y: bottom - LAST_DESCENT - QR_SIDE - quiet,
    width: side,
    height: side,
  }
  return { kind: 'qr', box, modules }
}

function signature({ signatory }: Certificate, fonts: CertificateFonts): Piece {
  const name = fitText(
    signatory.name,
    {
      ...text(VOICES.signatoryName, fonts),
      color: COLOR.basalt,
      steps: [
        { lines: 1, from: 12, to: 9 },
        { lines: 2, from: 9, to: 7 },
        { lines: 4, from: 7, to: 5.5 },
      ],
    },
    SIGNATURE,
  )
  const role = fitText(
    signatory.role,
    {
      ...text(VOICES.signatoryRole, fonts),
      color: COLOR.stone,
      steps: [
        { lines: 1, from: 8.4, to: 7.4 },
        { lines: 2, from: 7.6, to: 6.4 },
        { lines: 4, from: 6.4, to: 5 },
      ],
    },
    SIGNATURE,
  )
  const rule = {
    kind: 'rule',
    x1: SIGNATURE.x,
    x2: SIGNATURE.x + SIGNATURE.width,
    color: COLOR.stone,
    weight: 0.6,
  } as const
  return {
    height: SIGNING_ROOM + 3 + name.height + role.height,
    place: (top) => [
      { ...rule, y: top + SIGNING_ROOM },
      ...name.place(top + SIGNING_ROOM + 3),
      ...role.place(top + SIGNING_ROOM + 3 + name.height),
    ],
  }
}

function facts(certificate: Certificate, fonts: CertificateFonts): Piece {
  const half = FACTS.width / 2
  const date = half - BETWEEN_DATES
  const effective = fact('Effective', longDate(certificate.effectiveOn), fonts, { x: FACTS.x, width: date })
  const expires = expiry(certificate, fonts, { x: FACTS.x + half, width: date })
  const id = below(
    label('Credential ID', fonts, FACTS),
    fitText(
      certificate.credentialId,
      { ...text(VOICES.credentialId, fonts), color: COLOR.basalt, steps: [{ lines: 1, from: 12.4, to: 8 }] },
      FACTS,
    ),
  )
  const gap = 9
  return {
    height: effective.height + gap + id.height,
    place: (top) => [...effective.place(top), ...expires.place(top), ...id.place(top + effective.height + gap)],
  }
}

function expiry({ expiresOn }: Certificate, fonts: CertificateFonts, column: Column): Piece {
  return expiresOn === null
    ? fact('Validity', 'Does not expire', fonts, column)
    : fact('Expires', longDate(expiresOn), fonts, column)
}

function fact(name: string, value: string, fonts: CertificateFonts, column: Column): Piece {
  return below(
    label(name, fonts, column),
    fitText(value, { ...text('serif', fonts), color: COLOR.basalt, steps: [{ lines: 1, from: 11, to: 8 }] }, column),
  )
}

function check(certificate: Certificate, fonts: CertificateFonts, ofTheFile: string | null): Piece {
  const { verificationUrl } = certificate
  const address = fitText(
    verificationUrl,
    {
      ...text(VOICES.verificationUrl, fonts),
      color: COLOR.basalt,
      steps: [
        { lines: 2, from: 7.8, to: 6.6 },
        { lines: 3, from: 7, to: 6 },
        { lines: 6, from: 6, to: 5 },
      ],
    },
    CHECK,
  )
  const warning = fitText(
    'Type this address yourself. A printed code can be made to lead anywhere.',
    { ...text('serifItalic', fonts), color: COLOR.stone, steps: [{ lines: 3, from: 7.2, to: 6 }] },
    CHECK,
  )
  const gap = { height: 3, place: (): Placed[] => [] }
  return below(label('Verify at', fonts, CHECK), address, gap, warning, ...fileWords(ofTheFile, fonts, gap))
}

function fileWords(ofTheFile: string | null, fonts: CertificateFonts, gap: Piece): Piece[] {
  if (ofTheFile === null) return []
  const words = fitText(
    ofTheFile,
    {
      ...text('sans', fonts),
      color: COLOR.stone,
      steps: [
        { lines: 1, from: 6.8, to: 6 },
        { lines: 2, from: 6.8, to: 6 },
      ],
    },
    CHECK,
  )
  return [gap, words]
}

function label(name: string, fonts: CertificateFonts, column: Column): Piece {
  return fitText(
    name,
    { ...text('sansBold', fonts), color: COLOR.brass, steps: [{ lines: 1, from: 7.4, to: 6 }], tracking: 0.04 },
    column,
  )
}

function text(name: Parameters<typeof voice>[0], fonts: CertificateFonts): Omit<TextStyle, 'color' | 'steps'> {
  return { role: 'P', faces: voice(name, fonts), align: 'left', scale: 1 }
}

function columnBetween(x: number, end: number): Column {
  return { x, width: end - x }
}

/** Pieces one under the other. */
function below(...pieces: readonly Piece[]): Piece {
  return {
    height: pieces.reduce((sum, piece) => sum + piece.height, 0),
    place: (top) => {
      let y = top
      return pieces.flatMap((piece) => {
        const placed = piece.place(y)
        y += piece.height
        return placed
      })
    },
  }
}
