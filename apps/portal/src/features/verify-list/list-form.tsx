import { type ChangeEvent, type DragEvent, type FormEvent, useId, useRef, useState } from 'react'
import { verifyList as words } from '../../messages/verify-list.js'
import { Button } from '../../shared/button.js'
import styles from './verify-list.module.css'

const EXAMPLE = 'TS-7Q4K-XM2P-9TRD-6HWA-4\tAda Nowak'

interface Props {
  readonly asking: boolean
  readonly check: (list: Blob) => void
}

/** Paste, choose or drop. */
export function ListForm({ asking, check }: Props) {
  const [text, setText] = useState('')
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  function submit(event: FormEvent) {
    event.preventDefault()
    check(new Blob([text.trim()]))
  }

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0]
    // The same file may be chosen again.
    currentTarget.value = ''
    if (file !== undefined) check(file)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) check(file)
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <section>
        <label className={styles.label} htmlFor={id}>
          {words.paste}
        </label>
        <p id={`${id}-hint`} className={styles.soft}>
          {words.pasteHint}
        </p>
        <textarea
          id={id}
          rows={10}
          value={text}
          placeholder={EXAMPLE}
          spellCheck={false}
          autoCapitalize="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" disabled={asking}>
          {words.check}
        </Button>
      </section>
      <div
        className={`${styles.zone} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <h2>{words.file}</h2>
        <p className={styles.soft}>{words.fileHint}</p>
        <Button look="plain" disabled={asking} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        <input ref={input} hidden type="file" aria-label={words.choose} onChange={choose} />
      </div>
      <p className={styles.status} role="status">
        {asking && words.reading}
      </p>
    </form>
  )
}
