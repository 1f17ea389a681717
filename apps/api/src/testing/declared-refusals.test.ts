import { ApiProblem, createClient, endpoint, noContent, PROBLEM_MEDIA_TYPE } from '@touchstone/contract'
import { expect, test } from 'vitest'
import { declared } from './declared-refusals.js'

const endpoints = {
  closeShop: endpoint({
    method: 'POST',
    path: '/closings',
    summary: 'Close',
    access: 'public',
    response: noContent,
    errors: ['last_owner'],
  }),
}

/** A client of a server that refuses everything with one code. */
function refusedWith(code: string) {
  const problem = { type: 'urn:x', title: 'No', status: 409, code, details: {}, requestId: 'r' }
  const headers = { 'content-type': PROBLEM_MEDIA_TYPE }
  const fetch = () => Promise.resolve(new Response(JSON.stringify(problem), { status: 409, headers }))
  return declared(endpoints, createClient(endpoints, { baseUrl: 'http://touchstone.test', fetch }))
}

test('a refusal the contract names is handed on', async () => {
  await expect(refusedWith('last_owner').closeShop()).rejects.toBeInstanceOf(ApiProblem)
})

test('a refusal the contract does not name fails the test that meets it', async () => {
  await expect(refusedWith('draft_exists').closeShop()).rejects.toThrow('closeShop answered draft_exists')
})
