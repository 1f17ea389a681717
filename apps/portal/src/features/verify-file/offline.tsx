import { offlineFileAddresses } from '@touchstone/contract'
import { offlineDownloads } from 'virtual:offline-downloads'
import { offline as words } from '../../messages/offline.js'
import { useSite } from '../../shared/site.js'
import styles from './verify-file.module.css'

/** How to check documents without this register: what to take away, and what to do with it. */
export function Offline() {
  const issuers = useSite()?.issuers ?? []
  if (offlineDownloads.length === 0) return null
  return (
    <details className={styles.offline}>
      <summary>{words.heading}</summary>
      <p>{words.lead}</p>
      <ol className={styles.steps}>
        <li>
          {words.first}
          <ul>
            {offlineDownloads.map(({ name, bytes, sha256 }) => (
              <li key={name}>
                <a href={`/offline/${name}`} download={name}>
                  {words.tools[name.endsWith('.html') ? 'page' : 'command']}
                </a>{' '}
                <span className={styles.soft}>{words.size(bytes)}</span>
                <small className={styles.sum}>SHA-256 {sha256}</small>
              </li>
            ))}
          </ul>
        </li>
        <li>
          {words.second}
          <ul>
            {issuers.map(({ id, name }) => (
              <li key={id}>
                {name}:{' '}
                <a href={offlineFileAddresses.keys(id)} download="keys.json">
                  {words.keySet}
                </a>
                ,{' '}
                <a href={offlineFileAddresses.status(id)} download="status.json">
                  {words.statusLists}
                </a>
              </li>
            ))}
          </ul>
        </li>
        <li>
          {words.third}
          <code className={styles.command}>
            node touchstone-verify.mjs badge.png --keys keys.json --status status.json
          </code>
        </li>
      </ol>
      <p className={styles.soft}>{words.limits}</p>
    </details>
  )
}
