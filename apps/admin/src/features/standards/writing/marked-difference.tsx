import '@touchstone/ui/redline.css'
import { RedlineText } from '@touchstone/ui/redline'
import { clashText } from './messages'
import classes from './writing.module.css'

/** `after`, with what was taken out of `before` struck through and what came in marked. */
export function MarkedDifference({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <div className={classes.marked}>
      <RedlineText before={before} after={after} words={clashText.redline} />
    </div>
  )
}
