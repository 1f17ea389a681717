import type { Certificate } from '@touchstone/domain'
import type { ReactNode } from 'react'
import { verify as words } from '../../messages/verify.js'
import { longDate } from '../../shared/dates.js'
import styles from './verify.module.css'

/** Every field the certificate prints, in the order it prints them, so that an altered paper can be seen to differ. */
export function CertificateRecord({
  certificate,
  erased,
}: {
  readonly certificate: Certificate
  readonly erased: boolean
}) {
  const text = words.certificate
  const { standard, issuer, signatory, scope, level, expiresOn } = certificate
  return (
    <section className={styles.record} aria-labelledby="certificate">
      <h2 id="certificate">{text.heading}</h2>
      {!erased && <p className={styles.advice}>{text.advice}</p>}
      <dl className={styles.fields}>
        <Field name={text.holder}>
          {erased ? text.erasedHolder : <b className={styles.holder}>{certificate.holderName}</b>}
        </Field>
        <Field name={text.credential}>
          <b>{certificate.credentialTitle}</b>
        </Field>
        {level !== null && <Field name={text.level}>{level}</Field>}
        <Field name={text.code}>{certificate.credentialCode}</Field>
        <Field name={text.issuer}>{issuer.name}</Field>
        <Field name={text.effective}>{longDate(certificate.effectiveOn)}</Field>
        <Field name={text.expires}>{expiresOn === null ? text.doesNotExpire : longDate(expiresOn)}</Field>
        <Field name={text.standard}>
          {standard.title}
          <span className={styles.second}>{standard.designation}</span>
          <span className={styles.second}>{text.version(standard.version, longDate(standard.publishedOn))}</span>
        </Field>
        <Field name={text.scope}>
          <ul className={styles.scope}>
            {scope.map(({ code, title }) => (
              <li key={`${code} ${title}`}>
                {code !== null && <span className={styles.code}>{code}</span>}
                <span>{title}</span>
              </li>
            ))}
          </ul>
        </Field>
        <Field name={text.signatory}>
          {signatory.name}
          <span className={styles.second}>{signatory.role}</span>
        </Field>
        <Field name={text.id}>
          <span className={styles.id}>{certificate.credentialId}</span>
        </Field>
      </dl>
    </section>
  )
}

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
