import { expect, test } from 'vitest'
import { z } from 'zod'
import * as contract from './index.js'

const bodies = Object.values(contract).flatMap((group) =>
  Object.entries(typeof group === 'object' ? group : {}).flatMap(([name, value]) =>
    typeof value === 'object' &&
    value !== null &&
    'method' in value &&
    'body' in value &&
    value.body instanceof z.ZodType
      ? [[name, value.body] as const]
      : [],
  ),
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
