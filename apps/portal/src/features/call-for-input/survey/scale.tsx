import { useId } from 'react'
import styles from './survey.module.css'

export interface Choice<T> {
  readonly value: T
  readonly label: string
  /** Shown large, with the label small below it. */
  readonly figure?: number
}

/** One question as native radio buttons, each as big as a thumb: arrow keys choose, Tab goes to the next question. */
export function Scale<T extends string | number>({
  question,
  choices,
  value,
  choose,
}: {
  readonly question: string
  readonly choices: readonly Choice<T>[]
  readonly value: T | null
  readonly choose: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset className={styles.scale}>
      <legend>{question}</legend>
      <div className={choices[0]?.figure === undefined ? styles.wordsRow : styles.figuresRow}>
        {choices.map(({ value: one, label, figure }) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name={name} checked={value === one} onChange={() => choose(one)} />
            {figure !== undefined && (
              <span className={styles.figure} aria-hidden="true">
                {figure}
              </span>
            )}
            <span className={styles.choiceLabel}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** `from`, `from + 1` ... with their words. */
export function figures(labels: readonly string[], from: number): Choice<number>[] {
  return labels.map((label, i) => ({ value: from + i, label, figure: from + i }))
}

export function named<T extends string>(labels: Readonly<Record<T, string>>, options: readonly T[]): Choice<T>[] {
  return options.map((value) => ({ value, label: labels[value] }))
}
