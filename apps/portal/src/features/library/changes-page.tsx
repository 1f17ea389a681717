import '@touchstone/comparison-view/comparison.css'
import '@touchstone/ui/redline.css'
import { ComparisonView, readFilter, writeFilter } from '@touchstone/comparison-view'
import { type Comparison, createClient, library, publicComparisons, urlOf } from '@touchstone/contract'
import { compareVersionNumbers, type ComparedStatement, SkillStandardId, VersionNumber } from '@touchstone/domain'
import { useCallback, useMemo } from 'react'
import { Link, useSearchParams } from 'wouter'
import { changesWords as words } from '../../messages/changes.js'
import { shell } from '../../messages/shell.js'
import { paths } from '../../paths.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import styles from './changes.module.css'

const api = createClient({ ...publicComparisons, readLibraryStandard: library.readLibraryStandard })

interface Props {
  readonly standardId: string
  readonly number: string
}

/** What a public version changed: since the one before, or since another one that is asked for. */
export default function ChangesPage({ standardId, number }: Props) {
  const [search] = useSearchParams()
  const asked = { standardId: SkillStandardId.safeParse(standardId), number: VersionNumber.safeParse(number) }
  const since = VersionNumber.safeParse(search.get('since'))
  useTitle(words.title(number))
  if (!asked.standardId.success || !asked.number.success)
    return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <Changes standardId={asked.standardId.data} number={asked.number.data} since={since.data} />
}

interface AskedProps {
  readonly standardId: SkillStandardId
  readonly number: VersionNumber
  readonly since: VersionNumber | undefined
}

function Changes({ standardId, number, since }: AskedProps) {
  const [answer, askAgain] = useAnswer(`${standardId} ${number} ${since ?? ''}`, (signal) =>
    readChanges({ standardId, number, since }, signal),
  )
  if (answer.state === 'asking') return <Loading />
  if (answer.state === 'refused')
    return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
  const { comparison, numbers } = answer.value
  if (comparison === null)
    return (
      <Message heading={words.title(number)} body={words.first(number)}>
        <Link href={paths.standardVersion(standardId, number)}>{words.read(number)}</Link>
      </Message>
    )
  return <ChangesView comparison={comparison} numbers={numbers} />
}

/** The comparison, and the numbers it could be made with. Without `since` the version it was started from, or the one before it. */
async function readChanges({ standardId, number, since }: AskedProps, signal: AbortSignal) {
  const params = { standardId }
  const { versions } = await api.readLibraryStandard({ params }, { signal })
  const basedOn = versions.find((version) => version.number === number)?.basedOn
  const from =
    since ??
    versions.find(({ id }) => id === basedOn)?.number ??
    versions.find((version) => compareVersionNumbers(version.number, number) < 0)?.number
  const numbers = versions.map((version) => version.number)
  // A number nobody published is for the server to refuse; only the first version has nothing to be compared with.
  if (from === undefined && numbers.includes(number)) return { comparison: null, numbers }
  const query = { from: from ?? number, to: number }
  return { comparison: await api.comparePublicVersions({ params, query }, { signal }), numbers }
}

interface ViewProps {
  readonly comparison: Comparison
  readonly numbers: readonly VersionNumber[]
}

function ChangesView({ comparison, numbers }: ViewProps) {
  const { standard, before, after, details } = comparison
  const [search, setSearch] = useSearchParams()
  const filter = useMemo(() => readFilter(search), [search])
  const link = useCallback(
    (statement: ComparedStatement, name: string) => {
      const [id, version] = statement.ids.after === null ? [statement.ids.before, before] : [statement.ids.after, after]
      return id && <Link href={paths.statementPage(id)}>{words.openStatement(name, version.number)}</Link>
    },
    [before, after],
  )
  useTitle(`${standard.designation} · ${words.title(after.number)}`)
  return (
    <article className={styles.page}>
      <p className={styles.designation}>
        <Link href={paths.standard(standard.id)}>{standard.designation}</Link>
      </p>
      <h1>{words.since(before.number, after.number)}</h1>
      <p className={styles.name} lang={details.after.language} dir="auto">
        {details.after.title}
      </p>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.choice}>
        <label>
          {words.compareWith}{' '}
          <select
            value={before.number}
            onChange={({ currentTarget: { value } }) => setSearch(new URLSearchParams({ since: value }))}
          >
            {numbers
              .filter((number) => number !== after.number)
              .map((number) => (
                <option key={number} value={number}>
                  {words.version(number)}
                </option>
              ))}
          </select>
        </label>
        <Link href={paths.standardVersion(standard.id, after.number)}>{words.read(after.number)}</Link>
        <a
          href={urlOf(publicComparisons.getPublicDelta, {
            params: { standardId: standard.id },
            query: { from: before.number, to: after.number },
          })}
        >
          {words.asData}
        </a>
      </div>
      <ComparisonView
        comparison={comparison}
        filter={filter}
        onFilter={(next) => setSearch((now) => writeFilter(now, next), { replace: true })}
        link={link}
      />
    </article>
  )
}
