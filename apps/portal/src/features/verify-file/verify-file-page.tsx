// For who was handed a document: the ID box, and beside it a place for the file itself. The file goes to the register and is not kept,
// so its answer has no address.
import { ApiProblem, createClient, LARGEST_DOCUMENT, type FileVerification, verification } from '@touchstone/contract'
import { addressIn, readCredentialId } from '@touchstone/domain'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { sentenceFor } from '../../error-messages.js'
import { verifyFile as words } from '../../messages/verify-file.js'
import { paths } from '../../paths.js'
import type { CameFrom } from '../../shared/came-from.js'
import { CredentialIdBox } from '../../shared/credential-id-box.js'
import { handOver, isListFile, isListText } from '../../shared/lists.js'
import { useTitle } from '../../shared/use-title.js'
import { DropZone } from './drop-zone.js'
import { FileAnswer } from './file-answer.js'
import { Offline } from './offline.js'
import { photographIn } from './picture.js'
import styles from './verify-file.module.css'

const api = createClient(verification)

type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'asking' }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'answered'; readonly answer: FileVerification; readonly file: Blob }

export default function VerifyFilePage() {
  const [, navigate] = useLocation()
  const [state, setState] = useState<State>({ is: 'waiting' })
  const [fault, setFault] = useState<unknown>()
  const asking = useRef<AbortController>(undefined)
  useTitle(words.title)
  useEffect(() => () => asking.current?.abort(), [])
  if (fault !== undefined) throw fault

  function check(file: Blob) {
    asking.current?.abort()
    if (isListFile(file)) return checkList(file)
    if (file.size === 0) return setState({ is: 'refused', sentence: words.empty })
    if (file.size > LARGEST_DOCUMENT) return setState({ is: 'refused', sentence: words.tooLarge })
    const abort = (asking.current = new AbortController())
    setState({ is: 'asking' })
    look(file, abort.signal).catch(setFault)
  }

  /** A photo of a QR code is read here; whatever else it is goes to the register. */
  async function look(file: Blob, signal: AbortSignal) {
    const header = photographIn(new Uint8Array(await file.arrayBuffer()))
    if (header === undefined) return ask(file, signal)
    const { readPicture } = await import('./read-picture.js')
    const reading = await readPicture(file, header)
    if (signal.aborted) return
    if (reading.read)
      navigate(paths.verify(reading.credentialId), { state: { cameFrom: reading.host } satisfies CameFrom })
    else setState({ is: 'refused', sentence: words.pictures[reading.fault] })
  }

  function ask(file: Blob, signal: AbortSignal) {
    // The register goes by the bytes alone, so the kind the browser guesses is left out.
    const body = new Blob([file], { type: 'application/octet-stream' })
    api.verifyFile({ body }, { signal }).then(
      (answer) => setState({ is: 'answered', answer, file }),
      (error: unknown) => {
        if (signal.aborted) return
        if (error instanceof ApiProblem) setState({ is: 'refused', sentence: sentenceFor(error) })
        else setFault(error)
      },
    )
  }

  function checkList(list: Blob) {
    handOver(list)
    navigate(paths.verifyList())
  }

  function checkText(text: string) {
    if (isListText(text)) return checkList(new Blob([text]))
    const id = readCredentialId(text.trim())
    if (id.read) navigate(paths.verify(id.credentialId), { state: { cameFrom: addressIn(text) } satisfies CameFrom })
    else check(new Blob([text]))
  }

  return (
    <div className={styles.page}>
      {state.is === 'answered' && <FileAnswer answer={state.answer} file={state.file} />}
      {state.is === 'refused' && (
        <section className={styles.refused} role="alert">
          <h1>{words.noAnswer}</h1>
          <p>{state.sentence}</p>
          <p>{words.notAnAnswer}</p>
        </section>
      )}
      <div className={styles.ask}>
        {state.is === 'answered' || state.is === 'refused' ? <h2>{words.another}</h2> : <h1>{words.heading}</h1>}
        <div className={styles.ways}>
          <section aria-labelledby="by-file">
            <h2 id="by-file">{words.byFile}</h2>
            <p className={styles.soft}>{words.lead}</p>
            <DropZone asking={state.is === 'asking'} check={check} checkText={checkText} />
          </section>
          <section aria-labelledby="by-id">
            <h2 id="by-id">{words.byId}</h2>
            <CredentialIdBox />
            <p className={styles.many}>
              {words.many} <Link href={paths.verifyList()}>{words.manyLink}</Link>
            </p>
          </section>
        </div>
        <Offline />
      </div>
    </div>
  )
}
