import { useEffect, useId, useRef, useState, type ChangeEvent, type DragEvent } from 'react'
import { verifyFile as words } from '../../messages/verify-file.js'
import { Button } from '../../shared/button.js'
import styles from './verify-file.module.css'

interface Props {
  readonly asking: boolean
  readonly check: (file: Blob) => void
  readonly checkText: (text: string) => void
}

/** Drop, choose or paste: whatever the visitor's hands do. Text that is pasted into a field of the page stays there. */
export function DropZone({ asking, check, checkText }: Props) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const id = useId()

  useEffect(() => {
    function paste(event: ClipboardEvent) {
      if (event.target instanceof HTMLInputElement && event.target.type !== 'file') return
      const file = event.clipboardData?.files[0]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (file !== undefined) check(file)
      else if (text.trim() !== '') checkText(text)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [check, checkText])

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    const text = event.dataTransfer.getData('text/plain')
    if (file !== undefined) check(file)
    else if (text.trim() !== '') checkText(text)
  }

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0]
    // The same file may be chosen again.
    currentTarget.value = ''
    if (file !== undefined) check(file)
  }

  return (
    <div
      className={`${styles.zone} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p id={id}>{words.drop}</p>
      <Button onClick={() => input.current?.click()} disabled={asking} aria-describedby={id}>
        {words.browse}
      </Button>
      <input ref={input} hidden type="file" aria-label={words.browse} onChange={choose} />
      <span className={styles.camera}>
        <Button look="plain" onClick={() => camera.current?.click()} disabled={asking}>
          {words.photograph}
        </Button>
      </span>
      <input
        ref={camera}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={words.photograph}
        onChange={choose}
      />
      <p className={styles.soft} role="status">
        {asking ? words.reading : words.limit}
      </p>
    </div>
  )
}
