// Every rule the house wrote into .oxlintrc.json is shown a file that breaks it, and one that does not: a rule whose
// pattern has a slip in it would otherwise let everything through in silence.
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { root } from '../lib/places.mjs'

/** Where a file stands, what it says, and a piece of the sentence the linter must answer. */
const refused: readonly (readonly [file: string, code: string, sentence: string])[] = [
  ['packages/domain/src/a1.ts', `import { readFileSync } from 'node:fs'\nreadFileSync('x')`, 'The domain imports zod'],
  ['packages/domain/src/a2.ts', `import { Injectable } from '@nestjs/common'\nInjectable()`, 'The domain imports zod'],
  ['packages/domain/src/a3.ts', `import { x } from '@touchstone/contract'\nx()`, 'The domain imports zod'],
  ['packages/domain/src/credential/a4.ts', `export const at = Date.now()`, 'The domain has no clock'],
  ['packages/domain/src/a5.ts', `export const n = Math.random()`, 'The domain has no randomness'],
  ['packages/domain/src/a6.ts', `export const id = crypto.randomUUID()`, 'The domain has no randomness'],
  ['packages/domain/src/a7.ts', `import { x } from './index.js'\nx()`, 'an index that its own package imports'],
  ['packages/domain/src/credential/a8.ts', `import { x } from '..'\nx()`, 'an index that its own package imports'],
  ['packages/domain/src/a9.ts', `export default 1`, 'no-default-export'],
  [
    'packages/contract/src/b1.ts',
    `import { Injectable } from '@nestjs/common'\nInjectable()`,
    'The contract is plain values',
  ],
  ['packages/contract/src/b2.ts', `import { Entity } from 'typeorm'\nEntity()`, 'The contract is plain values'],
  ['packages/contract/src/b3.ts', `import { useState } from 'react'\nuseState()`, 'The contract is plain values'],
  [
    'packages/certificate-pdf/src/c1.ts',
    `import { x } from '@touchstone/contract'\nx()`,
    'not the contract and not each other',
  ],
  [
    'packages/case/src/c2.ts',
    `import { x } from '@touchstone/open-badges'\nx()`,
    'not the contract and not each other',
  ],
  ['packages/exchange/src/x1.ts', `import { x } from '@touchstone/contract'\nx()`, 'by way of CASE'],
  ['packages/exchange/src/x2.ts', `import { Injectable } from '@nestjs/common'\nInjectable()`, 'knows no framework'],
  ['packages/case/src/c3.ts', `import { Injectable } from '@nestjs/common'\nInjectable()`, 'knows no framework'],
  ['packages/case/src/c4.ts', `export const answer = fetch('/x')`, 'No network here'],
  ['packages/case/src/c5.ts', `import { x } from '../../../apps/api/src/x.js'\nx()`, 'do not know the applications'],
  ['packages/ui/src/d1.tsx', `import { x } from '@touchstone/domain'\nx()`, 'know nothing of the trade'],
  ['packages/rich-text/src/d2.ts', `import { x } from '@touchstone/domain'\nx()`, 'nothing of ours'],
  ['packages/rich-text/src/d3.ts', `import { readFileSync } from 'node:fs'\nreadFileSync('x')`, 'nothing of ours'],
  ['packages/typesetting/src/d4.ts', `import { x } from '@touchstone/domain'\nx()`, 'knows nothing of ours'],
  [
    'apps/api/src/platform/http/e1.ts',
    `import { x } from '../../features/issuers/issuers.repository.js'\nx()`,
    'features import it',
  ],
  ['apps/api/src/features/issuers/e2.ts', `import { x } from '@touchstone/ui'\nx()`, 'does not know the sites'],
  ['apps/api/src/features/issuers/e3.ts', `export const port = process.env.PORT`, 'no-process-env'],
  ['apps/api/src/features/issuers/e4.ts', `export const x = (a: any) => a`, 'no-explicit-any'],
  ['apps/api/src/features/issuers/e5.ts', `export const x = (a: string | null) => a!.length`, 'no-non-null-assertion'],
  ['apps/api/src/features/issuers/e6.ts', `import { x } from './e7.js'\nexport const y = x`, 'no-cycle'],
  ['apps/api/src/features/issuers/e7.ts', `import { y } from './e6.js'\nexport const x = y`, 'no-cycle'],
  ['apps/admin/src/f1.tsx', `import { x } from '@touchstone/certificate-pdf'\nx()`, 'talks to the API over HTTP'],
  ['apps/portal/src/f2.tsx', `import { x } from '../../api/src/x.js'\nx()`, 'talks to the API over HTTP'],
  ['apps/portal/src/f3.tsx', `import { readFileSync } from 'node:fs'\nreadFileSync('x')`, 'run in a browser'],
  [
    'apps/portal/src/f4.test.ts',
    `import { expect, test } from 'vitest'\ntest.only('x', () => expect(1).toBe(1))`,
    'no-focused-tests',
  ],
]

const allowed: readonly (readonly [file: string, code: string])[] = [
  [
    'packages/domain/src/credential/g1.ts',
    `import { z } from 'zod'\nimport { x } from '../ids.js'\nimport { y } from './y.js'\nexport const all = [z, x, y, new Date('2026-01-31T00:00:00Z')]`,
  ],
  [
    'packages/domain/src/g2.test.ts',
    `import { expect, test } from 'vitest'\nimport fc from 'fast-check'\ntest('x', () => expect(fc).toBe(1))`,
  ],
  [
    'packages/contract/src/g3.ts',
    `import { z } from 'zod'\nimport { x } from '@touchstone/domain'\nexport const all = [z, x]`,
  ],
  [
    'packages/certificate-pdf/src/g4.ts',
    `import { readFileSync } from 'node:fs'\nimport { x } from '@touchstone/typesetting'\nexport const all = [readFileSync, x]`,
  ],
  [
    'packages/ui/src/g5.tsx',
    `import { x } from '@touchstone/rich-text'\nimport { useState } from 'react'\nexport const all = [useState, x]`,
  ],
  ['packages/case/src/g7.ts', `import { x } from '@touchstone/rich-text'\nexport const all = [x]`],
  ['apps/api/src/platform/env.ts', `export const port = process.env.PORT`],
  [
    'apps/api/src/features/issuers/g6.ts',
    `import { x } from '../../platform/clock.js'\nimport { y } from '@touchstone/contract'\nexport const all = [x, y]`,
  ],
  [
    'apps/admin/src/features/standards/standards-page.tsx',
    `import { x } from '@touchstone/contract'\nexport default x`,
  ],
]

const Report = z.object({
  diagnostics: z.array(
    z.object({ message: z.string(), code: z.string(), help: z.string().default(''), filename: z.string() }),
  ),
})
let place = ''
let said: z.infer<typeof Report>['diagnostics'] = []

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'touchstone-lint-'))
  await cp(join(root, '.oxlintrc.json'), join(place, '.oxlintrc.json'))
  for (const [file, code] of [...refused, ...allowed]) {
    await mkdir(dirname(join(place, file)), { recursive: true })
    await writeFile(join(place, file), `${code}\n`)
  }
  const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin', 'oxlint')
  const output = await new Promise<string>((resolve) => {
    // The linter leaves with an error, as it must; what it found stands on stdout.
    execFile(process.execPath, [oxlint, '--format=json'], { cwd: place, maxBuffer: 50_000_000 }, (_error, stdout) =>
      resolve(stdout),
    )
  })
  said = Report.parse(JSON.parse(output)).diagnostics
})

afterAll(() => rm(place, { recursive: true, force: true }))

const about = (file: string) =>
  said.filter(({ filename }) => filename === file).map(({ code, message, help }) => `${code} ${message} ${help}`)

test.each(refused)('%s is refused', (file, _code, sentence) => {
  expect(about(file).join('\n')).toContain(sentence)
})

test.each(allowed)('%s is let through', (file) => {
  expect(about(file)).toEqual([])
})
