// The one door to the server: a typed method for every endpoint staff use.
import {
  candidates,
  comparisons,
  createClient,
  credentials,
  definitions,
  editing,
  imports,
  issuer,
  password,
  signIn,
  signingKeys,
  site,
  standards,
  versionDecisions,
} from '@touchstone/contract'

export const api = createClient({
  ...site,
  ...signIn,
  ...password,
  ...issuer,
  ...signingKeys,
  ...standards,
  ...editing,
  ...comparisons,
  ...versionDecisions,
  ...imports,
  ...definitions,
  ...candidates,
  ...credentials,
})
