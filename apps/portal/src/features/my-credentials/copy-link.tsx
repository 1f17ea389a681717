import { useState } from 'react'
import { myWords as words } from '../../messages/my-credentials.js'
import { Button } from '../../shared/button.js'
import styles from './my-credentials.module.css'

/** Copies the address of the verification page; where the browser does not let a page copy, shows it to be copied by hand. */
export function CopyLink({ url, label = words.copy }: { readonly url: string; readonly label?: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'by_hand'>()
  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      setOutcome('copied')
    } catch {
      setOutcome('by_hand')
    }
  }
  return (
    <>
      <Button look="plain" onClick={copy}>
        {outcome === 'copied' ? words.copied : label}
      </Button>
      <span role="status" className="visually-hidden">
        {outcome === 'copied' && words.copied}
      </span>
      {outcome === 'by_hand' && (
        <label className={styles.byHand}>
          {words.copyByHand}
          <input readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  )
}
