import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { DeskFilter, type DeskComment } from '@touchstone/contract'
import { DispositionCode, StakeholderCategory } from '@touchstone/domain'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { Confirmation, Dialog } from '../../shared/dialog'
import { Empty } from '../../shared/empty'
import { common } from '../../shared/messages'
import { notifyDone } from '../../shared/notify'
import { Page } from '../../shared/page'
import { PagedList } from '../../shared/paged-list'
import { withParam } from '../../shared/search-box'
import { useWorkplace } from '../../shared/session'
import { AnswerForm } from './desk-answer-form'
import { CommentFilePane } from './desk-file'
import { DeskList } from './desk-list'
import { categoryText, commentType, deskText, dispositionText, stanceText } from './desk-messages'
import { type DeskChoice, deskCommentsQuery, deskRoundQuery, useDeskWrites } from './desk-queries'
import classes from './desk.module.css'
import { EnterCommentAction } from './enter-comment'
import { SessionFilter, StatementFilter } from './desk-narrowed'
import { roundText } from './round-messages'

/** The filter in the address; what cannot be one is left out rather than sent. */
function choiceFrom(search: URLSearchParams): DeskChoice {
  const read = <Value,>(schema: { safeParse(value: unknown): { data?: Value } }, name: string) =>
    schema.safeParse(search.get(name) ?? undefined).data
  const { shape } = DeskFilter
  return {
    disposition: read(shape.disposition, 'answer'),
    type: read(shape.type, 'type'),
    stance: read(shape.stance, 'stance'),
    category: read(shape.category, 'who'),
    sessionId: read(shape.sessionId, 'session'),
    lineageId: read(shape.lineageId, 'statement'),
    order: read(shape.order, 'order') ?? 'number',
  }
}

export function DeskPage() {
  const { issuerId, denied } = useWorkplace()
  const { roundId = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const choice = choiceFrom(search)
  const { data: round } = useSuspenseQuery(deskRoundQuery(issuerId, roundId))
  const query = useInfiniteQuery(deskCommentsQuery(issuerId, roundId, choice))
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [together, setTogether] = useState<readonly DeskComment[] | null>(null)
  const [sending, setSending] = useState(false)
  const { sendReplies } = useDeskWrites(roundId)
  const open = search.get('comment')
  const isResolving = round.status === 'closed' || round.status === 'resolving'
  const cannot = denied('review:dispose') ?? (isResolving ? undefined : deskText.notResolving)
  const show = (commentId: string | null) => setSearch((before) => withParam(before, 'comment', commentId ?? ''))
  const filtered = [...search.keys()].some((name) => name !== 'comment')
  const shown = query.data?.pages.flatMap(({ items }) => items) ?? []
  const chosen = shown.filter(({ id }) => picked.has(id))
  const editorial = shown.filter(
    ({ type, disposition, proposedText }) => type === 'editorial' && disposition === null && proposedText !== null,
  )
  return (
    <Page
      title={deskText.title}
      edition={round.title}
      crumbs={[
        { label: round.designation, to: paths.standard(issuerId, round.standardId) },
        { label: round.code, to: paths.round(issuerId, round.id) },
      ]}
      lead={
        <>
          <strong>{round.title}</strong> · {deskText.lead}
        </>
      }
      actions={
        <>
          <ActionButton variant="default" to={paths.roundForms(issuerId, round.id)}>
            {roundText.forms}
          </ActionButton>
          <EnterCommentAction round={round} variant="default" />
          <ActionButton
            reason={denied('review:manage') ?? (isResolving ? undefined : deskText.notResolving)}
            onClick={() => setSending(true)}
          >
            {deskText.sendReplies}
          </ActionButton>
        </>
      }
    >
      <DeskFilters choice={choice} onSet={(name, value) => setSearch((before) => withParam(before, name, value))} />
      {choice.sessionId !== undefined && (
        <SessionFilter
          roundId={roundId}
          sessionId={choice.sessionId}
          onClear={() => setSearch((before) => withParam(before, 'session', ''))}
        />
      )}
      {choice.lineageId !== undefined && (
        <StatementFilter
          roundId={roundId}
          lineageId={choice.lineageId}
          onClear={() => setSearch((before) => withParam(before, 'statement', ''))}
        />
      )}
      <div className={classes.panes} data-reading={open !== null}>
        <div className={classes.queue}>
          <div className={classes.together}>
            <ActionButton
              size="xs"
              variant="default"
              reason={cannot ?? (chosen.length === 0 ? deskText.selected(0) : undefined)}
              onClick={() => setTogether(chosen)}
            >
              {deskText.answerSelected}
            </ActionButton>
            <ActionButton
              size="xs"
              variant="default"
              reason={cannot ?? (editorial.length === 0 ? deskText.noneTitle : undefined)}
              onClick={() => setPicked(new Set(editorial.map(({ id }) => id)))}
            >
              {deskText.selectEditorial}
            </ActionButton>
            {picked.size > 0 && (
              <span role="status" className={classes.meta}>
                {deskText.selected(chosen.length)}
              </span>
            )}
          </div>
          <PagedList
            query={query}
            empty={
              filtered ? (
                <Empty title={deskText.noneTitle} text={deskText.noneText} />
              ) : (
                <Empty title={deskText.emptyTitle} text={deskText.emptyText} />
              )
            }
          >
            {(comments) => (
              <DeskList comments={comments} open={open} onOpen={show} picked={picked} onPick={setPicked} />
            )}
          </PagedList>
        </div>
        <section className={classes.file} aria-label={deskText.title}>
          {open === null ? (
            <p>{deskText.choose}</p>
          ) : (
            <>
              <Button className={classes.back} size="xs" variant="default" mb="sm" onClick={() => show(null)}>
                {deskText.back}
              </Button>
              <CommentFilePane key={open} round={round} commentId={open} cannot={cannot} onOpen={show} />
            </>
          )}
        </section>
      </div>
      <Dialog
        opened={together !== null}
        onClose={() => setTogether(null)}
        title={deskText.formTogether(together?.length ?? 0)}
        size="lg"
      >
        {together !== null && (
          <AnswerForm
            roundId={roundId}
            comments={together}
            onDone={() => {
              setTogether(null)
              setPicked(new Set())
            }}
            onCancel={() => setTogether(null)}
          />
        )}
      </Dialog>
      <Dialog opened={sending} onClose={() => setSending(false)} title={deskText.sendTitle}>
        <Confirmation
          confirmLabel={deskText.sendReplies}
          onClose={() => setSending(false)}
          onConfirm={async () => {
            const { replies, messages } = await sendReplies.mutateAsync(undefined)
            notifyDone(deskText.sentReplies(replies, messages))
          }}
        >
          {deskText.sendText}
        </Confirmation>
      </Dialog>
    </Page>
  )
}

function DeskFilters({
  choice,
  onSet,
}: {
  readonly choice: DeskChoice
  readonly onSet: (name: string, value: string) => void
}) {
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  const filter = (label: string, name: string, value: string | undefined, words: Readonly<Record<string, string>>) => (
    <NativeSelect
      key={name}
      size="xs"
      aria-label={label}
      value={value ?? ''}
      data={[{ value: '', label: `${label}: ${common.all}` }, ...options(words)]}
      onChange={({ currentTarget }) => onSet(name, currentTarget.value)}
    />
  )
  const answers = { none: deskText.unanswered, ...wordsOf(DispositionCode.options, dispositionText) }
  return (
    <div className={classes.filters} role="group" aria-label={deskText.filters}>
      {filter(deskText.answer, 'answer', choice.disposition, answers)}
      {filter(deskText.type, 'type', choice.type, commentType)}
      {filter(deskText.stance, 'stance', choice.stance, stanceText)}
      {filter(deskText.category, 'who', choice.category, wordsOf(StakeholderCategory.options, categoryText))}
      <NativeSelect
        size="xs"
        aria-label={deskText.order}
        value={choice.order}
        data={options(deskText.orders)}
        onChange={({ currentTarget }) => onSet('order', currentTarget.value)}
      />
    </div>
  )
}

/** In the order of the trade, not of the message file. */
function wordsOf<Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>) {
  return Object.fromEntries(codes.map((code) => [code, words[code]]))
}
