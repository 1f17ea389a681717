import { myCredentials, urlOf } from '@touchstone/contract'
import { myWords } from '../../messages/my-credentials.js'
import styles from './my-credentials.module.css'

const words = myWords.badge

/** The credential in the forms other systems take: signed, so that they can check it without us. */
export function BadgeFiles({ credentialId }: { readonly credentialId: string }) {
  const params = { credentialId }
  const files = [
    { href: urlOf(myCredentials.getMyBadgePng, { params }), ...words.png },
    { href: urlOf(myCredentials.getMyBadgeSvg, { params }), ...words.svg },
    { href: urlOf(myCredentials.getMyBadge, { params }), ...words.json },
    { href: urlOf(myCredentials.getMyBadgeAsJwt, { params }), ...words.jwt },
  ]
  return (
    <details className={styles.badge}>
      <summary>{words.title}</summary>
      <p>{words.lead}</p>
      <ul>
        {files.map(({ href, name, use }) => (
          <li key={href}>
            <a href={href} download>
              {name}
            </a>{' '}
            <span className={styles.soft}>{use}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
