// One statement and what became of it.
import type { ComparedStatement, LineageId, OwnField } from '@touchstone/domain'
import { RedlineList, RedlineText } from '@touchstone/ui/redline'
import { memo, type ReactNode } from 'react'
import { type ChangedPart, changedParts, sidesOf } from './changed-parts'
import { nameOf, type Named, shortNameOf, titleOf, typeOf } from './statement-names'
import { comparisonText as text, kindText, reasonText } from './words'

export interface StatementContext {
  readonly named: Named
  readonly ownFields: readonly OwnField[]
  /** A link to the statement where it can be read in full. */
  readonly link?: ((statement: ComparedStatement, name: string) => ReactNode) | undefined
  /** What a site has to say or to ask beside a change. */
  readonly beside?: ((statement: ComparedStatement) => ReactNode) | undefined
}

interface Props extends StatementContext {
  readonly statement: ComparedStatement
}

export const ChangedStatement = memo(function ChangedStatement({ statement, named, ownFields, link, beside }: Props) {
  const { lineageId, kinds, significance, proposed, judgement } = statement
  const unchanged = kinds.length === 0
  // That something came or went is said already.
  const reasons = proposed.reasons.filter((reason) => reason !== 'structure').map((reason) => reasonText[reason])
  return (
    <article
      id={lineageId}
      className="ts-cmp-statement"
      tabIndex={-1}
      data-change={unchanged ? undefined : ''}
      data-kind={kinds.find((kind) => kind === 'added' || kind === 'deleted')}
      aria-labelledby={`${lineageId}-name`}
    >
      <header>
        <Heading statement={statement} />
        <p className="ts-cmp-kinds">
          {kinds.map((kind) => (
            <span key={kind} className="ts-cmp-kind" data-kind={kind}>
              {kindText[kind]}
            </span>
          ))}
          {significance !== null && (
            <span className="ts-cmp-significance" data-significance={significance}>
              {text.significance[significance]}
            </span>
          )}
        </p>
      </header>
      {reasons.length > 0 && !judgement?.significance && (
        <p className="ts-cmp-reason">{sentence(reasons.join('; '))}</p>
      )}
      {judgement?.note && <p className="ts-cmp-note">{judgement.note}</p>}
      <Whence statement={statement} named={named} />
      {!unchanged &&
        changedParts(statement, ownFields).map((part) => <Part key={part.name} part={part} named={named} />)}
      {link !== undefined && <p className="ts-cmp-link">{link(statement, shortNameOf(statement))}</p>}
      {!unchanged && beside?.(statement)}
    </article>
  )
})

function Heading({ statement }: { readonly statement: ComparedStatement }) {
  const { lineageId, words } = statement
  const { before, after } = sidesOf(statement)
  const red = (field: 'code' | 'title') => (
    <RedlineText before={before?.[field] ?? ''} after={after?.[field] ?? ''} words={text.redline} />
  )
  const hasCode = [before, after].some((side) => side !== undefined && side.code !== null)
  const hasTitle = [before, after].some((side) => side !== undefined && side.title !== null)
  return (
    <h3 id={`${lineageId}-name`}>
      {hasCode && <span className="ts-cmp-code">{red('code')}</span>}{' '}
      {hasTitle ? red('title') : statement.kinds.length === 0 ? titleOf(statement) : typeOf(statement)}
      {words.title !== null && <span className="ts-unseen">{`, ${typeOf(statement)}`}</span>}
    </h3>
  )
}

function Whence({ statement, named }: { readonly statement: ComparedStatement; readonly named: Named }) {
  const { moved, origins, successors, kinds, ids } = statement
  const merged = kinds.includes('merged')
  const gone = ids.after === null
  return (
    <>
      {moved !== null && <p className="ts-cmp-whence">{sentence(movedText(moved, named))}</p>}
      <Others
        name={merged && !gone ? text.mergedOf : kinds.includes('replaced') ? text.replaces : text.partOf}
        ids={origins}
        named={named}
      />
      <Others
        name={
          !gone || successors.length > 1
            ? text.splitInto
            : kinds.includes('replaced')
              ? text.replacedBy
              : text.mergedInto
        }
        ids={successors}
        named={named}
      />
    </>
  )
}

function movedText({ from, to }: NonNullable<ComparedStatement['moved']>, named: Named): string {
  const parent = (id: LineageId | null) => (id === null ? text.top : shortNameOf(named.get(id)))
  const behind = (id: LineageId | null) => (id === null ? text.beginning : text.behind(shortNameOf(named.get(id))))
  return from.parent === to.parent
    ? text.movedWithin(parent(to.parent), behind(from.after), behind(to.after))
    : text.moved(`${parent(from.parent)}, ${behind(from.after)},`, `${parent(to.parent)}, ${behind(to.after)}`)
}

interface OthersProps {
  readonly name: string
  readonly ids: readonly LineageId[]
  readonly named: Named
}

function Others({ name, ids, named }: OthersProps) {
  if (ids.length === 0) return null
  return (
    <p className="ts-cmp-whence">
      {name}{' '}
      {ids.map((id, place) => {
        const statement = named.get(id)
        return (
          <span key={id}>
            {place > 0 && ', '}
            <a href={`#${id}`}>{statement ? nameOf(statement) : id}</a>
          </span>
        )
      })}
    </p>
  )
}

function Part({ part, named }: { readonly part: ChangedPart; readonly named: Named }) {
  const { redline } = text
  const ksa = (id: string) => {
    const statement = named.get(id)
    return statement ? nameOf(statement) : id
  }
  return (
    <div className="ts-cmp-part">
      <p className="ts-cmp-part-name">{part.name}</p>
      {part.kind === 'text' ? (
        <RedlineText before={part.before} after={part.after} words={redline} />
      ) : (
        <RedlineList
          before={part.before}
          after={part.after}
          words={redline}
          show={part.kind === 'ksas' ? ksa : undefined}
        />
      )}
    </div>
  )
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
