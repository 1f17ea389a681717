// Figures as they stand in cells.
import type { SurveyCell } from '@touchstone/domain'
import { surveyText as text } from './words'

export function percent(share: number | null, places = 0): string {
  return share === null ? text.none : `${(share * 100).toFixed(places)} %`
}

/** What is held back says so. */
export function Mean({ cell }: { readonly cell: SurveyCell | null }) {
  if (cell === null) return <span className="ts-sv-soft">{text.withheld}</span>
  if (cell.mean === null) return <span className="ts-sv-soft">{cell.n === 0 ? text.none : text.hidden}</span>
  return (
    <>
      {cell.mean.toFixed(1)}
      {cell.spread !== null && <span className="ts-sv-soft"> ±{cell.spread.toFixed(1)}</span>}
    </>
  )
}

/** Shares of a few options, `91, 6, 3 %`. */
export function Shares({ of }: { readonly of: readonly number[] | null }) {
  return of === null ? (
    <span className="ts-sv-soft">{text.hidden}</span>
  ) : (
    <>{of.map((share) => Math.round(share * 100)).join(', ')} %</>
  )
}

/** A figure with a bar behind it for the eye; `share` is 0..1 of the width. */
export function Bar({ share, children }: { readonly share: number; readonly children: string }) {
  return (
    <span className="ts-sv-bar">
      <span className="ts-sv-track" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }} />
      </span>
      <span>{children}</span>
    </span>
  )
}
