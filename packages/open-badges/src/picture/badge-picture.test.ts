import { expect, test } from 'vitest'
import { bakeSvg, unbakeSvg } from '../baking/svg.js'
import { badgeClass } from '../testing/issuer.js'
import { badgePicture } from './badge-picture.js'

const titled = (title: string) => badgePicture({ ...badgeClass, achievement: { ...badgeClass.achievement, title } })

test('a picture says in words what it shows, and needs no font', async () => {
  const svg = await badgePicture(badgeClass)
  expect(svg).toContain('<title>Pump Seals (PT1-SEAL), Harbour Skills Institute</title>')
  expect(svg).not.toMatch(/<text|font-family|NaN|undefined/)
  expect(await badgePicture(badgeClass)).toBe(svg)
})

test.each([
  'Instandhaltungsmechatronikerinnenzusatzqualifikation',
  'Maintenance of programmable electronic control systems, drives and safety circuits in process plants with hazardous areas',
  '油圧システムの保全',
  '<script>alert("1")</script> & Co.',
])('a title like %s stays within the stone and is only text', async (title) => {
  const svg = await titled(title)
  expect(svg).not.toContain('<script')
  expect(unbakeSvg(bakeSvg(svg, '{"a":1}'))).toBe('{"a":1}')
  const across = [...svg.matchAll(/<path fill="#fbfaf7" d="([^"]+)"/g)].flatMap(([, path = '']) =>
    [...path.matchAll(/[ML]\s?(-?[\d.]+)/g)].map(([, x]) => Number(x)),
  )
  expect(Math.min(...across)).toBeGreaterThan(60)
  expect(Math.max(...across)).toBeLessThan(540)
})
