// Lays a certificate out on its one sheet: decides every size, line and place, and draws nothing. The citation stands in
// the middle, the foot at the bottom; what does not fit makes everything between them smaller, evenly.
import type { Certificate } from '@touchstone/domain'
import { longDate } from '@touchstone/typesetting'
import { fitText, type Step, type TextStyle } from './fit-text.js'
import type { CertificateFonts } from './fonts.js'
import { layOutFoot } from './layout-foot.js'
import { layOutScope } from './layout-scope.js'
import { COLOR, MARGIN, SHEET, TEXT_WIDTH, type CertificateLayout, type Piece } from './page.js'
import { layoutOf, SEAL_WORDS } from './printed-fields.js'
import { VOICES } from './printed-texts.js'
import { voice } from './voices.js'

/**
 * The layout certificates are issued in now, by number. A change that moves anything on the sheet takes the next one, and what it
 * changes is asked of the certificate's own: a certificate is drawn again from its data, and must come out as it was issued.
 *
 * 1: the sheet. 2: says at its foot that the file is sealed and holds the credential.
 */
export const CERTIFICATE_LAYOUT = 2

/** The scope is longer than one sheet can hold at a size that can be read. Only lists far beyond a real scope get here. */
export class CertificateDoesNotFit extends Error {
  override readonly name = 'CertificateDoesNotFit'
  constructor() {
    super('The certificate does not fit on one page')
  }
}

/** A piece with the air above it: so much at least, and this share of what is left over. */
interface Stacked {
  readonly piece: Piece
  readonly gap: number
  readonly share: number
}

/** Narrower than the foot, so that a long name does not run from edge to edge. */
const CITATION = { x: MARGIN.x + 28, width: TEXT_WIDTH - 56 } as const
/** Clear of the quiet zone of the QR code, which reaches above the foot. */
const RULE_ABOVE_FOOT = 15
const MARK_SIDE = 30
/** In em. Spaced wider, readers that find words by their gaps copy every letter as a word. */
const WIDEST_TRACKING = 0.095
const SMALLEST_SCALE = 0.4
const SCALE_STEP = 0.95
/** More air than this between two pieces tears the citation apart; the rest goes above and below. */
const WIDEST_GAP = 26

/**
 * Everything on the sheet, in reading order. Throws `CertificateDoesNotFit`.
 *
 * @param ofTheFile what its foot says of the file, if anything. That a print has no seal need not be said of the sealed one: whoever
 * holds paper looks up the ID.
 */
export function layOutCertificate(
  certificate: Certificate,
  fonts: CertificateFonts,
  ofTheFile: string | null = layoutOf(certificate) < 2 ? null : SEAL_WORDS,
): CertificateLayout {
  const foot = layOutFoot(certificate, fonts, ofTheFile)
  const footTop = SHEET.height - MARGIN.y - foot.height
  const ruleY = footTop - RULE_ABOVE_FOOT
  const room = ruleY - 10 - MARGIN.y
  for (let scale = 1; scale >= SMALLEST_SCALE; scale *= SCALE_STEP) {
    const stack = stackOf(certificate, fonts, scale)
    const needed = stack.reduce((sum, { piece, gap }) => sum + piece.height + gap, 0)
    if (needed > room) continue
    return [
      ...spread(stack, room - needed),
      { kind: 'rule', x1: MARGIN.x, x2: SHEET.width - MARGIN.x, y: ruleY, color: COLOR.lines, weight: 0.5 },
      ...foot.place(footTop),
    ]
  }
  throw new CertificateDoesNotFit()
}

function spread(stack: readonly Stacked[], spare: number): CertificateLayout {
  const shares = stack.reduce((sum, { share }) => sum + share, 0)
  const unit = Math.min(spare / shares, WIDEST_GAP)
  let y = MARGIN.y + (spare - unit * shares) / 2
  return stack.flatMap(({ piece, gap, share }) => {
    y += gap + unit * share
    const placed = piece.place(y)
    y += piece.height
    return placed
  })
}

function stackOf(certificate: Certificate, fonts: CertificateFonts, scale: number): Stacked[] {
  const { issuer, standard } = certificate
  const stacked = (piece: Piece, gap: number, share: number): Stacked => ({ piece, gap: gap * scale, share })
  const text = (
    words: string,
    name: Parameters<typeof voice>[0],
    color: string,
    steps: TextStyle['steps'],
    more: Partial<TextStyle> = {},
  ) => fitText(words, { role: 'P', faces: voice(name, fonts), color, align: 'center', scale, steps, ...more }, CITATION)
  const edition = `${standard.designation}, Version ${standard.version}, published ${longDate(standard.publishedOn)}`
  const name = text(
    certificate.holderName,
    VOICES.holderName,
    COLOR.basalt,
    steps([1, 37, 24], [2, 27, 19], [4, 19, 13]),
  )
  const title = noLargerThan(name.size / scale / 1.15, steps([1, 21, 15.5], [2, 17, 13], [4, 13, 10]))
  return [
    stacked(markPiece(MARK_SIDE * Math.max(scale, 0.7)), 0, 0),
    stacked(text(issuer.name, VOICES.issuerName, COLOR.basalt, steps([1, 13, 9.5], [2, 11, 8], [4, 8, 6])), 4, 0.2),
    stacked(
      text('CERTIFICATE', 'sansBold', COLOR.brass, steps([1, 9.4, 9.4]), { role: 'H1', tracking: WIDEST_TRACKING }),
      3,
      0.15,
    ),
    stacked(text('This is to certify that', 'serifItalic', COLOR.stone, steps([1, 11.5, 11.5])), 4, 1),
    stacked(name, 0, 0.1),
    stacked(flourish(), 1, 0.1),
    stacked(text('has met the requirements of', 'serifItalic', COLOR.stone, steps([1, 11.5, 11.5])), 1, 0.3),
    stacked(text(certificate.credentialTitle, VOICES.credentialTitle, COLOR.basalt, title), 0, 0.2),
    stacked(text(rank(certificate), VOICES.credentialCode, COLOR.stone, steps([1, 9.6, 8], [3, 8, 6])), 0, 0.05),
    stacked(text('under the skill standard', 'serifItalic', COLOR.stone, steps([1, 9.6, 9.6])), 3, 0.5),
    stacked(
      text(standard.title, VOICES.standardTitle, COLOR.basalt, steps([1, 10.4, 9], [2, 9.4, 7.4], [4, 7.4, 6])),
      0,
      0.05,
    ),
    stacked(text(edition, VOICES.standard, COLOR.stone, steps([1, 9.6, 8], [3, 8, 6])), 0, 0.05),
    stacked(layOutScope(certificate.scope, fonts, scale), 6, 1),
  ]
}

function steps(
  ...[first, ...more]: [first: [number, number, number], ...more: [number, number, number][]]
): [Step, ...Step[]] {
  const step = ([lines, from, to]: [number, number, number]): Step => ({ lines, from, to })
  return [step(first), ...more.map(step)]
}

/** The person comes first: nothing is set larger than a name that had to be small. */
function noLargerThan(size: number, [first, ...more]: TextStyle['steps']): TextStyle['steps'] {
  const capped = ({ lines, from, to }: Step): Step => ({ lines, from: Math.min(from, size), to: Math.min(to, size) })
  return [capped(first), ...more.map(capped)]
}

function rank({ level, credentialCode }: Certificate): string {
  return level === null ? credentialCode : `${level}  ·  ${credentialCode}`
}

function markPiece(size: number): Piece {
  return { height: size, place: (top) => [{ kind: 'mark', x: SHEET.width / 2 - size / 2, y: top, size }] }
}

function flourish(): Piece {
  const middle = SHEET.width / 2
  const rule = { kind: 'rule', color: COLOR.gold, weight: 0.6 } as const
  return {
    height: 8,
    place: (top) => [
      { ...rule, x1: middle - 150, x2: middle - 9, y: top + 4 },
      { kind: 'lozenge', x: middle, y: top + 4, radius: 3 },
      { ...rule, x1: middle + 9, x2: middle + 150, y: top + 4 },
    ],
  }
}
