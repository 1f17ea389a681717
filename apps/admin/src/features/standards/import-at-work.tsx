import { Loader, Progress, Text } from '@mantine/core'
import type { ImportDetail } from '@touchstone/contract'
import classes from './import-report-view.module.css'
import { importText } from './import-messages'

/** What is being done, and how far it is. Only the first is announced: numbers that are read out every second keep people from their work. */
export function ImportAtWork({
  detail: { status, size, waits, progress },
}: {
  readonly detail: Pick<ImportDetail, 'status' | 'size' | 'waits' | 'progress'>
}) {
  const work = status === 'reading' ? 'reading' : 'writing'
  return (
    <div className={classes.atWork}>
      <div className={classes.doing} role="status">
        <Loader size="sm" aria-hidden />
        <Text>{waits ? importText.waits : importText.atWork[work]((size / 1024 ** 2).toFixed(1))}</Text>
      </div>
      {progress !== null && <Bar work={work} {...progress} />}
    </div>
  )
}

function Bar({ work, done, of }: { readonly work: 'reading' | 'writing'; readonly done: number; readonly of: number }) {
  const words = importText.progressOf[work](done.toLocaleString('en'), of.toLocaleString('en'))
  return (
    <div>
      <Progress.Root size="lg">
        <Progress.Section
          value={of === 0 ? 0 : (100 * done) / of}
          aria-label={importText.progress[work]}
          aria-valuetext={words}
        />
      </Progress.Root>
      <Text size="sm" c="dimmed" mt={4}>
        {words}
      </Text>
    </div>
  )
}
