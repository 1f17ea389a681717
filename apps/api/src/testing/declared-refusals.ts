// The contract names every code an endpoint may answer with. A client for tests holds the endpoints to it.
import { ApiProblem, errorsOf, type Client, type Endpoint } from '@touchstone/contract'

type Endpoints = Readonly<Record<string, Endpoint>>
type Call = (...args: readonly unknown[]) => Promise<unknown>

/** The same client, failing loudly where a refusal is not one of the endpoint's. */
export function declared<Given extends Endpoints>(endpoints: Given, client: Client<Given>): Client<Given> {
  // The border: one method for each of the client's, under the same names, whatever it takes.
  const calls = new Map(Object.entries(client) as [string, Call][])
  return Object.fromEntries(
    Object.entries(endpoints).map(([name, endpoint]) => [name, held(name, endpoint, calls.get(name))]),
  ) as Client<Given>
}

function held(name: string, endpoint: Endpoint, call: Call | undefined): Call {
  return async (...args) => {
    try {
      return await call?.(...args)
    } catch (problem) {
      if (
        problem instanceof ApiProblem &&
        problem.status > 0 &&
        !errorsOf(endpoint).some((code) => code === problem.code)
      )
        throw new Error(`${name} answered ${problem.code}, which its contract does not name`, { cause: problem })
      throw problem
    }
  }
}
