import { CalendarDate } from '@touchstone/domain'
import { useId, useRef, useState, type FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { verify as words } from '../../messages/verify.js'
import { paths } from '../../paths.js'
import { Button } from '../../shared/button.js'
import { longDate } from '../../shared/dates.js'
import styles from './verify.module.css'

interface Props {
  readonly credentialId: string
  readonly asked: CalendarDate | undefined
  /** Today where the answer's days are counted: the latest day that can be asked about. */
  readonly today: CalendarDate
}

/** Asks for the status on an earlier day. The answer has an address of its own, so it can be sent or kept. */
export function OtherDay({ credentialId, asked, today }: Props) {
  const text = words.otherDay
  const [, navigate] = useLocation()
  const [refused, setRefused] = useState<string>()
  const box = useRef<HTMLInputElement>(null)
  const id = useId()

  function ask(event: FormEvent) {
    event.preventDefault()
    const day = CalendarDate.safeParse(box.current?.value)
    if (day.success && day.data <= today) {
      setRefused(undefined)
      navigate(paths.verify(credentialId, day.data))
      return
    }
    setRefused(day.success ? text.future(longDate(today)) : text.unreadable)
    box.current?.focus()
  }

  return (
    <section className={`${styles.box} ${styles.screenOnly}`} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{text.heading}</h2>
      <p className={styles.soft}>{text.text}</p>
      <form className={styles.dayForm} noValidate onSubmit={ask}>
        <label htmlFor={id}>{text.label}</label>
        <input
          key={asked}
          ref={box}
          id={id}
          type="date"
          name="on"
          max={today}
          defaultValue={asked ?? today}
          aria-invalid={refused !== undefined}
          aria-describedby={refused === undefined ? undefined : `${id}-refused`}
        />
        <Button type="submit" look="plain">
          {text.ask}
        </Button>
      </form>
      <div role="alert">
        {refused !== undefined && (
          <p id={`${id}-refused`} className={styles.refused}>
            {refused}
          </p>
        )}
      </div>
      {asked !== undefined && asked !== today && (
        <p>
          <Link href={paths.verify(credentialId)}>{text.backToToday}</Link>
        </p>
      )}
    </section>
  )
}
