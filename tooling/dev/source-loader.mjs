// Lets the pinned Node run the API from its TypeScript source, workspace packages included: `./x.js` finds `./x.ts`, and
// Oxc strips the types and emits the decorator metadata Nest reads, as it does in the tests.
import { existsSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

// What Oxc's output calls, under the name it calls it by; a build would bundle these.
globalThis.babelHelpers = {
  decorate(decorators, target, key, given) {
    const isMember = key !== undefined
    const before = isMember ? (given ?? Object.getOwnPropertyDescriptor(target, key)) : target
    const after = decorators.reduceRight(
      (result, decorator) => (isMember ? decorator(target, key, result) : decorator(result)) ?? result,
      before,
    )
    if (isMember && after) Object.defineProperty(target, key, after)
    return after
  },
  decorateMetadata: (name, value) => Reflect.metadata(name, value),
  decorateParam: (index, decorator) => (target, key) => decorator(target, key, index),
}

registerHooks({
  resolve(specifier, context, next) {
    const source = /^\.{1,2}\/.*\.js$/.test(specifier) && sourceOf(new URL(specifier, context.parentURL))
    return next(source || specifier, context)
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
    const path = fileURLToPath(url)
    const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), {
      lang: 'ts',
      target: 'es2024',
      sourcemap: false,
      decorator: { legacy: true, emitDecoratorMetadata: true },
      helpers: { mode: 'External' },
    })
    if (errors.length > 0) throw new SyntaxError(`${path}: ${errors.map(({ message }) => message).join('; ')}`)
    return { format: 'module', source: code, shortCircuit: true }
  },
})

function sourceOf(url) {
  const source = new URL(url.href.replace(/\.js$/, '.ts'))
  return url.protocol === 'file:' && !existsSync(url) && existsSync(source) ? source.href : undefined
}
