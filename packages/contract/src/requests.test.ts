import { expect, test } from 'vitest'
import { z } from 'zod'
import { candidates } from './candidates.js'
import { credentials } from './credentials.js'
import { definitions } from './definitions.js'
import { isUpload } from './endpoint.js'
import { issuer, password } from './issuer.js'
import { myCredentials } from './my-credentials.js'
import { signIn } from './sign-in.js'
import { site } from './site.js'
import { standards } from './standards.js'

const endpoints = {
  ...site,
  ...signIn,
  ...issuer,
  ...password,
  ...standards,
  ...definitions,
  ...candidates,
  ...credentials,
  ...myCredentials,
}
const bodies = Object.entries(endpoints).flatMap(([name, endpoint]) =>
  'body' in endpoint && !isUpload(endpoint.body) ? [[name, endpoint.body] as const] : [],
)

/** Places of a JSON Schema where a field nobody named would be taken in silence. */
function open(schema: unknown, place = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const here =
    'type' in schema && schema.type === 'object' && 'properties' in schema && !('additionalProperties' in schema)
  return [...(here ? [place] : []), ...Object.entries(schema).flatMap(([key, inner]) => open(inner, `${place}/${key}`))]
}

test('every request is looked at', () => {
  expect(bodies.length).toBeGreaterThan(20)
})

test.each(bodies)('%s refuses fields nobody named, at any depth', (_, body) => {
  expect(open(z.toJSONSchema(body, { io: 'input' }))).toEqual([])
})

test('a request that takes them would be noticed', () => {
  const lax = z.strictObject({ inner: z.array(z.object({ a: z.string() })) })
  expect(open(z.toJSONSchema(lax, { io: 'input' }))).toEqual(['/properties/inner/items'])
})
