import { useSearchParams } from 'wouter'
import { signInWords as words } from '../../messages/sign-in.js'
import { useTitle } from '../../shared/use-title.js'
import { AskForLink } from './ask-for-link.js'
import { RedeemLink } from './redeem-link.js'

/** Candidates come in by an e-mailed link: here it is asked for, and here it leads. */
export default function SignInPage() {
  useTitle(words.title, { indexed: false })
  const [search] = useSearchParams()
  const token = search.get('token')
  return token === null || token === '' ? <AskForLink /> : <RedeemLink token={token} />
}
