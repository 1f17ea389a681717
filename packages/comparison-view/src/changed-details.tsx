// What of the version itself changed: its title, its introduction and what else is no statement.
import type { ComparedDetail, VersionComparison, VersionDetails } from '@touchstone/domain'
import { RedlineList, RedlineText } from '@touchstone/ui/redline'
import { comparisonText as text, detailText, typeText } from './words'

export function ChangedDetails({ details: { before, after, edited } }: Pick<VersionComparison, 'details'>) {
  if (edited.length === 0) return null
  return (
    <section className="ts-cmp-details" aria-labelledby="details">
      <h2 id="details">{text.details}</h2>
      {edited.map((detail) => (
        <div key={detail} className="ts-cmp-part">
          <p className="ts-cmp-part-name">{detailText[detail]}</p>
          <Detail detail={detail} before={before} after={after} />
        </div>
      ))}
    </section>
  )
}

interface DetailProps {
  readonly detail: ComparedDetail
  readonly before: VersionDetails
  readonly after: VersionDetails
}

function Detail({ detail, before, after }: DetailProps) {
  const { redline } = text
  if (detail === 'ownFields' || detail === 'numbering')
    return <RedlineList before={linesOf(before, detail)} after={linesOf(after, detail)} words={redline} />
  return <RedlineText before={before[detail] ?? ''} after={after[detail] ?? ''} words={redline} />
}

function linesOf(details: VersionDetails, detail: 'ownFields' | 'numbering'): string[] {
  return detail === 'numbering'
    ? details.numbering.map(({ type, pattern }) => `${typeText[type]}: ${pattern}`)
    : details.ownFields.map(({ label, on, choices }) =>
        [label, on.map((type) => typeText[type]).join(', '), ...choices].join(' · '),
      )
}
