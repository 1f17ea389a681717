// Parts of the API whose addresses and failures a specification sets, and which any site's pages may read. What fails below a surface's
// base fails in the words of its specification, also where no route was reached.
import type { Problem } from '@touchstone/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'

export interface Surface {
  /** For example `/ims/case/v1p1`. */
  readonly base: string
  /** A failure as the specification words it. */
  refuse(problem: Problem): { readonly status: number; readonly body: object }
}

export function surfaceOf(
  surfaces: readonly Surface[],
  { url, routeOptions }: Pick<FastifyRequest, 'url'> & { readonly routeOptions: { readonly url?: string | undefined } },
): Surface | undefined {
  // By the route and not by the address, which may be spelled otherwise; a stray address has no route.
  const address = routeOptions.url?.startsWith('/') && !routeOptions.url.includes('*') ? routeOptions.url : url
  return surfaces.find(({ base }) => address === base || address.startsWith(`${base}/`))
}

/** Nothing behind a surface depends on who asks, so a page of any site may ask. */
export function openToOtherSites(fastify: FastifyInstance, surfaces: readonly Surface[]): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (surfaceOf(surfaces, request) === undefined) return
    void reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'etag, link, x-total-count, retry-after',
      'cross-origin-resource-policy': 'cross-origin',
    })
    if (request.method !== 'OPTIONS') return
    await reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': 'accept, if-none-match',
        'access-control-max-age': '86400',
      })
      .send()
  })
}
