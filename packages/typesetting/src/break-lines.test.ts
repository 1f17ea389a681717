import { describe, expect, it } from 'vitest'
import { breakEvenly, breakLines } from './break-lines.js'
import { loadFaces } from './faces.js'
import { widthOf } from './typeset.js'

const { sans, japanese } = await loadFaces(['sans', 'japanese'])
const faces = [sans, japanese] as const

function lines(text: string, width: number): string[] {
  return breakLines(text, { faces, size: 10, width })
}

describe('a text wider than its line', () => {
  it('is cut after spaces, which stay with the line before', () => {
    expect(lines('Electronic Control Systems', 80)).toEqual(['Electronic ', 'Control Systems'])
  })

  it('is cut after the hyphen of a name but not inside a credential ID', () => {
    expect(lines('Villanueva-Castellanos', 80)).toEqual(['Villanueva-', 'Castellanos'])
    expect(lines('see TS-7Q4K-XM2P-9TRD', 110)).toEqual(['see ', 'TS-7Q4K-XM2P-9TRD'])
  })

  it('is cut after a slash of an address but not after its scheme', () => {
    expect(lines('https://northgate.example/verify/TS-7Q4K', 130)).toEqual([
      'https://northgate.example/',
      'verify/TS-7Q4K',
    ])
  })

  it('is cut between ideographs, but no line begins with a closing mark', () => {
    expect(lines('電気設備の保全、', 70)).toEqual(['電気設備の保', '全、'])
  })

  it('is cut inside a word only when the word has no line to itself, and never inside a character', () => {
    const word = 'e\u0323\u0301'.repeat(30)
    const cut = lines(word, 60)
    expect(cut.join('')).toBe(word)
    expect(cut.length).toBeGreaterThan(1)
    for (const line of cut) expect([...line].length % 3).toBe(0)
  })

  it('is cut evenly when it stands in the middle', () => {
    const measure = { faces, size: 10, width: 200 }
    const title = 'Industrial Maintenance and Mechatronics Technician I'
    const [first = '', second = ''] = breakEvenly(title, measure)
    expect(first + second).toBe(title)
    expect(breakLines(title, measure)).toHaveLength(2)
    const difference = Math.abs(widthOf(first.trimEnd(), measure) - widthOf(second, measure))
    expect(difference).toBeLessThan(60)
  })
})
