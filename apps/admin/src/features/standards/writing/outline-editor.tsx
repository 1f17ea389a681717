// The draft of a version, to write in: its outline on one side, the statement chosen on the other; on a phone one after the other.
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { VersionWithStatements } from '@touchstone/contract'
import { type LineageId, mergeKsas, type StatementEdit, type StatementType } from '@touchstone/domain'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { sentenceFor } from '../../../error-messages'
import { Dialog } from '../../../shared/dialog'
import { Empty } from '../../../shared/empty'
import { UnsavedGuard } from '../../../shared/unsaved-guard'
import { outlineText } from '../messages'
import { labelOf, outlineOf } from '../outline'
import type { TreeHandle } from '../outline-rows'
import { OutlineTree } from '../outline-tree'
import { useOutline } from '../use-outline'
import panes from '../version-page.module.css'
import { ChosenPanel } from './chosen-panel'
import { ClashDialog } from './clash-dialog'
import { actText, moveText, nameIn, pasteText, savingText, writingText } from './messages'
import { MoveForm } from './move-dialog'
import { NewsBanner } from './news-banner'
import { OutlineTools } from './outline-tools'
import { PasteForm } from './paste-form'
import { SaveState } from './save-state'
import { only } from './selection'
import { ShortcutsDialog } from './shortcuts-dialog'
import { StatementForm } from './statement-form'
import { useDraft } from './use-draft'
import { useFindings } from './use-findings'
import type { Unfit } from './use-typing'
import { useWriting } from './use-writing'
import classes from './writing.module.css'

/** A row one only passes is not opened. */
const OPENS_AFTER_MS = 120

interface OutlineEditorProps {
  readonly data: VersionWithStatements
  readonly chosen: LineageId | null
  readonly onChoose: (lineageId: LineageId | null) => void
}

export function OutlineEditor({ data, chosen, onChoose }: OutlineEditorProps) {
  const { store, view } = useDraft(data)
  const { draft } = view
  const rows = useMemo(() => outlineOf(draft.statements), [draft.statements])
  const findings = useFindings(data, draft.statements)
  const outline = useOutline(rows, chosen, findings.marked)
  const { selection, expect } = outline
  // Who types fast has gone on before the address says where they were; it must not call them back.
  const openFromOutline = useCallback(
    (lineageId: LineageId) => {
      expect(lineageId)
      onChoose(lineageId)
    },
    [expect, onChoose],
  )
  const tree = useRef<TreeHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const [unsent, setUnsent] = useState(false)
  const [unfit, setUnfit] = useState<ReadonlyMap<LineageId, Unfit>>(new Map())
  const [asked, setAsked] = useState(0)
  const [looking, setLooking] = useState(true)
  const writing = useWriting({
    versionId: data.version.id,
    store,
    view,
    outline,
    tree,
    marked: findings.inOrder,
    onEdit(lineageId) {
      openFromOutline(lineageId)
      setAsked((times) => times + 1)
    },
    onSearch: () => search.current?.focus(),
  })
  const { question, saving, news, notice } = view

  // The form follows the keyboard, a moment later.
  const alone = selection.chosen.size === 1 ? selection.active : null
  useEffect(() => {
    if (alone === null || alone === chosen || isNarrow()) return
    const timer = setTimeout(() => openFromOutline(alone), OPENS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [alone, chosen, openFromOutline])

  const statement = draft.statements.find(({ lineageId }) => lineageId === chosen)
  const several = selection.chosen.size > 1
  const names = useMemo(
    () =>
      new Map<string, string>(
        draft.statements.map((one) => [one.lineageId, [one.code, labelOf(one)].filter(Boolean).join(' ')]),
      ),
    [draft.statements],
  )
  const unfitIn = unfit.size === 0 ? undefined : draft.statements.find(({ lineageId }) => unfit.has(lineageId))
  const markOf = (lineageId: LineageId) => findings.marks.get(lineageId)
  const retype = (type: StatementType) => {
    const edits = draft.statements.flatMap((one): StatementEdit[] =>
      selection.chosen.has(one.lineageId) && one.type !== type
        ? [{ edit: 'change', lineageId: one.lineageId, from: { type: one.type }, to: { type } }]
        : [],
    )
    writing.act(edits, actText.retype(edits.length))
  }
  const merge = (keep: LineageId) => {
    const edits = mergeKsas(draft.statements, keep, selection.chosen)
    if (writing.act(edits, actText.merge(selection.chosen.size))) writing.go(keep)
  }
  const noteUnfit = (lineageId: LineageId, words: Unfit | undefined) =>
    setUnfit((now) => {
      if (words === undefined && !now.has(lineageId)) return now
      const next = new Map(now)
      if (words === undefined) next.delete(lineageId)
      else next.set(lineageId, words)
      return next
    })
  const backToTree = () => {
    if (isNarrow()) onChoose(null)
    tree.current?.focus()
  }
  const asking = question !== null
  // On a phone the statement takes the place of the outline, and is read from its top.
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen !== null && isNarrow()) pane.current?.scrollIntoView()
  }, [chosen])
  return (
    <>
      {/* Within the site what waits goes on being sent; only what is stuck would be out of sight. */}
      <UnsavedGuard
        unsaved={unsent || unfitIn !== undefined || draft.waiting.length > 0}
        blocks={(from, to) =>
          from.pathname !== to.pathname &&
          (unfitIn !== undefined || saving.kind === 'failed' || saving.kind === 'asking')
        }
      />
      <div className={classes.bar}>
        <SaveState
          saving={unsent && saving.kind === 'saved' ? { kind: 'saving' } : saving}
          store={store}
          unfitIn={unfitIn && nameIn(unfitIn, labelOf(unfitIn))}
          onLook={() => setLooking(true)}
          onPutRight={() => unfitIn && writing.go(unfitIn.lineageId)}
        />
      </div>
      {view.restored > 0 && saving.kind === 'saved' && (
        <Alert color="green" variant="light" mb="sm" role="status">
          {savingText.restored(view.restored)}
        </Alert>
      )}
      {news && <NewsBanner news={news} onDismiss={store.dismissNews} />}
      {notice && (
        <Alert
          color="yellow"
          variant="light"
          mb="sm"
          role="alert"
          withCloseButton
          closeButtonLabel={savingText.dismiss}
          onClose={store.dismissNotice}
          {...('error' in notice ? { title: savingText.refused } : {})}
        >
          {'error' in notice ? sentenceFor(notice.error) : notice.words}
        </Alert>
      )}
      {rows.length === 0 && writing.rows.composing === null ? (
        <Empty
          title={writingText.emptyTitle}
          text={writingText.emptyText}
          action={
            <Group>
              <Button onClick={() => writing.run('add')}>{writingText.addFirst}</Button>
              <Button variant="default" onClick={() => writing.clipboard.offer('')}>
                {writingText.pasteList}
              </Button>
            </Group>
          }
        />
      ) : (
        <div ref={pane} className={panes.panes} data-reading={statement !== undefined || several}>
          <section className={panes.outline} aria-label={outlineText.title}>
            <OutlineTree
              outline={outline}
              chosen={chosen}
              onChoose={openFromOutline}
              markOf={markOf}
              canFilterMarked={findings.marked.size > 0}
              searchRef={search}
              writing={{ ...writing.rows, handle: tree }}
              tools={
                <OutlineTools
                  draft={draft}
                  count={selection.chosen.size}
                  hasFindings={findings.marked.size > 0}
                  run={writing.run}
                  onClipboard={(kind) =>
                    kind === 'pasteList' ? writing.clipboard.offer('') : writing.clipboard.run(kind)
                  }
                />
              }
            />
          </section>
          <section className={panes.statement} aria-label={writingText.form}>
            <Button
              className={classes.back}
              variant="subtle"
              color="gray"
              size="compact-sm"
              hiddenFrom="md"
              leftSection={<IconArrowLeft size={16} aria-hidden />}
              onClick={() => {
                if (several && selection.active !== null) outline.select(only(selection.active))
                onChoose(null)
              }}
            >
              {outlineText.back}
            </Button>
            {several ? (
              <ChosenPanel
                chosen={selection.chosen}
                statements={draft.statements}
                writing={writing}
                onRetype={retype}
                onMerge={merge}
              />
            ) : statement ? (
              <StatementForm
                key={statement.lineageId}
                draft={draft}
                rows={rows}
                statement={statement}
                basedOn={data.version.basedOn}
                findings={findings.of.get(statement.lineageId) ?? []}
                store={store}
                unfit={unfit.get(statement.lineageId)}
                onUnsent={setUnsent}
                onUnfit={noteUnfit}
                onLeave={backToTree}
                asked={asked}
              />
            ) : (
              <Text c="dimmed" p="xl">
                {writingText.choose}
              </Text>
            )}
          </section>
        </div>
      )}
      <ShortcutsDialog opened={writing.dialog === 'help'} onClose={() => writing.setDialog(null)} />
      <Dialog
        opened={writing.dialog === 'moveTo'}
        onClose={() => writing.setDialog(null)}
        title={moveText.title(writing.branches.length)}
        size="lg"
      >
        <MoveForm
          rows={rows}
          branches={writing.branches}
          onCancel={() => writing.setDialog(null)}
          onMove={(to) => {
            writing.setDialog(null)
            writing.moveTo(to)
          }}
        />
      </Dialog>
      <Dialog
        opened={writing.dialog === 'pasteList' && writing.clipboard.offered !== null}
        onClose={() => writing.setDialog(null)}
        title={pasteText.title}
        size="xl"
      >
        {writing.clipboard.offered && (
          <PasteForm
            offer={writing.clipboard.offered}
            draft={draft}
            nameOf={(lineageId) => names.get(lineageId) ?? ''}
            onCancel={() => writing.setDialog(null)}
            onPaste={(edits, first) => {
              const count = edits.filter(({ edit }) => edit === 'add').length
              if (!writing.act(edits, actText.paste(count))) return
              writing.setDialog(null)
              writing.go(first)
            }}
          />
        )}
      </Dialog>
      {asking && (
        <ClashDialog
          question={question}
          opened={looking}
          nameOf={(lineageId) => names.get(lineageId) ?? lineageId}
          onClose={() => setLooking(false)}
          onAnswer={(answer) => {
            setLooking(true)
            if (question.kind === 'hopeless') store.giveUp()
            else store.answer(answer)
          }}
        />
      )}
    </>
  )
}

/** Where the outline and the statement have no room beside each other; the same as in version-page.module.css. */
function isNarrow(): boolean {
  return window.matchMedia('(max-width: 61.99em)').matches
}
