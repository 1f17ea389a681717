// For who was handed many: IDs and names, pasted or as a file. The list goes to the register and is not kept, so its answer has no address.
import { ApiProblem, createClient, LARGEST_LIST, type ListVerification, verification } from '@touchstone/contract'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { sentenceFor } from '../../error-messages.js'
import { verifyList as words } from '../../messages/verify-list.js'
import { paths } from '../../paths.js'
import { takeHandedOver } from '../../shared/lists.js'
import { useTitle } from '../../shared/use-title.js'
import { ListAnswer } from './list-answer.js'
import { ListForm } from './list-form.js'
import styles from './verify-list.module.css'

const api = createClient(verification)

type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'asking' }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'answered'; readonly answer: ListVerification }

export default function ListPage() {
  const [state, setState] = useState<State>({ is: 'waiting' })
  const [fault, setFault] = useState<unknown>()
  const asking = useRef<AbortController>(undefined)
  useTitle(words.title)
  useEffect(() => {
    const handed = takeHandedOver()
    if (handed !== undefined) check(handed)
    return () => asking.current?.abort()
  }, [])
  if (fault !== undefined) throw fault

  function check(list: Blob) {
    asking.current?.abort()
    if (list.size === 0) return setState({ is: 'refused', sentence: words.empty })
    if (list.size > LARGEST_LIST) return setState({ is: 'refused', sentence: words.tooLarge })
    const { signal } = (asking.current = new AbortController())
    setState({ is: 'asking' })
    const body = new Blob([list], { type: 'application/octet-stream' })
    api.verifyList({ body }, { signal }).then(
      (answer) => setState({ is: 'answered', answer }),
      (error: unknown) => {
        if (signal.aborted) return
        if (error instanceof ApiProblem) setState({ is: 'refused', sentence: sentenceFor(error) })
        else setFault(error)
      },
    )
  }

  return (
    <div className={styles.page}>
      {state.is === 'answered' ? (
        <ListAnswer answer={state.answer} checkAnother={() => setState({ is: 'waiting' })} />
      ) : (
        <>
          <h1>{words.heading}</h1>
          <p className={styles.lead}>{words.lead}</p>
          <div role="alert">
            {state.is === 'refused' && (
              <p className={styles.refused}>
                <b>{words.noAnswer}.</b> {state.sentence}
              </p>
            )}
          </div>
          <ListForm asking={state.is === 'asking'} check={check} />
        </>
      )}
      <p className={styles.single}>
        <Link href={paths.verifyFile()}>{words.single}</Link>
      </p>
    </div>
  )
}
