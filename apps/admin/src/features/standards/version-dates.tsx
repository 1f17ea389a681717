import type { VersionSummary } from '@touchstone/contract'
import { DateText } from '../../shared/dates'
import { common } from '../../shared/messages'
import { dateText } from './lifecycle-messages'
import { standardText } from './messages'
import classes from './version-dates.module.css'

/** The dates a version has so far, in the order they come. */
export function VersionDates({ version }: { readonly version: VersionSummary }) {
  const dates = [
    [dateText.approved, version.approvedOn],
    [standardText.published, version.publishedOn],
    [standardText.effective, version.effectiveOn === version.publishedOn ? null : version.effectiveOn],
    [dateText.newStarts, version.newStartsFrom],
    [standardText.lastAssessment, version.lastAssessmentOn],
    [dateText.sunset, version.sunsetOn],
  ] as const
  const given = dates.filter(([, on]) => on !== null)
  if (given.length === 0) return <>{common.noEntry}</>
  return (
    <dl className={classes.dates}>
      {given.map(([label, on]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <DateText date={on} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
