// The verification page is opened on a phone, from a QR code. What it loads before it can answer is weighed here, from a real build.
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'

/** HTML, script and style of the first load, gzip. The design's limit. */
const LIMIT_KB = 100
/** One weight of the serif in one script. */
const FONT_LIMIT_KB = 25

type File = Rolldown.OutputChunk | Rolldown.OutputAsset

let files: ReadonlyMap<string, File>
let html: string

beforeAll(async () => {
  const root = new URL('..', import.meta.url).pathname
  const built = await build({ root, configFile: `${root}vite.config.ts`, logLevel: 'error', build: { write: false } })
  if (Array.isArray(built) || !('output' in built)) throw new Error('One build was asked for')
  files = new Map(built.output.map((file) => [file.fileName, file]))
  html = textOf('index.html')
}, 60_000)

function textOf(name: string): string {
  const file = files.get(name)
  if (file === undefined) throw new Error(`The build has no ${name}`)
  if (file.type === 'chunk') return file.code
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
}

/** What the page names, and what that imports in turn before it runs. */
function firstLoad(): Set<string> {
  const wanted = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, name = '']) => name)
  const loaded = new Set<string>()
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (loaded.has(name)) continue
    loaded.add(name)
    const file = files.get(name)
    if (file?.type === 'chunk') wanted.push(...file.imports)
  }
  return loaded
}

async function zipped(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(stream).arrayBuffer()).byteLength / 1000
}

describe('the first load', () => {
  test('stays under 100 kB of HTML, script and style', async () => {
    const texts = [html, ...[...firstLoad()].map(textOf)]
    const sizes = await Promise.all(texts.map(zipped))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    // A page without its script and its style would pass as well.
    expect(texts.length).toBeGreaterThanOrEqual(3)
    expect(total).toBeGreaterThan(20)
    expect(total).toBeLessThan(LIMIT_KB)
  })

  test('holds the verification page, so that no second load stands between the QR code and the answer', () => {
    const modules = [...firstLoad()].flatMap((name) => {
      const file = files.get(name)
      return file?.type === 'chunk' ? file.moduleIds : []
    })
    expect(modules.some((id) => id.endsWith('/verify/answer-view.tsx'))).toBe(true)
    expect(modules.some((id) => id.endsWith('/library/version-view.tsx'))).toBe(false)
    expect(modules.some((id) => id.includes('/features/verify-file/'))).toBe(false)
  })

  test('runs no script that is written into the page, which the content security policy would refuse', () => {
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(html).not.toMatch(/\son[a-z]+=/)
  })

  test('takes one weight of one serif for each script, from this site', () => {
    const fonts = [...files.values()].filter(({ fileName }) => fileName.endsWith('.woff2'))
    const latin = fonts.find(({ fileName }) => /-latin-600-normal-/.test(fileName))
    expect(latin?.type === 'asset' && latin.source.length / 1000).toBeLessThan(FONT_LIMIT_KB)
    expect(fonts.every(({ fileName }) => /-600-normal-/.test(fileName))).toBe(true)
    const styles = [...files.keys()]
      .filter((name) => name.endsWith('.css'))
      .map(textOf)
      .join('')
    expect(styles).not.toMatch(/https?:\/\//)
    expect(styles.match(/@font-face/g)).toHaveLength(styles.match(/font-display:\s*swap/g)?.length ?? 0)
  })
})
