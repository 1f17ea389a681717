import type { FileVerification } from '@touchstone/contract'
import { CalendarDate, type DocumentField, type DocumentOutcome, type FieldComparison } from '@touchstone/domain'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { verifyFile as words } from '../../messages/verify-file.js'
import { paths } from '../../paths.js'
import { exactTime, longDate } from '../../shared/dates.js'
import { SaveFileReceipt } from './save-file-receipt.js'
import styles from './verify-file.module.css'

const toneOf = {
  valid: 'good',
  not_yet_valid: 'note',
  expired: 'warn',
  suspended: 'warn',
  withdrawn: 'bad',
  replaced: 'note',
  erased: 'unknown',
  altered: 'bad',
  not_original: 'warn',
  not_proven: 'warn',
  not_found: 'unknown',
  other_issuer: 'note',
  other_issuer_not_in_effect: 'warn',
  signature_wrong: 'bad',
  unreadable: 'unknown',
} as const satisfies Record<DocumentOutcome, string>

/** One plain sentence, then the checks it rests on, then every field of the document beside the register. */
export function FileAnswer({ answer, file }: { readonly answer: FileVerification; readonly file: Blob }) {
  const { outcome, form, signedBy, register, fields, checks, checkedAt } = answer
  const said = form === 'receipt' ? words.aReceipt : words.outcomes[outcome]
  const heading = useRef<HTMLHeadingElement>(null)
  // Who checked by keyboard or screen reader is led to the answer; it may stand above what they used.
  useEffect(() => heading.current?.focus(), [answer])
  const reason = outcome === 'unreadable' ? checks[0]?.code : undefined
  const differing = fields.flatMap(({ field, agrees }) => (agrees === false ? [field] : []))
  return (
    <>
      <section className={`${styles.banner} ${styles[toneOf[outcome]]}`} aria-labelledby="file-answer">
        <div className={styles.inside}>
          <h1 id="file-answer" ref={heading} tabIndex={-1}>
            {said.answer}
          </h1>
          <p>
            {reason !== undefined && words.codes[reason]} {said.ground}
          </p>
          {differing.length > 0 && (
            <p>
              <b>{words.differing(differing.map((field) => words.fields[field]))}</b>
            </p>
          )}
          {signedBy !== null && (
            <p>
              {words.signedBy} <span className={styles.key}>{signedBy}</span>. {words.notOurs}
            </p>
          )}
          {register !== null && (
            <p>
              <Link className={styles.bannerLink} href={paths.verify(register.credentialId)}>
                {words.registerSays}
              </Link>
            </p>
          )}
          <p className={styles.small}>
            {words.forms[form]} · <time dateTime={checkedAt}>{exactTime(checkedAt, register?.timeZone ?? 'UTC')}</time>
          </p>
        </div>
      </section>
      <div className={styles.grounds}>
        <section aria-labelledby="checks">
          <h2 id="checks">{words.checks}</h2>
          <ol className={styles.checks}>
            {checks.map(({ check, result, code }) => (
              <li key={check}>
                <b>{words.checkNames[check]}</b>
                <span className={`${styles.result} ${styles[result]}`}>{words.results[result]}</span>
                <span>{words.codes[code]}</span>
              </li>
            ))}
          </ol>
        </section>
        {fields.length > 0 && <Comparison fields={fields} />}
        {register !== null && <SaveFileReceipt key={checkedAt} file={file} credentialId={register.credentialId} />}
      </div>
    </>
  )
}

function Comparison({ fields }: { readonly fields: readonly FieldComparison[] }) {
  const compared = fields.some(({ agrees }) => agrees !== null)
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">{words.comparison}</h2>
      <p className={styles.soft}>{compared ? words.believed : words.onlySaid}</p>
      <table className={styles.comparison}>
        <thead>
          <tr>
            <th scope="col">{words.fieldColumn}</th>
            <th scope="col">{words.documentSays}</th>
            {compared && <th scope="col">{words.registerColumn}</th>}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, document, register, agrees }) => (
            <tr key={field} className={agrees === null ? undefined : agrees ? styles.same : styles.differs}>
              <th scope="row">
                {words.fields[field]}
                {agrees !== null && <small>{agrees ? words.agrees : words.differs}</small>}
              </th>
              <td data-column={words.documentSays}>
                {agrees === true && document === null ? noneOf(field) : shown(document)}
              </td>
              {compared && (
                <td data-column={words.registerColumn}>
                  {agrees === null ? '' : register === null ? noneOf(field) : shown(register)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What it means that the register has none of a field. */
function noneOf(field: DocumentField): string {
  return field === 'expiresOn' ? words.doesNotExpire : words.nothing
}

function shown(value: string | null): string {
  if (value === null) return words.nothing
  return CalendarDate.safeParse(value).success ? longDate(value) : value
}
