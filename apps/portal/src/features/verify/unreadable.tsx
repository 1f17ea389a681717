import { verify as words } from '../../messages/verify.js'
import { CredentialIdBox } from '../../shared/credential-id-box.js'
import { misreading } from '../../shared/misreading.js'
import { useTitle } from '../../shared/use-title.js'
import styles from './verify.module.css'

/** An address that holds no credential ID: said at once, without asking anyone. */
export function Unreadable({ spelled }: { readonly spelled: string }) {
  const mistyped = misreading(spelled) === 'mistyped'
  useTitle(mistyped ? words.unreadable.mistyped : words.unreadable.title, { indexed: false })
  return (
    <div className={styles.narrow}>
      <h1>{mistyped ? words.unreadable.mistyped : words.unreadable.notAnId}</h1>
      <p className={styles.soft}>{mistyped ? words.unreadable.checkCharacter : words.unreadable.nothingAsked}</p>
      <CredentialIdBox spelled={spelled.slice(0, LONGEST_SHOWN)} />
    </div>
  )
}

/** More than anyone would correct by hand. */
const LONGEST_SHOWN = 300
