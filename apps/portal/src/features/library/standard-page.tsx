import { libraryAddresses, type LibraryStandard, type VersionSummary } from '@touchstone/contract'
import { currentVersion, SkillStandardId } from '@touchstone/domain'
import { Link } from 'wouter'
import { libraryWords } from '../../messages/library.js'
import { shell } from '../../messages/shell.js'
import { paths } from '../../paths.js'
import { buttonLook } from '../../shared/button.js'
import { longDate } from '../../shared/dates.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import styles from './library.module.css'

const words = libraryWords.standard

/** A standard: the version in force, and all the public ones with what became of each. */
export default function StandardPage({ standardId }: { readonly standardId: string }) {
  const asked = SkillStandardId.safeParse(standardId)
  useTitle(libraryWords.list.title)
  if (!asked.success) return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <Standard standardId={asked.data} />
}

function Standard({ standardId }: { readonly standardId: SkillStandardId }) {
  const [answer, askAgain] = useAnswer(standardId, (signal) =>
    api.readLibraryStandard({ params: { standardId } }, { signal }),
  )
  if (answer.state === 'asking') return <Loading />
  if (answer.state === 'refused')
    return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
  return <StandardView standard={answer.value} />
}

function StandardView({ standard }: { readonly standard: LibraryStandard }) {
  const current = currentVersion(standard.versions)
  const shown = current ?? standard.versions[0]
  useTitle(`${standard.designation} ${shown?.title ?? ''}`)
  if (shown === undefined) return null
  return (
    <article className={styles.page}>
      <p className={styles.back}>
        <Link href={paths.standards()}>{libraryWords.version.allStandards}</Link>
      </p>
      <p className={styles.designation}>
        {standard.designation}
        {shown.level !== null && ` · ${shown.level}`}
      </p>
      <h1 lang={shown.language} dir="auto">
        {shown.title}
      </h1>
      <p className={styles.lead}>{words.lead(standard.issuerName)}</p>
      {current !== undefined && (
        <p className={styles.open}>
          <Link className={buttonLook()} href={paths.standardVersion(standard.id, current.number)}>
            {libraryWords.list.read(current.number)}
          </Link>
          <span className={styles.soft}>
            {libraryWords.list.current} · {libraryWords.list.statements(current.statements)}
          </span>
        </p>
      )}
      <section className={styles.card} aria-labelledby="versions">
        <h2 id="versions">{words.versions}</h2>
        <ul className={styles.versions}>
          {standard.versions.map((version) => (
            <Edition key={version.id} standardId={standard.id} version={version} />
          ))}
        </ul>
      </section>
      <p className={styles.feed}>
        <a href={libraryAddresses.standardFeed(standard.id)} type="application/atom+xml">
          {libraryWords.list.feed}
        </a>
      </p>
    </article>
  )
}

function Edition({ standardId, version }: { readonly standardId: string; readonly version: VersionSummary }) {
  const { publishedOn, effectiveOn, lastAssessmentOn, sunsetOn, withdrawnAt, withdrawalReason } = version
  const dates = [
    publishedOn !== null && libraryWords.list.published(longDate(publishedOn)),
    effectiveOn !== null && effectiveOn !== publishedOn && words.effective(longDate(effectiveOn)),
    lastAssessmentOn !== null && words.lastAssessment(longDate(lastAssessmentOn)),
    sunsetOn !== null && words.sunset(longDate(sunsetOn)),
    withdrawnAt !== null && words.withdrawn(longDate(withdrawnAt.slice(0, 10))),
  ]
  return (
    <li>
      <Link href={paths.standardVersion(standardId, version.number)}>{libraryWords.list.version(version.number)}</Link>
      <span className={styles.status} data-status={version.status}>
        {libraryWords.status[version.status]}
      </span>
      <span className={styles.soft}>{dates.filter((part) => part !== false).join(', ')}</span>
      {version.basedOn !== null && (
        <Link href={paths.changes(standardId, version.number)}>{libraryWords.version.changes}</Link>
      )}
      {withdrawalReason !== null && <span className={styles.reason}>{withdrawalReason}</span>}
    </li>
  )
}
