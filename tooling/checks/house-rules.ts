// The rules of the house that the linter cannot say. Each is a function from the files of the project to sentences
// about what breaks it, so that it can be shown a bad sample as easily as the real thing.

/** Text files by their path from the root. */
export type Files = ReadonlyMap<string, string>

type Rule = (path: string, text: string) => readonly string[]

/** Features may use what stands before them in this list, never what stands after. */
export const featureOrder = [
  'issuers',
  'staff',
  'keys',
  'api-keys',
  'standards',
  'reviews',
  'review-reports',
  'comment-forms',
  'candidates',
  'credentials',
  'batches',
  'verification',
  'candidate-imports',
  'holders',
  'exchange',
  'library',
  'records',
  'overview',
  'site',
] as const

const role =
  /^(?:[a-z0-9-]+\.(?:module|controller|repository|entity|entities)\.ts|[a-z0-9-]+(?:\.api|\.database)?\.test\.ts|[a-z0-9]+(?:-[a-z0-9]+)*\.ts|migrations\/.+\.ts)$/

/** A use case bears the name of what it does: a verb, then what it is done to. */
const verbs = new Set(
  `
  accept add answer apply approve archive ask assign award begin bind cancel change claim clear close compare complete
  confirm consume correct create define delete describe disable discard dispose download draft edit enable
  enrol erase expire export extend find forget get give grant import invite issue judge link list load lock make map mark
  merge move note open order pause preview publish put queue rate read recognise record reduce refuse register
  reinstate reject remind remove rename render renew reopen replace reply report request require reset resolve
  restore resume retire revise revoke rotate save schedule seal search send set show sign start store submit
  supersede suspend switch take tell transfer undo unlink unlock update upload use verify void withdraw write
  enter freeze moderate override plan support
`
    .trim()
    .split(/\s+/),
)

/** Every sentence about what breaks a house rule, with the file it is about. Empty when all is well. */
export function brokenRules(files: Files): string[] {
  const perFile = [...files].flatMap(([path, text]) =>
    fileRules.flatMap((rule) => rule(path, text).map((sentence) => `${path}: ${sentence}`)),
  )
  return [...perFile, ...settingsAreDescribed(files)].sort()
}

const nothingOfThisMachine: Rule = (_path, text) => {
  const found = /(?<![\w.~-])\/(?:work|root|home\/\w+|Users\/\w+)\/\w[^\s'"`)]*/.exec(text)
  return found ? [`names a path of one machine: ${found[0]}`] : []
}

const noRegistry: Rule = (path, text) => {
  const host = /https?:\/\/[^\s'"/]*(?:registry|verdaccio|artifactory|nexus)[^\s'"]*/.exec(text)
  if (host) return [`names a package registry: ${host[0]}`]
  return path === 'pnpm-lock.yaml' && /^\s*(?:tarball:|resolution: .*tarball:)/m.test(text)
    ? ['names the address a package was downloaded from']
    : []
}

const exactVersions: Rule = (path, text) =>
  /(^|\/)package\.json$/.test(path)
    ? [...text.matchAll(/"([^"]+)": "([~^][^"]+|\*|latest)"/g)].map(
        ([, name, version]) => `${name} must be one exact version, not ${version}`,
      )
    : []

const knownRoles: Rule = (path, text) => {
  const [, feature, file] = /^apps\/api\/src\/features\/([^/]+)\/(.+)$/.exec(path) ?? []
  if (feature === undefined || file === undefined) return []
  if (!isFeature(feature))
    return [`the feature ${feature} has no place in featureOrder (tooling/checks/house-rules.ts)`]
  if (!role.test(file))
    return [
      'a feature holds a module, a controller, repositories, entities, use cases, migrations and tests, and nothing else',
    ]
  // The house calls the one method of a use case `run`.
  const useCase = /^ +(?:async )?run\(/m.test(text) ? /^([a-z0-9]+)[a-z0-9-]*\.ts$/.exec(file)?.[1] : undefined
  return useCase === undefined || verbs.has(useCase)
    ? []
    : [`a use case is named by its verb, and "${useCase}" is none the house knows`]
}

const isFeature = (name: string): name is (typeof featureOrder)[number] =>
  featureOrder.some((feature) => feature === name)

const featuresFallOneWay: Rule = (path, text) => {
  const from = featureOf(path)
  if (from === undefined || !isFeature(from) || isTest(path)) return []
  return importsOf(path, text).flatMap((target) => {
    const to = featureOf(target)
    if (to === undefined || to === from || !isFeature(to)) return []
    if (featureOrder.indexOf(to) > featureOrder.indexOf(from))
      return [`${from} comes before ${to} and cannot import it`]
    if (/\.entit(?:y|ies)$/.test(target)) return [`the entities of ${to} belong to its own repository and module`]
    return []
  })
}

const entitiesStayHome: Rule = (path, text) =>
  featureOf(path) === undefined ||
  isTest(path) ||
  /\.(repository|module|entity|entities)\.ts$|\/migrations\//.test(path)
    ? []
    : importsOf(path, text)
        .filter((target) => featureOf(target) === featureOf(path) && /\.entit(?:y|ies)$/.test(target))
        .map(() => 'an entity is imported by its repository and its module only')

const siteFeaturesStandAlone: Rule = (path, text) => {
  const from = siteFeatureOf(path)
  if (from === undefined) return []
  return importsOf(path, text)
    .map(siteFeatureOf)
    .filter((to) => to !== undefined && to !== from)
    .map((to) => `${from} imports ${String(to)}; compose them in routes.tsx, or lift what both need into shared/`)
}

const timeIsHandedIn: Rule = (path, text) =>
  path.startsWith('packages/domain/src/') && !isTest(path) && /new Date\(\s*\)/.test(text)
    ? ['the domain has no clock; take an instant as an argument']
    : []

const fileRules: readonly Rule[] = [
  nothingOfThisMachine,
  noRegistry,
  exactVersions,
  knownRoles,
  featuresFallOneWay,
  entitiesStayHome,
  siteFeaturesStandAlone,
  timeIsHandedIn,
]

/** `.env.example` names exactly the settings that env.ts reads: none forgotten, none left over. */
function settingsAreDescribed(files: Files): string[] {
  const env = files.get('apps/api/src/platform/env.ts')
  if (env === undefined) return []
  const known = new Set([...env.matchAll(/^\s*([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name))
  const described = new Set(
    [...(files.get('.env.example') ?? '').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name),
  )
  return [
    ...(known.size === 0 ? ['apps/api/src/platform/env.ts: no setting could be read from it'] : []),
    ...[...known]
      .filter((name) => !described.has(name))
      .map((name) => `.env.example: does not describe ${String(name)}`),
    ...[...described]
      .filter((name) => !known.has(name))
      .map((name) => `.env.example: describes ${String(name)}, which env.ts does not read`),
  ]
}

const isTest = (path: string) => /\.(test|e2e)\.tsx?$/.test(path)
const featureOf = (path: string) => /^apps\/api\/src\/features\/([^/]+)\//.exec(path)?.[1]
const siteFeatureOf = (path: string) => /^(apps\/(?:admin|portal)\/src\/features\/[^/]+)\//.exec(path)?.[1]

/** The project files a file imports by a relative path, from the root, without their extension. */
function importsOf(path: string, text: string): string[] {
  const folder = path.split('/').slice(0, -1)
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)].flatMap(([, target]) =>
    target === undefined ? [] : [resolve(folder, target.replace(/\.[jt]sx?$/, ''))],
  )
}

function resolve(folder: readonly string[], target: string): string {
  const steps = [...folder]
  for (const part of target.split('/')) {
    if (part === '..') steps.pop()
    else if (part !== '.') steps.push(part)
  }
  return steps.join('/')
}
