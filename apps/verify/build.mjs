// Makes the two things people take away: the command as one file for Node, and the page as one HTML file that asks nobody for anything.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { rolldown } from 'rolldown'

const here = new URL('./', import.meta.url)
const path = (name) => new URL(name, here).pathname

const resolve = {
  // Workspace packages are taken from their source, so that no stale build is ever shipped.
  extensionAlias: { '.js': ['.ts', '.js'] },
}

/** One file, minified, with nothing left to import but what `external` names. */
async function bundle(input, { platform, conditionNames, external, banner }) {
  const build = await rolldown({
    input: path(input),
    platform,
    external,
    resolve: { ...resolve, conditionNames: ['touchstone-source', ...conditionNames] },
    treeshake: { moduleSideEffects: [{ test: /^node:/, sideEffects: false }] },
    // Notes about what the libraries do are theirs to mend.
    logLevel: 'silent',
  })
  const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false, postBanner: banner })
  await build.close()
  const [chunk, ...more] = output
  if (more.length > 0) throw new Error(`${input} must become one file`)
  return chunk
}

async function buildCommand() {
  const { code } = await bundle('src/main.ts', {
    platform: 'node',
    conditionNames: ['module', 'node', 'import', 'default'],
    external: /^(node:|@napi-rs\/canvas$)/,
  })
  await writeFile(path('dist/touchstone-verify.mjs'), code)
}

async function buildPage() {
  const { code } = await bundle('src/page/page.ts', {
    platform: 'browser',
    conditionNames: ['module', 'browser', 'import', 'default'],
    external: /^node:/,
  })
  const asked = /(?:from|import)\s*\(?["'](node:[^"']+|\.[^"']*)["']/.exec(code)
  if (asked) throw new Error(`The page must import nothing, and asks for ${asked[1]}`)
  // What would end the script element, or open a comment, may stand in a string of it.
  const script = code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const style = [
    await readFile(path('../../packages/ui/src/tokens.css'), 'utf8'),
    await readFile(path('src/page/page.css'), 'utf8'),
  ].join('\n')
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const page = [
    ['content=""', `content="${policy}"`],
    ['<style></style>', `<style>${style}</style>`],
    ['<script type="module"></script>', `<script type="module">${script}</script>`],
  ].reduce(filled, await readFile(path('src/page/page.html'), 'utf8'))
  await writeFile(path('dist/touchstone-verify.html'), page)
}

/** What is put in may hold `$`, which `replace` would read as its own. */
function filled(page, [gap, content]) {
  if (page.split(gap).length !== 2) throw new Error(`The page must have one ${gap}`)
  return page.replace(gap, () => content)
}

function digest(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

await mkdir(path('dist'), { recursive: true })
await buildCommand()
await buildPage()
