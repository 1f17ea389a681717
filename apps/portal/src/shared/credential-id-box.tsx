import { addressIn, readCredentialId } from '@touchstone/domain'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { credentialIdBox as words } from '../messages/credential-id-box.js'
import { paths } from '../paths.js'
import { Button } from './button.js'
import type { CameFrom } from './came-from.js'
import styles from './credential-id-box.module.css'
import { misreading } from './misreading.js'

/** An ID with a true check symbol that was never issued, for people to see what one looks like. */
const EXAMPLE = 'TS-7Q4K-XM2P-9TRD-6HWA-4'

interface Props {
  /** What stands in the box at first, as the visitor wrote it elsewhere. It is judged at once when it cannot be read. */
  readonly spelled?: string
  readonly size?: 'large' | 'normal'
}

/** The box for a credential ID in any spelling. What cannot be an ID is said here and never leaves the browser. */
export function CredentialIdBox({ spelled = '', size = 'normal' }: Props) {
  const [, navigate] = useLocation()
  const [text, setText] = useState(spelled)
  const refusedAtFirst = spelled === '' ? undefined : misreading(spelled)
  const [refused, setRefused] = useState(refusedAtFirst)
  const box = useRef<HTMLInputElement>(null)
  const id = useId()

  // A visitor whose ID was refused corrects it next.
  useEffect(() => {
    if (refusedAtFirst !== undefined) box.current?.focus()
  }, [refusedAtFirst])

  function verify(event: FormEvent) {
    event.preventDefault()
    const read = readCredentialId(text)
    if (read.read) {
      navigate(paths.verify(read.credentialId), { state: { cameFrom: addressIn(text) } satisfies CameFrom })
      return
    }
    setRefused(misreading(text))
    box.current?.focus()
  }

  return (
    <form className={`${styles.form} ${styles[size]}`} role="search" noValidate onSubmit={verify}>
      <label className={styles.label} htmlFor={id}>
        {words.label}
      </label>
      <div role="alert">
        {refused !== undefined && (
          <p id={`${id}-refused`} className={styles.refused}>
            {words[refused]}
            {refused === 'mistyped' && <small> {words.confused}</small>}
          </p>
        )}
      </div>
      <div className={styles.row}>
        <input
          ref={box}
          id={id}
          className={styles.box}
          name="id"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setRefused(undefined)
          }}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          required
          aria-invalid={refused !== undefined}
          aria-describedby={refused === undefined ? `${id}-hint` : `${id}-refused ${id}-hint`}
        />
        <Button type="submit">{words.verify}</Button>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {words.hint} <code>{EXAMPLE}</code>. {words.spelling}
      </p>
    </form>
  )
}
