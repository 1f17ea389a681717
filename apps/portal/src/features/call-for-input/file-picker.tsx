import { useId, useState } from 'react'
import { attachmentWords as words } from '../../messages/attachments.js'
import { Button } from '../../shared/button.js'
import styles from './call.module.css'
import { ENDINGS, faultOf, useChosenFiles } from './chosen-files.js'

/** Files that go with a comment: pictures, pages, tables. */
export function FilePicker({ commentKey }: { readonly commentKey: string }) {
  const id = useId()
  const [files, setFiles] = useChosenFiles(commentKey)
  const [refusals, setRefusals] = useState<readonly string[]>([])

  function add(input: HTMLInputElement) {
    const after = [...files]
    const refused: string[] = []
    for (const file of input.files ?? []) {
      const fault = faultOf(file, after.length)
      if (fault === undefined) after.push({ file })
      else refused.push(words.faults[fault](file.name))
    }
    setFiles(after)
    setRefusals(refused)
    // So that the same file may be chosen again.
    input.value = ''
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {words.label} <span className={styles.soft}>({words.optional})</span>
      </label>
      <span id={`${id}-hint`} className={styles.hint}>
        {words.hint}
      </span>
      <input
        id={id}
        type="file"
        multiple
        accept={ENDINGS.join(',')}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => add(currentTarget)}
      />
      <div role="alert">
        {refusals.map((refusal) => (
          <p key={refusal} className={styles.fault}>
            {refusal}
          </p>
        ))}
      </div>
      <ul className={styles.files}>
        {files.map(({ file }, place) => (
          <li key={`${file.name} ${place}`}>
            <span>
              {file.name} <span className={styles.soft}>{words.size(file.size)}</span>
            </span>
            <Button
              look="plain"
              aria-label={words.removeNamed(file.name)}
              onClick={() => setFiles(files.filter((_, other) => other !== place))}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
