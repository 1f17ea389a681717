import { Anchor } from '@mantine/core'
import type { VersionSummary } from '@touchstone/contract'
import { isPublic, type StandardVersion } from '@touchstone/domain'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { Copyable, shortHash } from '../../shared/copyable'
import { DateText, InstantText } from '../../shared/dates'
import { type Fact, Facts } from '../../shared/facts'
import { Prose } from '../../shared/prose'
import { useWorkplace } from '../../shared/session'
import { comparisonPageText } from './comparison-messages'
import { dateText } from './lifecycle-messages'
import { changeClass, standardText, versionText } from './messages'
import classes from './version-page.module.css'
import { VersionStanding } from './version-standing'

interface VersionFactsProps {
  readonly version: StandardVersion
  readonly versions: readonly VersionSummary[]
}

/** What identifies a version in one line, and the rest of it on request. */
export function VersionFacts({ version, versions }: VersionFactsProps) {
  const { issuerId } = useWorkplace()
  const linkTo = (id: string | null) => {
    const other = versions.find((one) => one.id === id)
    return (
      other && (
        <Anchor component={Link} to={paths.version(issuerId, other.id)}>
          {standardText.versionNumber(other.number)}
        </Anchor>
      )
    )
  }
  const changes = (from: string) => (
    <Anchor component={Link} to={paths.comparison(issuerId, version.standardId, { from, to: version.id })}>
      {comparisonPageText.whatChanged}
    </Anchor>
  )
  const date = (label: string, on: string | null): Fact | null =>
    on === null ? null : { label, value: <DateText date={on} /> }
  const summary: (Fact | null)[] = [
    version.publishedOn === null ? { label: versionText.created, value: <InstantText at={version.createdAt} /> } : null,
    date(dateText.approved, version.approvedOn),
    date(standardText.published, version.publishedOn),
    date(standardText.effective, version.effectiveOn),
    date(dateText.newStarts, version.newStartsFrom),
    date(standardText.lastAssessment, version.lastAssessmentOn),
    date(dateText.sunset, version.sunsetOn),
    version.basedOn === null
      ? null
      : {
          label: standardText.basedOn,
          value: (
            <>
              {linkTo(version.basedOn)} · {changes(version.basedOn)}
            </>
          ),
        },
    version.supersededBy === null ? null : { label: versionText.supersededBy, value: linkTo(version.supersededBy) },
    version.contentHash === null
      ? null
      : {
          label: standardText.hash,
          value: (
            <Copyable value={version.contentHash} what={standardText.hash} shown={shortHash(version.contentHash)} />
          ),
        },
  ]
  const about: (Fact | null)[] = [
    version.level === null ? null : { label: versionText.level, value: version.level },
    { label: versionText.language, value: version.language },
    version.approvalNote === null ? null : { label: dateText.decision, value: <Prose text={version.approvalNote} /> },
    version.changeClass === null ? null : { label: standardText.changeClass, value: changeClass[version.changeClass] },
    version.changeNote === null ? null : { label: versionText.changeNote, value: <Prose text={version.changeNote} /> },
    version.introduction === null
      ? null
      : { label: versionText.introduction, value: <Prose text={version.introduction} /> },
    version.acknowledgements === null
      ? null
      : { label: versionText.acknowledgements, value: <Prose text={version.acknowledgements} /> },
  ]
  return (
    <div className={classes.about}>
      <VersionStanding version={version} versions={versions} />
      <dl className={classes.summary}>
        {summary.filter(isFact).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dd>
            <Anchor component={Link} to={paths.ksaLibrary(issuerId, version.id)} size="sm">
              {versionText.ksaLibrary}
            </Anchor>
          </dd>
        </div>
        <div>
          <dd>
            <Anchor component={Link} to={paths.versionFields(issuerId, version.id)} size="sm">
              {versionText.fields}
            </Anchor>
          </dd>
        </div>
        {isPublic(version) && (
          <div>
            <dd>
              <Anchor href={`/standards/${version.standardId}/${version.number}`} size="sm">
                {versionText.publicPage}
              </Anchor>
            </dd>
          </div>
        )}
      </dl>
      <details>
        <summary>{versionText.about}</summary>
        <div style={{ marginTop: '0.75rem' }}>
          <Facts facts={about.filter(isFact)} />
        </div>
      </details>
    </div>
  )
}

function isFact(fact: Fact | null): fact is Fact {
  return fact !== null
}
