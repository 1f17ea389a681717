import { expect, test } from 'vitest'
import { surfaceOf } from './surfaces.js'

const surface = { base: '/ims/case/v1p1', refuse: () => ({ status: 400, body: {} }) }

test.each([
  ['/ims/case/v1p1/CFItems/1', '/ims/case/v1p1/CFItems/:sourcedId', true],
  // The address may be spelled otherwise; the route is not.
  ['/%69ms/case/v1p1/CFItems/1', '/ims/case/v1p1/CFItems/:sourcedId', true],
  ['/ims/case/v1p1/nowhere', undefined, true],
  ['/ims/case/v1p1/nowhere', '/*', true],
  ['/ims/case/v1p1', undefined, true],
  ['/ims/case/v1p10/CFItems', undefined, false],
  ['/api/v1/health', '/api/v1/health', false],
  ['/standards?x=/ims/case/v1p1/', '/*', false],
])('%s by the route %s', (url, route, belongs) => {
  expect(surfaceOf([surface], { url, routeOptions: { url: route } })).toBe(belongs ? surface : undefined)
})
