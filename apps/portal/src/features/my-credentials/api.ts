import { createClient, myCredentials, shareLinks, signIn } from '@touchstone/contract'

export const api = createClient({
  listMyCredentials: myCredentials.listMyCredentials,
  switchMyReminders: myCredentials.switchMyReminders,
  askForErasure: myCredentials.askForErasure,
  setMyListing: myCredentials.setMyListing,
  listMyShareLinks: shareLinks.listMyShareLinks,
  makeShareLink: shareLinks.makeShareLink,
  revokeShareLink: shareLinks.revokeShareLink,
  listMyLookUps: shareLinks.listMyLookUps,
  signOut: signIn.signOut,
})
