import type { ExecutionContext } from '@nestjs/common'
import type { Endpoint } from '@touchstone/contract'
import { ENDPOINT } from './implements.js'

/** The endpoint a handler implements. A route without one has no access rule, so it is not served. */
export function endpointOf(context: ExecutionContext): Endpoint {
  const endpoint: Endpoint | undefined = Reflect.getMetadata(ENDPOINT, context.getHandler())
  if (endpoint === undefined)
    throw new Error(`${context.getClass().name}.${context.getHandler().name} implements no endpoint`)
  return endpoint
}
