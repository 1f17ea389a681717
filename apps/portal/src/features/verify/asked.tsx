import { createClient, verification } from '@touchstone/contract'
import type { CalendarDate, CredentialId } from '@touchstone/domain'
import { Link } from 'wouter'
import { verify as words } from '../../messages/verify.js'
import { paths } from '../../paths.js'
import { CredentialIdBox } from '../../shared/credential-id-box.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { AnswerView } from './answer-view.js'
import { BadDay, Refused } from './refused.js'
import styles from './verify.module.css'

const api = createClient(verification)

/** Where the visitor came in: by a QR code or a link, if it is the ID's own address. Whatever they ask later they typed. */
const cameInAt = globalThis.location?.pathname

function wayTo(credentialId: CredentialId): 'id' | 'qr' {
  return cameInAt === paths.verify(credentialId) ? 'qr' : 'id'
}

interface Props {
  readonly credentialId: CredentialId
  /** The day asked about; `undefined` is today. */
  readonly on: CalendarDate | undefined
  /** The address names a day that is none. */
  readonly badDay: boolean
}

/** The answer about one ID, or the reason why there is none. */
export function Asked({ badDay, ...question }: Props) {
  return (
    <>
      {badDay ? <BadDay credentialId={question.credentialId} /> : <Question {...question} />}
      <section className={styles.another} aria-labelledby="another">
        <h2 id="another">{words.checkAnother}</h2>
        <CredentialIdBox />
        <p>
          <Link href={paths.verifyFile()}>{words.checkFile}</Link>
        </p>
      </section>
    </>
  )
}

function Question({ credentialId, on }: Omit<Props, 'badDay'>) {
  const [answer, askAgain] = useAnswer(`${credentialId} ${on ?? ''}`, (signal) =>
    api.verifyCredential({ params: { credentialId }, query: { on, by: wayTo(credentialId) } }, { signal }),
  )
  switch (answer.state) {
    case 'asking':
      return <Asking credentialId={credentialId} />
    case 'refused':
      return <Refused credentialId={credentialId} problem={answer.problem} askAgain={askAgain} />
    case 'answered':
      return <AnswerView verification={answer.value} asked={on} />
  }
}

function Asking({ credentialId }: { readonly credentialId: CredentialId }) {
  useTitle(words.title, { indexed: false })
  return (
    <div className={styles.asking} role="status">
      <p>{words.checking}</p>
      <p className={styles.id}>{credentialId}</p>
    </div>
  )
}
