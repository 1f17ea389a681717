import '@touchstone/comparison-view/comparison.css'
import '@touchstone/ui/redline.css'
import { Anchor, Button, Group, NativeSelect } from '@mantine/core'
import { IconArrowsExchange, IconPrinter } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ComparisonView, readFilter, writeFilter } from '@touchstone/comparison-view'
import { comparisons, urlOf, type VersionSummary } from '@touchstone/contract'
import { type ComparedStatement, IssuerId, StandardVersionId } from '@touchstone/domain'
import { useCallback, useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { Empty } from '../../shared/empty'
import { Page } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { type ComparedIds, comparedIds } from './compared-versions'
import { comparisonPageText as text } from './comparison-messages'
import classes from './comparison-page.module.css'
import { JudgeChange } from './judge-change'
import { standardText } from './messages'
import { comparisonQuery, standardQuery } from './queries'

export function ComparisonPage() {
  const { issuerId } = useWorkplace()
  const { standardId = '' } = useParams()
  const { data: standard } = useSuspenseQuery(standardQuery(issuerId, standardId))
  const [search] = useSearchParams()
  const ids = comparedIds(standard.versions, { from: search.get('from'), to: search.get('to') })
  const number = (id: string | undefined) => standard.versions.find((version) => version.id === id)?.number ?? ''
  return (
    <Page
      title={text.title}
      {...(ids && { edition: `${number(ids.from)} – ${number(ids.to)}` })}
      lead={ids && text.lead(standard.designation, number(ids.from), number(ids.to))}
      crumbs={[
        { label: standardText.title, to: paths.standards(issuerId) },
        { label: standard.designation, to: paths.standard(issuerId, standardId) },
      ]}
    >
      {ids === undefined ? (
        <Empty title={text.onlyOneTitle} text={text.onlyOne} />
      ) : (
        <>
          <Chooser ids={ids} versions={standard.versions} />
          <Compared key={`${ids.from} ${ids.to}`} ids={ids} versions={standard.versions} />
        </>
      )}
    </Page>
  )
}

function Chooser({ ids, versions }: { readonly ids: ComparedIds; readonly versions: readonly VersionSummary[] }) {
  const { issuerId } = useWorkplace()
  const [, setSearch] = useSearchParams()
  const choose = ({ from, to }: ComparedIds) => setSearch({ from, to }, { preventScrollReset: true })
  const data = versions.map(({ id, number, status }) => ({ value: id, label: text.option(number, status) }))
  const query = { from: StandardVersionId.parse(ids.from), to: StandardVersionId.parse(ids.to) }
  return (
    <Group className={classes.chooser} align="end" gap="sm">
      <NativeSelect
        label={text.from}
        data={data}
        value={ids.from}
        onChange={({ currentTarget: { value } }) => choose({ ...ids, from: value })}
      />
      <NativeSelect
        label={text.to}
        data={data}
        value={ids.to}
        onChange={({ currentTarget: { value } }) => choose({ ...ids, to: value })}
      />
      <Button
        variant="default"
        leftSection={<IconArrowsExchange size={16} aria-hidden />}
        onClick={() => choose({ from: ids.to, to: ids.from })}
      >
        {text.swap}
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => globalThis.print()}>
        {text.print}
      </Button>
      <Anchor
        size="sm"
        href={urlOf(comparisons.getDelta, { params: { issuerId: IssuerId.parse(issuerId) }, query })}
        download={text.deltaFile}
      >
        {text.delta}
      </Anchor>
    </Group>
  )
}

function Compared({ ids, versions }: { readonly ids: ComparedIds; readonly versions: readonly VersionSummary[] }) {
  const { issuerId, may } = useWorkplace()
  const { data: comparison } = useSuspenseQuery(comparisonQuery(issuerId, ids))
  const [search, setSearch] = useSearchParams()
  const filter = useMemo(() => readFilter(search), [search])
  const { before, after } = comparison
  const link = useCallback(
    (statement: ComparedStatement, name: string) => {
      const version = statement.ids.after === null ? before : after
      return (
        <Anchor component={Link} to={paths.version(issuerId, version.id, statement.lineageId)}>
          {text.openStatement(name, version.number)}
        </Anchor>
      )
    },
    [issuerId, before, after],
  )
  // People judge what a draft changes in the version it was started from; later, their judgement is part of what was published.
  const judged = versions.find(({ id, status, basedOn }) => id === ids.to && status === 'draft' && basedOn === ids.from)
  const judgedId = may('standard:edit') ? judged?.id : undefined
  const beside = useCallback(
    (statement: ComparedStatement) =>
      judgedId === undefined ? null : <JudgeChange versionId={judgedId} statement={statement} />,
    [judgedId],
  )
  return (
    <div className={classes.view}>
      <ComparisonView
        comparison={comparison}
        filter={filter}
        onFilter={(next) => setSearch((now) => writeFilter(now, next), { preventScrollReset: true })}
        link={link}
        beside={beside}
      />
    </div>
  )
}
