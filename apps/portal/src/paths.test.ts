import { expect, test } from 'vitest'
import { paths } from './paths.js'

test('every address of the portal', () => {
  expect([
    paths.home(),
    paths.verify('TS-7Q4K-XM2P-9TRD-6HWA-4'),
    paths.verify('TS-7Q4K-XM2P-9TRD-6HWA-4', '2026-03-03'),
    paths.standards(),
    paths.standardVersion('d2229cc7-0e64-4e7c-a736-1778573c4e0c', '1.0'),
    paths.statement('d2229cc7-0e64-4e7c-a736-1778573c4e0c'),
    paths.signIn(),
    paths.myCredentials(),
  ]).toMatchInlineSnapshot(`
    [
      "/",
      "/verify/TS-7Q4K-XM2P-9TRD-6HWA-4",
      "/verify/TS-7Q4K-XM2P-9TRD-6HWA-4?on=2026-03-03",
      "/standards",
      "/standards/d2229cc7-0e64-4e7c-a736-1778573c4e0c/1.0",
      "#d2229cc7-0e64-4e7c-a736-1778573c4e0c",
      "/sign-in",
      "/my",
    ]
  `)
})
