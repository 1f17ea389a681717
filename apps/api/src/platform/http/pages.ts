// Pages of a site whose head, and first words, the server writes: for search engines, for previews of links, and for whoever waits
// for the script. The same address answers with data to programs that prefer it.
import { DomainError } from '@touchstone/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Html, dataBlock, html, markupOf } from './html.js'
import { sendProblem } from './problem.filter.js'

export interface Page {
  readonly title: string
  readonly description: string
  /** The address this page is known by, absolute. */
  readonly canonical: string
  readonly language: string
  /** The same content for machines, and feeds about it. */
  readonly alternates: readonly { readonly type: string; readonly href: string; readonly title?: string }[]
  /** What search engines read, schema.org. */
  readonly jsonLd?: object
  /** `false` asks search engines to leave the page out of their index. */
  readonly indexed?: false
  /** What the page asks for as soon as its script runs. */
  readonly preload?: string
  /** Shown until the script runs. */
  readonly body: Html
}

export interface PageRoute {
  readonly path: `/${string}`
  /** @throws DomainError for an address that leads nowhere; all its representations are then not found. */
  readonly read: (
    params: Readonly<Record<string, string>>,
    query: Readonly<Record<string, unknown>>,
  ) => Promise<{
    readonly page: Page
    /** Where the data is, by media type. */
    readonly data: Readonly<Record<string, string>>
  }>
}

const HTML_TYPE = 'text/html'

export function servePages(
  fastify: FastifyInstance,
  { folder, log, routes }: { readonly folder: string; readonly log: Logger; readonly routes: readonly PageRoute[] },
): void {
  const file = join(folder, 'index.html')
  if (!existsSync(file)) return
  const template = readFileSync(file, 'utf8')
  for (const route of routes) {
    fastify.get(route.path, { config: { caching: 'revalidate' } }, (request, reply) =>
      answer(route, template, request, reply).catch((failure: unknown) =>
        sendProblem({ log, surfaces: [] }, failure, request, reply),
      ),
    )
  }
}

async function answer(
  route: PageRoute,
  template: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  void reply.header('vary', 'Accept')
  const { params, query } = request as { params: Record<string, string>; query: Record<string, unknown> }
  const found = await route.read(params, query).catch((failure: unknown) => {
    if (failure instanceof DomainError && failure.code === 'not_found') return undefined
    throw failure
  })
  const wanted = preferred(request, [HTML_TYPE, ...Object.keys(found?.data ?? {})])
  if (found === undefined && wanted === HTML_TYPE)
    // The site itself says that nothing is there; a program is told so as a problem.
    return reply.code(404).header('x-robots-tag', 'noindex').type('text/html; charset=utf-8').send(template)
  const data = wanted === undefined ? undefined : found?.data[wanted]
  if (data !== undefined) return reply.header('cache-control', 'public, no-cache').redirect(data, 303)
  if (found !== undefined && wanted === HTML_TYPE)
    return reply.type('text/html; charset=utf-8').send(written(template, found.page))
  reply.callNotFound()
  return reply
}

/** Whoever says nothing, or takes anything, is given the page. */
function preferred({ headers }: FastifyRequest, offered: readonly string[]): string | undefined {
  return new Negotiator({ headers }).mediaType([...offered])
}

/** The built page with its head and first words. Replaced by functions, so that no `$` in a title means anything. */
function written(template: string, page: Page): string {
  return template
    .replace(/<title>[^<]*<\/title>/, () => markupOf(html`<title>${page.title}</title>`))
    .replace(/<meta\s+name="description"[^>]*>/, () =>
      markupOf(html`<meta name="description" content="${page.description}" />`),
    )
    .replace('</head>', () => markupOf(html`${headOf(page)}</head>`))
    .replace('<div id="portal"></div>', () => markupOf(html`<div id="portal">${page.body}</div>`))
}

function headOf({ title, description, canonical, language, alternates, jsonLd, indexed, preload }: Page): Html {
  return html`<link rel="canonical" href="${canonical}" />
    ${alternates.map(
      ({ type, href, title }) =>
        html`<link rel="alternate" type="${type}" href="${href}" ${title !== undefined && html` title="${title}"`} /> `,
    )}${indexed === false && html`<meta name="robots" content="noindex" />`}${preload !== undefined && html`<link rel="preload" as="fetch" href="${preload}" crossorigin="anonymous" />`}
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content="Touchstone" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${canonical}" />
    <meta property="og:locale" content="${language.replace('-', '_')}" />
    <meta name="twitter:card" content="summary" />
    ${jsonLd !== undefined && dataBlock('application/ld+json', jsonLd)} `
}
