import { Anchor, Text, Title } from '@mantine/core'
import { EquipmentKind, isKsa, KSA_TYPES, type Statement } from '@touchstone/domain'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { equipmentKind, statementType } from '../../shared/messages'
import { Prose } from '../../shared/prose'
import { useWorkplace } from '../../shared/session'
import { statementText } from './messages'
import { ancestorsOf, labelOf, type OutlineRow } from './outline'
import classes from './statement-detail.module.css'

interface StatementDetailProps {
  readonly versionId: string
  readonly rows: readonly OutlineRow[]
  readonly statement: Statement
}

export function StatementDetail({ versionId, rows, statement }: StatementDetailProps) {
  const { lineageId, type, typeLabel, code, title, text } = statement
  const statements = rows.map((row) => row.statement)
  // A statement without a title still needs a heading to be found by.
  const Kind = title === null ? 'h2' : 'p'
  const above = ancestorsOf(rows, lineageId).reverse()
  const below = statements.filter(({ parent }) => parent === lineageId)
  const needed = statement.ksas.flatMap((id) => statements.filter((one) => one.lineageId === id))
  const usedBy = statements.filter(({ ksas }) => ksas.includes(lineageId))
  return (
    <article>
      <Kind className={classes.kind}>
        {typeLabel ?? statementType[type]}
        {code !== null && <span className={classes.code}>{code}</span>}
      </Kind>
      {title !== null && <Title order={2}>{title}</Title>}
      {text !== title && (
        <div className={classes.text}>
          <Prose text={text} />
        </div>
      )}
      {statement.evaluationCriteria.length > 0 && (
        <Part title={statementText.criteria}>
          <ol className={classes.criteria}>
            {statement.evaluationCriteria.map((criterion, place) => (
              <li key={`${place} ${criterion}`}>
                <Prose text={criterion} />
              </li>
            ))}
          </ol>
        </Part>
      )}
      <TextPart title={statementText.accuracy} text={statement.accuracyLevel} />
      {statement.equipment.length > 0 && <Equipment equipment={statement.equipment} />}
      <TextPart title={statementText.assignment} text={statement.assignment} />
      {needed.length > 0 && (
        <Part title={statementText.ksas}>
          {KSA_TYPES.map((kind) => (
            <StatementLinks
              key={kind}
              title={statementType[kind]}
              versionId={versionId}
              statements={needed.filter((one) => one.type === kind)}
            />
          ))}
        </Part>
      )}
      {isKsa(statement) && (
        <Part title={statementText.usedBy}>
          {usedBy.length === 0 ? (
            <Text c="dimmed" size="sm">
              {statementText.usedByNone}
            </Text>
          ) : (
            <StatementLinks versionId={versionId} statements={usedBy} />
          )}
        </Part>
      )}
      <TextPart title={statementText.notes} text={statement.notes} />
      {below.length > 0 && (
        <Part title={statementText.children}>
          <StatementLinks versionId={versionId} statements={below} />
        </Part>
      )}
      {above.length > 0 && (
        <Part title={statementText.under}>
          <StatementLinks versionId={versionId} statements={above.map((row) => row.statement)} />
        </Part>
      )}
      <p className={classes.lineage}>
        {statementText.lineage}: <code>{lineageId}</code>
      </p>
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <Title order={3}>{title}</Title>
      {children}
    </section>
  )
}

function TextPart({ title, text }: { readonly title: string; readonly text: string | null }) {
  return (
    text !== null && (
      <Part title={title}>
        <Prose text={text} />
      </Part>
    )
  )
}

function Equipment({ equipment }: Pick<Statement, 'equipment'>) {
  return (
    <Part title={statementText.equipment}>
      <dl className={classes.equipment}>
        {EquipmentKind.options.map((kind) => {
          const items = equipment.filter((item) => item.kind === kind)
          return (
            items.length > 0 && (
              <div key={kind}>
                <dt>{equipmentKind[kind]}</dt>
                {items.map(({ text }, place) => (
                  <dd key={`${place} ${text}`}>{text}</dd>
                ))}
              </div>
            )
          )
        })}
      </dl>
    </Part>
  )
}

interface StatementLinksProps {
  readonly title?: string
  readonly versionId: string
  readonly statements: readonly Statement[]
}

function StatementLinks({ title, versionId, statements }: StatementLinksProps) {
  const { issuerId } = useWorkplace()
  if (statements.length === 0) return null
  return (
    <>
      {title !== undefined && <p className={classes.group}>{title}</p>}
      <ul className={classes.links}>
        {statements.map((statement) => (
          <li key={statement.lineageId}>
            <span className={classes.code}>{statement.code}</span>
            <Anchor component={Link} to={paths.version(issuerId, versionId, statement.lineageId)} preventScrollReset>
              {labelOf(statement)}
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  )
}
