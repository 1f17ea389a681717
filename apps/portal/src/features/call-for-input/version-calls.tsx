// Below a published version: the rounds its draft was put out in, each with its report.
import type { VersionCall } from '@touchstone/contract'
import { SkillStandardId, VersionNumber } from '@touchstone/domain'
import { Link } from 'wouter'
import { reportWords as words } from '../../messages/call-report.js'
import { paths } from '../../paths.js'
import { longDate } from '../../shared/dates.js'
import { useAnswer } from '../../shared/use-answer.js'
import { api } from './api.js'
import styles from './call.module.css'

interface Props {
  readonly standardId: string
  readonly number: string
}

/** Nothing while it is asked, and for a version that was never put out: the page of the version says all else. */
export function VersionCalls({ standardId, number }: Props) {
  const asked = { standardId: SkillStandardId.safeParse(standardId), number: VersionNumber.safeParse(number) }
  if (!asked.standardId.success || !asked.number.success) return null
  return <Listed standardId={asked.standardId.data} number={asked.number.data} />
}

function Listed({ standardId, number }: { readonly standardId: SkillStandardId; readonly number: VersionNumber }) {
  const [answer] = useAnswer(`${standardId} ${number}`, (signal) =>
    api.listVersionCalls({ params: { standardId, number } }, { signal }),
  )
  if (answer.state !== 'answered' || answer.value.length === 0) return null
  return (
    <section className={styles.evidence} aria-labelledby="how-it-came-about">
      <h2 id="how-it-came-about">{words.whence}</h2>
      <p className={styles.soft}>{words.whenceLead}</p>
      <ul>
        {answer.value.map((round) => (
          <li key={round.id}>
            <Round round={round} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Round({ round }: { readonly round: VersionCall }) {
  const { id, code, kind, opensOn, closesOn, comments, countries, reported } = round
  return (
    <>
      {words.held.kinds[kind]} <Link href={paths.call(id)}>{code}</Link>, {longDate(opensOn)} – {longDate(closesOn)}:{' '}
      {words.commentsCounted(comments)}, {words.countries(countries)}.{' '}
      {reported && <Link href={paths.callReport(id)}>{words.read}</Link>}
    </>
  )
}
