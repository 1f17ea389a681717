import { Link } from 'wouter'
import { home } from '../../messages/home.js'
import { paths } from '../../paths.js'
import { CredentialIdBox } from '../../shared/credential-id-box.js'
import { useSite } from '../../shared/site.js'
import { useTitle } from '../../shared/use-title.js'
import styles from './home.module.css'
import { Issuers } from './issuers.js'
import { Stone } from './stone.js'

export default function HomePage() {
  useTitle(home.title)
  const issuers = useSite()?.issuers ?? []
  return (
    <>
      <section className={styles.hero}>
        <Stone />
        <div className={styles.ask}>
          <h1>{home.heading}</h1>
          <p className={styles.lead}>{home.lead}</p>
          <CredentialIdBox size="large" />
          <p className={styles.file}>
            {home.file.text} <Link href={paths.verifyFile()}>{home.file.link}</Link>
          </p>
        </div>
      </section>
      <section className={styles.section} aria-labelledby="proves">
        <h2 id="proves">{home.proves.heading}</h2>
        <ul className={styles.points}>
          {home.proves.points.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className={`${styles.section} ${styles.doors}`}>
        <div className={styles.door}>
          <h2>{home.standards.heading}</h2>
          <p>{home.standards.text}</p>
          <Link href={paths.standards()}>{home.standards.link}</Link>
        </div>
        <div className={styles.door}>
          <h2>{home.holders.heading}</h2>
          <p>{home.holders.text}</p>
          <Link href={paths.signIn()}>{home.holders.link}</Link>
        </div>
      </section>
      {issuers.length > 0 && <Issuers issuers={issuers} />}
    </>
  )
}
