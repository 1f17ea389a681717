import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudUp } from '@tabler/icons-react'
import { sentenceFor } from '../../../error-messages'
import type { DraftStore, Saving } from './draft-store'
import { savingText } from './messages'
import classes from './writing.module.css'

interface SaveStateProps {
  readonly saving: Saving
  readonly store: DraftStore
  /** The name of a statement in which something cannot be kept as it is. */
  readonly unfitIn: string | undefined
  readonly onLook: () => void
  readonly onPutRight: () => void
}

/** Whether what is written is safe. Always in the same place, and said to who cannot see it. */
export function SaveState({ saving, store, unfitIn, onLook, onPutRight }: SaveStateProps) {
  const unfit = unfitIn !== undefined && saving.kind === 'saved'
  return (
    <div className={classes.saving} data-kind={unfit ? 'unfit' : saving.kind}>
      <span role="status">
        {unfit && <Said icon={<IconAlertTriangle size={18} />} words={savingText.unfit(unfitIn)} />}
        {saving.kind === 'saved' && !unfit && <Said icon={<IconCloudCheck size={18} />} words={savingText.saved} />}
        {saving.kind === 'saving' && <Said icon={<IconCloudUp size={18} />} words={savingText.saving} />}
        {saving.kind === 'asking' && <Said icon={<IconAlertTriangle size={18} />} words={savingText.asking} />}
        {saving.kind === 'failed' && (
          <Said
            icon={<IconAlertTriangle size={18} />}
            words={savingText.failed(sentenceFor(saving.error))}
            more={saving.retryAt === null ? savingText.kept : savingText.retrying}
          />
        )}
      </span>
      {unfit && (
        <Button size="compact-sm" variant="default" onClick={onPutRight}>
          {savingText.goThere}
        </Button>
      )}
      {saving.kind === 'failed' && (
        <Button size="compact-sm" variant="default" onClick={store.retry}>
          {savingText.tryAgain}
        </Button>
      )}
      {saving.kind === 'asking' && (
        <Button size="compact-sm" onClick={onLook}>
          {savingText.choose}
        </Button>
      )}
    </div>
  )
}

function Said({
  icon,
  words,
  more,
}: {
  readonly icon: React.ReactNode
  readonly words: string
  readonly more?: string
}) {
  return (
    <>
      <span aria-hidden className={classes.savingIcon}>
        {icon}
      </span>
      {words} {more}
    </>
  )
}
