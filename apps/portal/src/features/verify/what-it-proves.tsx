import { verify as words } from '../../messages/verify.js'
import styles from './verify.module.css'

export function WhatItProves() {
  const text = words.meaning
  return (
    <section className={styles.box} aria-labelledby="proves">
      <h2 id="proves">{text.heading}</h2>
      <ul className={styles.does}>
        {text.does.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{text.doesNot}</h3>
      <ul className={styles.doesNot}>
        {text.not.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
