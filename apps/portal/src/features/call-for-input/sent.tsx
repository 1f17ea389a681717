import type { InputReceipt } from '@touchstone/contract'
import { Link } from 'wouter'
import { callWords } from '../../messages/call-for-input.js'
import { paths } from '../../paths.js'
import { Button, buttonLook } from '../../shared/button.js'
import { useSite } from '../../shared/site.js'
import styles from './call.module.css'
import type { KeptInput } from './kept-input.js'

const words = callWords.send

/** What was sent, and what is left to do: the link in the mail, unless this browser has opened one. */
export function Sent({
  receipt,
  kept,
  done,
  back,
}: {
  readonly receipt: Pick<InputReceipt, 'confirmed' | 'late'>
  readonly kept: KeptInput
  /** What is said when it counts already. */
  readonly done: string
  readonly back: { readonly label: string; readonly go: () => void }
}) {
  const demo = useSite()?.demo === true
  return (
    <div className={styles.page} role="status">
      <h1>{receipt.confirmed ? words.doneHeading : words.mailHeading}</h1>
      {receipt.confirmed ? (
        <p>{done}</p>
      ) : (
        <>
          <p>{words.mailText(kept.email)}</p>
          <p className={styles.soft}>{words.mailWait}</p>
          {demo && <p className={styles.note}>{words.demo}</p>}
        </>
      )}
      {receipt.late && <p className={styles.note}>{words.late}</p>}
      <p className={styles.actions}>
        {receipt.confirmed && kept.token !== null && (
          <Link className={buttonLook()} href={paths.myInput(kept.token)}>
            {words.myPage}
          </Link>
        )}
        <Button look="plain" onClick={back.go}>
          {back.label}
        </Button>
      </p>
    </div>
  )
}
