// The API as one visitor's browser reaches it, with the session they are signed in to.
import { createClient, type Client, type Endpoint } from '@touchstone/contract'
import type { Visitor } from './visitor.ts'

export function clientFor<const Endpoints extends Readonly<Record<string, Endpoint>>>(
  { context, page }: Visitor,
  endpoints: Endpoints,
): Client<Endpoints> {
  return createClient(endpoints, {
    baseUrl: new URL(page.url()).origin,
    async fetch(input, init) {
      const request = new Request(input, init)
      const data = Buffer.from(await request.arrayBuffer())
      const answer = await context.request.fetch(request.url, {
        method: request.method,
        headers: Object.fromEntries(request.headers),
        // An empty one would be sent as a file.
        ...(data.length > 0 ? { data } : {}),
      })
      const body = answer.status() === 204 ? null : new Uint8Array(await answer.body())
      return new Response(body, { status: answer.status(), headers: answer.headers() })
    },
  })
}
