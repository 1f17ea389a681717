import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../lib/places.mjs'
import { brokenRules, type Files } from './house-rules.ts'

function projectFiles(): Files {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  const text = /\.(ts|tsx|mjs|js|json|yaml|yml|md|html|css|sh|txt)$|(^|\/)\.[a-z.]+$|^\.ci\//
  const paths = listed.split('\n').filter((path) => text.test(path) && existsSync(join(root, path)))
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

test('the project keeps the rules of the house', () => {
  const files = projectFiles()
  expect(files.size).toBeGreaterThan(50)
  expect(brokenRules(files)).toEqual([])
})

// Put together here, so that this file does not itself break the rule it is a sample for.
const somebodysHome = ['', 'home', 'ada', 'touchstone'].join('/')
const registry = ['https:', '', 'registry.example.org', 'zod'].join('/')
const feature = 'apps/api/src/features'

const refused: readonly (readonly [file: string, text: string, sentence: string])[] = [
  ['docs/a.md', `see ${somebodysHome}/notes`, 'names a path of one machine'],
  ['README.md', `npm --registry ${registry}`, 'names a package registry'],
  ['pnpm-lock.yaml', '  resolution: {tarball: ftp://example.org/zod.tgz}', 'the address a package was downloaded from'],
  ['packages/case/package.json', '{ "dependencies": { "zod": "^4.0.0" } }', 'zod must be one exact version'],
  [`${feature}/credentials/credentials.service.ts`, '', 'a feature holds a module'],
  [`${feature}/credentials/helpers/x.ts`, '', 'a feature holds a module'],
  [
    `${feature}/credentials/credential-issuer.ts`,
    'export class CredentialIssuer {\n  async run() {}\n}',
    'named by its verb',
  ],
  [`${feature}/bookkeeping/bookkeeping.module.ts`, '', 'has no place in featureOrder'],
  [
    `${feature}/issuers/issuers.module.ts`,
    `import { x } from '../credentials/credentials.repository.js'`,
    'issuers comes before credentials',
  ],
  [
    `${feature}/credentials/issue-credential.ts`,
    `import { x } from '../issuers/issuer.entity.js'`,
    'the entities of issuers belong',
  ],
  [
    `${feature}/credentials/withdraw-credential.ts`,
    `import { x } from './credential.entity.js'`,
    'its repository and its module only',
  ],
  [
    'apps/admin/src/features/credentials/credential-page.tsx',
    `import { x } from '../candidates/queries.ts'`,
    'compose them in routes.tsx',
  ],
  ['packages/domain/src/ids.ts', 'export const at = new Date()', 'the domain has no clock'],
  ['apps/api/src/platform/env.ts', 'const Env = z.object({\n  PORT: z.string(),\n})', 'does not describe PORT'],
  ['apps/api/src/platform/env.ts', 'export const env = {}', 'no setting could be read'],
]

test.each(refused)('%s is refused for %j', (file, text, sentence) => {
  expect(brokenRules(new Map([[file, text]])).join('\n')).toContain(sentence)
})

test('a setting that is described but read by nobody is refused', () => {
  const files = new Map([
    ['apps/api/src/platform/env.ts', '  PORT: z.string(),'],
    ['.env.example', '# PORT=3000\n# COLOUR=red\n'],
  ])
  expect(brokenRules(files)).toEqual(['.env.example: describes COLOUR, which env.ts does not read'])
})

test('what keeps the rules is let through', () => {
  const files = new Map([
    [
      `${feature}/credentials/issue-credential.ts`,
      `import { x } from '../issuers/issuers.repository.js'\nimport { y } from './credentials.repository.js'`,
    ],
    [`${feature}/credentials/certificate-file-name.ts`, 'export function certificateFileName() {}'],
    [`${feature}/credentials/credentials.repository.ts`, `import { x } from './credential.entity.js'`],
    [`${feature}/credentials/migrations/1-credentials-exist.ts`, ''],
    [
      `${feature}/credentials/issue-credential.api.test.ts`,
      `import { x } from '../verification/verification.repository.js'`,
    ],
    ['apps/admin/src/features/credentials/queries.ts', `import { x } from '../../api.ts'`],
    ['packages/domain/src/ids.ts', `export const at = new Date('2026-01-31T00:00:00Z')`],
    ['packages/case/package.json', '{ "dependencies": { "zod": "4.6.7", "@touchstone/domain": "workspace:*" } }'],
  ])
  expect(brokenRules(files)).toEqual([])
})
