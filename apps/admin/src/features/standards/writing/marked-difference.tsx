import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import classes from './writing.module.css'

/** `after`, with what was taken out of `before` struck through and what came in marked. */
export function MarkedDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after])
  return (
    <p className={classes.marked} dir="auto">
      {parts.map(({ value, added, removed }, place) => {
        if (added) return <ins key={place}>{value}</ins>
        return removed ? <del key={place}>{value}</del> : <span key={place}>{value}</span>
      })}
    </p>
  )
}
