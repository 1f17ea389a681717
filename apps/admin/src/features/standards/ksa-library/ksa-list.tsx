import { Anchor, Badge, Checkbox } from '@mantine/core'
import type { LineageId, Statement } from '@touchstone/domain'
import { Link } from 'react-router'
import { paths } from '../../../paths'
import { statementType } from '../../../shared/messages'
import { useWorkplace } from '../../../shared/session'
import { labelOf } from '../outline'
import classes from './ksa-library.module.css'
import { ksaText as words } from './messages'

interface KsaListProps {
  readonly versionId: string
  readonly ksas: readonly Statement[]
  readonly uses: ReadonlyMap<LineageId, readonly Statement[]>
  readonly chosen: ReadonlySet<LineageId>
  readonly onChoose: (lineageId: LineageId, isChosen: boolean) => void
}

export function KsaList({ versionId, ksas, uses, chosen, onChoose }: KsaListProps) {
  return (
    <ul className={classes.list}>
      {ksas.map((ksa) => (
        <li key={ksa.lineageId} className={classes.ksa}>
          <Checkbox
            aria-label={words.choose(nameOf(ksa))}
            checked={chosen.has(ksa.lineageId)}
            onChange={({ currentTarget: { checked } }) => onChoose(ksa.lineageId, checked)}
          />
          <span className={classes.code}>{ksa.code}</span>
          <div className={classes.words}>
            <StatementLink versionId={versionId} statement={ksa} />
            <span className={classes.type}>{ksa.typeLabel ?? statementType[ksa.type]}</span>
            <Uses versionId={versionId} ksa={ksa} needing={uses.get(ksa.lineageId) ?? []} />
          </div>
        </li>
      ))}
    </ul>
  )
}

interface UsesProps {
  readonly versionId: string
  readonly ksa: Statement
  readonly needing: readonly Statement[]
}

function Uses({ versionId, ksa, needing }: UsesProps) {
  if (needing.length === 0)
    return (
      <Badge variant="light" color="yellow" size="sm">
        {words.unused}
      </Badge>
    )
  return (
    <details className={classes.uses}>
      <summary aria-label={`${words.usedBy(needing.length)}: ${words.neededBy(nameOf(ksa))}`}>
        {words.usedBy(needing.length)}
      </summary>
      <ul>
        {needing.map((statement) => (
          <li key={statement.lineageId}>
            {statement.code !== null && <span className={classes.code}>{statement.code}</span>}{' '}
            <StatementLink versionId={versionId} statement={statement} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function StatementLink({ versionId, statement }: { readonly versionId: string; readonly statement: Statement }) {
  const { issuerId } = useWorkplace()
  return (
    <Anchor component={Link} to={paths.version(issuerId, versionId, statement.lineageId)} c="inherit">
      {labelOf(statement)}
    </Anchor>
  )
}

function nameOf(statement: Statement): string {
  return statement.code ?? labelOf(statement)
}
