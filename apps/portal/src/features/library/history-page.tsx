import type { LibraryHistory, StatementRef } from '@touchstone/contract'
import { LineageId, SkillStandardId } from '@touchstone/domain'
import { nameOf } from '@touchstone/rich-text'
import { Link } from 'wouter'
import { libraryWords } from '../../messages/library.js'
import { shell } from '../../messages/shell.js'
import { paths } from '../../paths.js'
import { longDate } from '../../shared/dates.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import styles from './statement.module.css'

const words = libraryWords.history

interface Props {
  readonly standardId: string
  readonly lineageId: string
}

/** One statement through the versions: where it began, where it changed, where it was left out. */
export default function HistoryPage({ standardId, lineageId }: Props) {
  const asked = { standardId: SkillStandardId.safeParse(standardId), lineageId: LineageId.safeParse(lineageId) }
  useTitle(libraryWords.statement.history)
  if (!asked.standardId.success || !asked.lineageId.success)
    return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <History standardId={asked.standardId.data} lineageId={asked.lineageId.data} />
}

function History(params: { readonly standardId: SkillStandardId; readonly lineageId: LineageId }) {
  const [answer, askAgain] = useAnswer(`${params.standardId} ${params.lineageId}`, (signal) =>
    api.readStatementHistory({ params }, { signal }),
  )
  if (answer.state === 'asking') return <Loading />
  if (answer.state === 'refused')
    return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
  return <HistoryView history={answer.value} />
}

function HistoryView({ history: { standard, steps } }: { readonly history: LibraryHistory }) {
  const latest = steps.findLast(({ statement }) => statement !== null)?.statement
  const name = latest ? nameOf(latest) : ''
  useTitle(words.title(name))
  return (
    <article className={styles.page}>
      <p className={styles.path}>
        <Link href={paths.standard(standard.id)}>{standard.designation}</Link>
      </p>
      <p className={styles.type}>{libraryWords.statement.history}</p>
      <h1 dir="auto">
        {latest && latest.code !== null && <span className={styles.number}>{latest.code}</span>} {name}
      </h1>
      <p className={styles.lead}>{words.lead(standard.designation)}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.version.id} step={step} />
        ))}
      </ol>
    </article>
  )
}

function Step({
  step: { version, step, statement, judgement, madeOf, wentInto },
}: {
  readonly step: LibraryHistory['steps'][number]
}) {
  return (
    <li data-outcome={step.outcome}>
      <h2>
        <Link href={paths.standardVersion(version.standardId, version.number)}>
          {libraryWords.list.version(version.number)}
        </Link>{' '}
        <span className={styles.outcome}>{words.outcome[step.outcome]}</span>
      </h2>
      <p className={styles.soft}>{standingOf(version)}</p>
      {step.changed.length > 0 && <p>{words.changed(step.changed.map((part) => words.parts[part]).join(', '))}</p>}
      {judgement?.significance && <p>{words.significance[judgement.significance]}</p>}
      {judgement?.equivalence && <p>{words.equivalence[judgement.equivalence]}</p>}
      {judgement?.note && <p>{judgement.note}</p>}
      <Kin heading={words.madeOf} statements={madeOf} />
      <Kin heading={words.wentInto} statements={wentInto} />
      {statement !== null && (
        <>
          <p dir="auto">
            {statement.code} {nameOf(statement)}
          </p>
          <p>
            <Link href={paths.statementPage(statement.id)}>{words.read(version.number)}</Link>
          </p>
        </>
      )}
    </li>
  )
}

function standingOf({ status, publishedOn, effectiveOn }: LibraryHistory['steps'][number]['version']): string {
  if (publishedOn === null) return libraryWords.status[status]
  if (status === 'pending' && effectiveOn !== null) return words.coming(longDate(publishedOn), longDate(effectiveOn))
  return `${libraryWords.status[status]}, ${libraryWords.list.published(longDate(publishedOn))}`
}

function Kin({ heading, statements }: { readonly heading: string; readonly statements: readonly StatementRef[] }) {
  if (statements.length === 0) return null
  return (
    <p>
      {heading}:{' '}
      {statements.map((one, index) => (
        <span key={one.id}>
          {index > 0 && ', '}
          <Link href={paths.statementPage(one.id)}>{one.code ?? nameOf(one)}</Link>
        </span>
      ))}
    </p>
  )
}
