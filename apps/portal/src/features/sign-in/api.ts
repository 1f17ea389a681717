import { createClient, myCredentials } from '@touchstone/contract'

export const api = createClient({
  requestSignInLink: myCredentials.requestSignInLink,
  redeemSignInLink: myCredentials.redeemSignInLink,
})
