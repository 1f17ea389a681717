// The one door to the server: a typed method for every endpoint staff use.
import {
  candidates,
  createClient,
  credentials,
  definitions,
  editing,
  issuer,
  password,
  signIn,
  site,
  standards,
} from '@touchstone/contract'

export const api = createClient({
  ...site,
  ...signIn,
  ...password,
  ...issuer,
  ...standards,
  ...editing,
  ...definitions,
  ...candidates,
  ...credentials,
})
