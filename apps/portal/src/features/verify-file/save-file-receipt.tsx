// The answer about a file to take away, signed by the issuer. The file was not kept, so it is sent and compared once more.
import { ApiProblem, createClient, receipts } from '@touchstone/contract'
import { useEffect, useRef, useState } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { verifyFile as words } from '../../messages/verify-file.js'
import { Button } from '../../shared/button.js'
import styles from './verify-file.module.css'

const api = createClient(receipts)

type Kind = 'pdf' | 'json'
const CALLS = { pdf: api.makeFileReceiptPdf, json: api.makeFileReceiptJson } as const

interface Props {
  readonly file: Blob
  readonly credentialId: string
}

export function SaveFileReceipt({ file, credentialId }: Props) {
  const [making, setMaking] = useState<Kind>()
  const [said, setSaid] = useState('')
  const [fault, setFault] = useState<unknown>()
  const asking = useRef<AbortController>(undefined)
  const text = words.receipt
  useEffect(() => () => asking.current?.abort(), [])
  if (fault !== undefined) throw fault

  async function save(kind: Kind) {
    const abort = (asking.current = new AbortController())
    setMaking(kind)
    setSaid('')
    try {
      const body = new Blob([file], { type: 'application/octet-stream' })
      handOut(await CALLS[kind]({ body }, { signal: abort.signal }), `receipt-${credentialId}.${kind}`)
      setSaid(text.saved)
    } catch (error) {
      if (abort.signal.aborted) return
      if (error instanceof ApiProblem) setSaid(sentenceFor(error))
      else setFault(error)
    }
    setMaking(undefined)
  }

  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt">{text.heading}</h2>
      <p className={styles.soft}>{text.text}</p>
      <p className={styles.receipts}>
        {(['pdf', 'json'] as const).map((kind) => (
          <Button key={kind} look="plain" disabled={making !== undefined} onClick={() => void save(kind)}>
            {making === kind ? text.making : text[kind]}
          </Button>
        ))}
      </p>
      <p role="status">{said}</p>
    </section>
  )
}

/** Gives the visitor a file under a name, as a link to it would. */
function handOut(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
