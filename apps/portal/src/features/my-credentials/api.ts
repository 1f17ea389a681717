import { createClient, myCredentials, signIn } from '@touchstone/contract'

export const api = createClient({
  listMyCredentials: myCredentials.listMyCredentials,
  setMyListing: myCredentials.setMyListing,
  signOut: signIn.signOut,
})
