import { expect, test } from 'vitest'
import { paths } from './paths.js'

test('every address of the portal', () => {
  expect([
    paths.home(),
    paths.verifyFile(),
    paths.verifyList(),
    paths.verify('TS-7Q4K-XM2P-9TRD-6HWA-4'),
    paths.verify('TS-7Q4K-XM2P-9TRD-6HWA-4', '2026-03-03'),
    paths.standards(),
    paths.standardVersion('d2229cc7-0e64-4e7c-a736-1778573c4e0c', '1.0'),
    paths.standardVersion('d2229cc7-0e64-4e7c-a736-1778573c4e0c', '1.0', 'oil & water'),
    paths.standard('d2229cc7-0e64-4e7c-a736-1778573c4e0c'),
    paths.changes('d2229cc7-0e64-4e7c-a736-1778573c4e0c', '1.1'),
    paths.changes('d2229cc7-0e64-4e7c-a736-1778573c4e0c', '1.1', '1.0'),
    paths.statementPage('d2229cc7-0e64-4e7c-a736-1778573c4e0c'),
    paths.statementHistory('d2229cc7-0e64-4e7c-a736-1778573c4e0c', '1b0f6bd5-6f2e-4a0c-8b8e-0b3a9a3d3a55'),
    paths.search(),
    paths.search({ q: 'oil & water', type: undefined }),
    paths.statement('d2229cc7-0e64-4e7c-a736-1778573c4e0c'),
    paths.calls(),
    paths.call('d2229cc7-0e64-4e7c-a736-1778573c4e0c'),
    paths.callDraft('d2229cc7-0e64-4e7c-a736-1778573c4e0c'),
    paths.myInput('token'),
    paths.signIn(),
    paths.myCredentials(),
  ]).toMatchInlineSnapshot(`
    [
      "/",
      "/verify",
      "/verify/list",
      "/verify/TS-7Q4K-XM2P-9TRD-6HWA-4",
      "/verify/TS-7Q4K-XM2P-9TRD-6HWA-4?on=2026-03-03",
      "/standards",
      "/standards/d2229cc7-0e64-4e7c-a736-1778573c4e0c/1.0",
      "/standards/d2229cc7-0e64-4e7c-a736-1778573c4e0c/1.0?find=oil%20%26%20water",
      "/standards/d2229cc7-0e64-4e7c-a736-1778573c4e0c",
      "/standards/d2229cc7-0e64-4e7c-a736-1778573c4e0c/1.1/changes",
      "/standards/d2229cc7-0e64-4e7c-a736-1778573c4e0c/1.1/changes?since=1.0",
      "/statements/d2229cc7-0e64-4e7c-a736-1778573c4e0c",
      "/standards/d2229cc7-0e64-4e7c-a736-1778573c4e0c/statements/1b0f6bd5-6f2e-4a0c-8b8e-0b3a9a3d3a55",
      "/search",
      "/search?q=oil+%26+water",
      "#d2229cc7-0e64-4e7c-a736-1778573c4e0c",
      "/call-for-input",
      "/call-for-input/d2229cc7-0e64-4e7c-a736-1778573c4e0c",
      "/call-for-input/d2229cc7-0e64-4e7c-a736-1778573c4e0c/draft",
      "/my-input#token",
      "/sign-in",
      "/my",
    ]
  `)
})
