import { myCredentials, urlOf, type MyCredential } from '@touchstone/contract'
import { Link } from 'wouter'
import { myWords as words } from '../../messages/my-credentials.js'
import { paths } from '../../paths.js'
import { buttonLook } from '../../shared/button.js'
import { longDate } from '../../shared/dates.js'
import { BadgeFiles } from './badge-files.js'
import { CopyLink } from './copy-link.js'
import { linkedInUrl } from './linkedin.js'
import { ListingChoice } from './listing-choice.js'
import { LookUps } from './look-ups.js'
import styles from './my-credentials.module.css'
import { ShareLinks } from './share-links.js'

/** One credential held: how it stands, its document, and who may see it. */
export function CredentialCard({ credential }: { readonly credential: MyCredential }) {
  const { credentialId, credentialTitle, outcome, expiresOn, effectiveOn, replacedBy, wording } = credential
  return (
    <article className={`${styles.card} ${styles.held}`} aria-labelledby={credentialId}>
      <div className={styles.what}>
        <p className={styles.status} data-outcome={outcome}>
          {words.outcomes[outcome]}
        </p>
        <h3 id={credentialId}>{credentialTitle}</h3>
        <p className={styles.soft}>
          {credential.credentialCode} · {credential.issuerName}
        </p>
        <p>
          {words.effective(longDate(effectiveOn))}; {words.expires(expiresOn === null ? null : longDate(expiresOn))}.
        </p>
        <p className={styles.soft}>{words.against(credential.standardTitle, credential.standardVersion)}</p>
        {credential.scopeReducedOn !== null && (
          <p className={styles.aside}>{words.scopeReduced(longDate(credential.scopeReducedOn))}</p>
        )}
        {wording !== null && outcome !== 'valid' && <p className={styles.aside}>{wording}</p>}
        {replacedBy !== null && (
          <p>
            {words.replacedBy} <Link href={paths.verify(replacedBy)}>{replacedBy}</Link>
          </p>
        )}
        {credential.renews !== null && <p>{words.renews(credential.renews)}</p>}
        {credential.renewedBy !== null && <p>{words.renewedBy(credential.renewedBy)}</p>}
        {credential.renewal !== null && credential.renewedBy === null && (
          <p className={styles.renewal}>
            {words.renewable(longDate(credential.renewal.opensOn))} {credential.renewal.words}
          </p>
        )}
        <p className={styles.id}>{credentialId}</p>
        <div className={styles.actions}>
          <a
            className={buttonLook(outcome === 'valid' ? 'main' : 'plain')}
            href={urlOf(myCredentials.getMyCertificate, { params: { credentialId } })}
            download
          >
            {words.download}
          </a>
          <CopyLink url={credential.verificationUrl} />
          {outcome === 'valid' && (
            <a
              className={buttonLook('plain')}
              href={linkedInUrl(credential)}
              target="_blank"
              rel="noreferrer"
              title={words.linkedInNote}
            >
              {words.linkedIn}
            </a>
          )}
          <Link className={styles.see} href={paths.verify(credentialId)}>
            {words.see}
          </Link>
        </div>
        <BadgeFiles credentialId={credentialId} />
        <ShareLinks credentialId={credentialId} />
        <LookUps credentialId={credentialId} />
      </div>
      <ListingChoice credential={credential} />
    </article>
  )
}
