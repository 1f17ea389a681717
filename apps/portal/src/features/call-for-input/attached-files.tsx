import { callComments, urlOf } from '@touchstone/contract'
import type { Attachment, CommentNumber, ReviewRoundId } from '@touchstone/domain'
import { attachmentWords as words } from '../../messages/attachments.js'
import styles from './call.module.css'

interface Props {
  readonly attachments: readonly Pick<Attachment, 'name' | 'size'>[] | readonly Attachment[]
  /** The comment they may be had of. */
  readonly of?: { readonly roundId: ReviewRoundId; readonly number: CommentNumber }
}

/** The files of a comment, by name and size; to be saved where everybody may have them. */
export function AttachedFiles({ attachments, of }: Props) {
  if (attachments.length === 0) return null
  return (
    <div>
      <p className={styles.label}>{words.heading}</p>
      <ul className={styles.files}>
        {attachments.map((one, place) => (
          <li key={`${one.name} ${place}`}>
            {of !== undefined && 'id' in one ? (
              <a
                download={one.name}
                href={urlOf(callComments.downloadAttachment, { params: { ...of, attachmentId: one.id } })}
              >
                {one.name}
              </a>
            ) : (
              <span>{one.name}</span>
            )}{' '}
            <span className={styles.soft}>{words.size(one.size)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
