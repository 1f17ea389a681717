import type { Statement } from '@touchstone/domain'
import { nameOf } from '@touchstone/rich-text'
import { documentText } from './document-messages'
import classes from './duty-area-documents.module.css'
import { VersionDocuments } from './version-documents'

interface DutyAreaDocumentsProps {
  readonly versionId: string
  readonly statements: readonly Statement[]
}

/** Each duty area by itself, for those who need no more than that. */
export function DutyAreaDocuments({ versionId, statements }: DutyAreaDocumentsProps) {
  const areas = statements.filter(({ type, parent }) => type === 'duty_area' && parent === null)
  if (areas.length < 2) return null
  return (
    <details className={classes.areas}>
      <summary>{documentText.oneDutyArea}</summary>
      <ul>
        {areas.map((area) => (
          <li key={area.lineageId}>
            <span>
              {area.code} {nameOf(area)}
            </span>
            <VersionDocuments versionId={versionId} dutyArea={area.lineageId} of={nameOf(area)} />
          </li>
        ))}
      </ul>
    </details>
  )
}
