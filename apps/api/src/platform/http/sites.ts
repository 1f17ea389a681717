// The two built sites: the admin below /admin/, the portal at /. A page's address is answered with the site's one HTML file,
// for people who open it in a browser; the API's addresses never are.
import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export interface SiteFolders {
  /** Folder of the built admin. */
  readonly admin: string
  /** Folder of the built portal. */
  readonly portal: string
}

/** One built site. */
interface Site {
  readonly prefix: string
  readonly folder: string
  /** The paths of its files, with slashes, as they were when the program started. */
  readonly files: ReadonlySet<string>
}

/** A folder that is not there serves nothing: its addresses are not found. */
export async function serveSites(fastify: FastifyInstance, folders: SiteFolders | undefined): Promise<void> {
  await fastify.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 })
  if (folders === undefined) return
  await fastify.register(fastifyStatic, { serve: false, cacheControl: false })
  fastify.get('/admin', (_, reply) => reply.redirect('/admin/', 308))
  for (const [prefix, folder] of [
    ['/admin/', folders.admin],
    ['/', folders.portal],
  ] as const) {
    if (!existsSync(join(folder, 'index.html'))) continue
    const site = { prefix, folder, files: filesOf(folder) }
    fastify.get(`${prefix}*`, (request, reply) => serve(site, request, reply))
  }
}

function filesOf(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
  )
}

function serve({ prefix, folder, files }: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply | void {
  const { '*': path } = request.params as { '*': string }
  if (path !== 'index.html' && files.has(path))
    return reply.header('cache-control', cachingOf(path)).sendFile(path, folder)
  if (!isPage(prefix + path) || !takesPages(request.headers.accept)) return reply.callNotFound()
  // A verification page, and what a share link opens, show a person's name: they are kept out of caches and search engines.
  if (path.startsWith('verify/') || path === 'shared')
    void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  else void reply.header('cache-control', 'no-cache')
  return reply.sendFile('index.html', folder)
}

/** The builder puts a hash of the content into the names below assets/, so those never change. */
function cachingOf(path: string): string {
  return path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
}

/** Browsers name text/html; programs that preview a link say nothing or anything. Who asks for data alone gets no page. */
function takesPages(accept = '*/*'): boolean {
  return accept.includes('text/html') || accept.includes('*/*')
}

/** Whether an address may be a page of a site: not the API's, and not a file that a build or a crawler expects. */
function isPage(path: string): boolean {
  return (
    !/^\/(api|ims|\.well-known|(admin\/)?assets)(\/|$)/.test(path) &&
    !/^\/(admin\/)?(?!index\.html$)[^/]*\.[a-z0-9]+$/i.test(path)
  )
}
