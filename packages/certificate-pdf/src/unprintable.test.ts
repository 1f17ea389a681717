import { describe, expect, it } from 'vitest'
import { loadCertificateFonts } from './fonts.js'
import { sampleCertificate } from './testing/sample-certificate.js'
import { unprintable } from './unprintable.js'

const fonts = await loadCertificateFonts()

/** The frozen shape is checked where it is made; here it is drawn, so a name may be anything. */
function named(holderName: string) {
  return unprintable({ ...sampleCertificate(), holderName }, fonts)
}

describe('unprintable', () => {
  it.each([
    'José Ñandú',
    'Wójcik',
    'Nguyễn',
    'Ελένη',
    'Иван',
    '山田太郎',
    'Şahin',
    'Łukasz',
    'Þór',
    'Škvorecký',
    'Ｙａｍａｄａ　太郎',
    'ﾔﾏﾀﾞ',
    'D’Arcy-O’Neill, Jr.',
    'Đặng Thị Ngọc Ánh',
    'Ђорђе',
    'Їжак',
    'Ἀλέξανδρος',
    'İbrahim',
    'ẞtraße',
    '髙橋',
    '吉田 Ελένη Иван',
  ])('prints %s', (name) => {
    expect(named(name)).toEqual([])
    expect(named(name.normalize('NFD')), 'decomposed').toEqual([])
  })

  it.each([
    ['Arabic', 'محمد', ['م', 'ح', 'د']],
    ['Hebrew', 'דוד', ['ד', 'ו']],
    ['Devanagari, though a face has the glyphs', 'राम', ['रा', 'म']],
    ['Thai', 'สม', ['ส', 'ม']],
    ['Hangul', '김', ['김']],
    ['emoji', 'Ana 🙂', ['🙂']],
    ['a family of emoji, as one character', 'Ana 👩‍👩‍👧', ['👩‍👩‍👧']],
    ['a line break', 'Ana\nLi', ['\n']],
    ['a control character', 'Ana\u0007', ['\u0007']],
    ['a right-to-left override', 'Ana\u202EiL', ['\u202E']],
    ['a zero-width space', 'Ana\u200BLi', ['\u200B']],
    ['half a surrogate pair', 'Ana\uD83D', ['\uD83D']],
    ['a private-use character', 'Ana\uE000', ['\uE000']],
    ['an accent without a letter', '\u0301Ana', ['\u0301']],
  ])('refuses %s', (_, name, characters) => {
    expect(named(name)).toEqual([{ field: 'holderName', characters }])
  })

  it('sets an accent that has no letter of its own by the anchors of the face', () => {
    expect(named('Ė́ M̃aria')).toEqual([])
  })

  it('names every printed field and says each character once', () => {
    const certificate = sampleCertificate({
      scope: [
        { code: '1', title: 'Piping' },
        { code: 'ا', title: 'אבא' },
      ],
      signatory: { name: 'Ana', role: 'מנהל' },
      level: '한',
    })
    expect(unprintable(certificate, fonts)).toEqual([
      { field: 'level', characters: ['한'] },
      { field: 'scope.1.code', characters: ['ا'] },
      { field: 'scope.1.title', characters: ['א', 'ב'] },
      { field: 'signatory.role', characters: ['מ', 'נ', 'ה', 'ל'] },
    ])
  })
})
