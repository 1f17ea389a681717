import { createClient, myCredentials, signIn } from '@touchstone/contract'

export const api = createClient({
  listMyCredentials: myCredentials.listMyCredentials,
  askForErasure: myCredentials.askForErasure,
  setMyListing: myCredentials.setMyListing,
  signOut: signIn.signOut,
})
