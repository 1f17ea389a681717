import { textDirection } from '@touchstone/domain'
import { useId, useRef, useState } from 'react'
import { language } from '../../messages/language.js'
import { libraryWords } from '../../messages/library.js'
import { Button } from '../../shared/button.js'
import styles from './embed.module.css'

const words = libraryWords.embed

interface Props {
  /** The page it leads to. */
  readonly path: string
  /** The page without script that may be framed. */
  readonly embed: string
  readonly name: string
  readonly text: string
  /** The standard and the version, as a quotation names its source. */
  readonly source: string
}

/** Opens what to put into another page to show this one's words there. */
export function Embed(props: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const { origin } = globalThis.location
  return (
    <>
      <Button look="plain" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {words.open}
      </Button>
      <dialog
        ref={dialog}
        className={styles.dialog}
        lang={language}
        dir={textDirection(language)}
        aria-labelledby={heading}
      >
        <h2 id={heading}>{words.heading}</h2>
        <p>{words.lead}</p>
        <Snippet label={words.frame} code={frameOf(props, origin)} />
        <Snippet label={words.text} code={quotationOf(props, origin)} />
        <form method="dialog">
          <Button type="submit">{words.close}</Button>
        </form>
      </dialog>
    </>
  )
}

function Snippet({ label, code }: { readonly label: string; readonly code: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'by_hand'>()
  const id = useId()
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setOutcome('copied'),
      () => setOutcome('by_hand'),
    )
  return (
    <div className={styles.snippet}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} readOnly rows={4} value={code} onFocus={(event) => event.currentTarget.select()} />
      <p>
        <Button
          look="plain"
          onClick={() =>
            void Promise.resolve()
              .then(copy)
              .catch(() => setOutcome('by_hand'))
          }
        >
          {words.copy}
        </Button>{' '}
        <span role="status">
          {outcome === 'copied' && words.copied}
          {outcome === 'by_hand' && words.byHand}
        </span>
      </p>
    </div>
  )
}

export function frameOf({ embed, name }: Pick<Props, 'embed' | 'name'>, origin: string): string {
  return `<iframe src="${escaped(origin + embed)}" title="${escaped(name)}" width="100%" height="320" style="border:0" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
}

export function quotationOf({ path, text, source }: Pick<Props, 'path' | 'text' | 'source'>, origin: string): string {
  const address = escaped(origin + path)
  return `<blockquote cite="${address}"><p>${escaped(text)}</p><footer><a href="${address}">${escaped(source)}</a></footer></blockquote>`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
}

/** For text and for quoted attributes: what is copied goes into a page we know nothing of. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"\n]/g, (character) => ESCAPES[character] ?? '')
}
