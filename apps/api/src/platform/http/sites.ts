// The two built sites: the admin below /admin/, the portal at /. A page's address is answered with the site's one HTML file,
// for people who open it in a browser; the API's addresses never are.
import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import { DomainError } from '@touchstone/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export interface SiteFolders {
  /** Folder of the built admin. */
  readonly admin: string
  /** Folder of the built portal. */
  readonly portal: string
}

/** A folder that is not there serves nothing: its addresses are not found. */
export async function serveSites(fastify: FastifyInstance, sites: SiteFolders | undefined): Promise<void> {
  await fastify.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 })
  if (sites === undefined) return
  fastify.get('/admin', (_, reply) => reply.redirect('/admin/', 308))
  for (const [prefix, folder] of [['/admin/', sites.admin], ['/', sites.portal]] as const) {
    if (!existsSync(join(folder, 'index.html'))) continue
    const root = join(folder)
    await fastify.register(async (site) => {
      await site.register(fastifyStatic, { root, prefix, wildcard: false, index: false, cacheControl: false, serve: false })
      site.get(`${prefix}*`, (request, reply) => serve(prefix, root, request, reply))
    })
  }
}

async function serve(prefix: string, root: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const path = new URL(request.url, 'http://site').pathname
  const file = decodeURIComponent(path.slice(prefix.length))
  if (path.startsWith('/api/') || path === '/api') throw new DomainError('not_found', { what: 'address' })
  if (/^assets\//.test(file)) {
    // The builder puts a hash of the content into these names, so they never change.
    return reply.header('cache-control', 'public, max-age=31536000, immutable').sendFile(file, root)
  }
  if (/\.[a-z0-9]+$/i.test(file) && file !== 'index.html' && !file.startsWith('verify/')) {
    return reply.header('cache-control', 'public, max-age=3600').sendFile(file, root)
  }
  if (!request.headers.accept?.includes('text/html')) throw new DomainError('not_found', { what: 'address' })
  return page(path, root, reply)
}

function page(path: string, root: string, reply: FastifyReply): FastifyReply {
  // A verification page shows a person's name: it is kept out of caches and search engines.
  if (path.startsWith('/verify/')) void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  else void reply.header('cache-control', 'no-cache')
  return reply.sendFile('index.html', root)
}
