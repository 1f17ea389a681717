import { logos, sealRootAddresses, urlOf, type PublicIssuer } from '@touchstone/contract'
import { spelledFingerprint } from '@touchstone/domain'
import { home } from '../../messages/home.js'
import styles from './home.module.css'

export function Issuers({ issuers }: { readonly issuers: readonly PublicIssuer[] }) {
  return (
    <section className={styles.section} aria-labelledby="issuers">
      <h2 id="issuers">{home.issuers.heading}</h2>
      <ul className={styles.issuers}>
        {issuers.map(({ id, name, website, about, logo, sealRoot }) => (
          <li key={id}>
            {logo !== null && (
              // The name stands beside it.
              <img
                className={styles.logo}
                src={urlOf(logos.getLogo, { params: { hash: logo.hash } })}
                width={logo.width}
                height={logo.height}
                alt=""
              />
            )}
            <h3>{name}</h3>
            {about !== null && <p className={styles.about}>{about}</p>}
            {website !== null && (
              <a href={website} rel="noreferrer">
                {new URL(website).host}
              </a>
            )}
            {sealRoot !== null && <SealRoot issuerId={id} fingerprint={sealRoot} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function SealRoot({ issuerId, fingerprint }: { readonly issuerId: string; readonly fingerprint: string }) {
  const words = home.issuers
  return (
    <details className={styles.seal}>
      <summary>{words.seal}</summary>
      <p>{words.sealText}</p>
      <code>{spelledFingerprint(fingerprint)}</code>
      <p className={styles.downloads}>
        <a href={sealRootAddresses.pem(issuerId)} download>
          {words.pem}
        </a>
        <a href={sealRootAddresses.der(issuerId)} download>
          {words.der}
        </a>
      </p>
    </details>
  )
}
