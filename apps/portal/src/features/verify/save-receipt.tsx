import { receipts, urlOf, type Verification } from '@touchstone/contract'
import { verify as words } from '../../messages/verify.js'
import { buttonLook } from '../../shared/button.js'
import styles from './verify.module.css'

/** The answer to take away, signed by the issuer: for who must show later what was asked, and what the register said. */
export function SaveReceipt({ credentialId, on }: Pick<Verification, 'credentialId' | 'on'>) {
  const text = words.receipt
  const call = { params: { credentialId }, query: { on } }
  return (
    <section className={`${styles.box} ${styles.checked} ${styles.screenOnly}`} aria-labelledby="receipt">
      <h2 id="receipt">{text.heading}</h2>
      <p className={styles.soft}>{text.text}</p>
      <p className={styles.receipts}>
        <a className={buttonLook('plain')} href={urlOf(receipts.getReceiptPdf, call)} download>
          {text.pdf}
        </a>
        <a className={buttonLook('plain')} href={urlOf(receipts.getReceiptJson, call)} download>
          {text.json}
        </a>
      </p>
    </section>
  )
}
