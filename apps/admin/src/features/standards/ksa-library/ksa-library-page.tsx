import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { alikeKsas, type LineageId, type Statement, usesOf } from '@touchstone/domain'
import { useDeferredValue, useMemo, useState } from 'react'
import { useParams } from 'react-router'
import { paths } from '../../../paths'
import { ActionButton } from '../../../shared/action-button'
import { Dialog } from '../../../shared/dialog'
import { Empty } from '../../../shared/empty'
import { Page, Section } from '../../../shared/page'
import { versionQuery } from '../../../shared/reads'
import { useWorkplace } from '../../../shared/session'
import { standardText } from '../messages'
import { labelOf } from '../outline'
import { KsaList } from './ksa-list'
import classes from './ksa-library.module.css'
import { libraryGroups, narrowed } from './library-groups'
import { MergeForm } from './merge-form'
import { ksaText as words } from './messages'

type Filter = keyof typeof words.filters
const FILTERS = Object.entries(words.filters).map(([value, label]) => ({ value, label }))

export function KsaLibraryPage() {
  const { issuerId, denied } = useWorkplace()
  const { versionId = '' } = useParams()
  const { data } = useSuspenseQuery(versionQuery(issuerId, versionId))
  const { version, statements, standard } = data
  const groups = useMemo(() => libraryGroups(statements), [statements])
  const uses = useMemo(() => usesOf(statements), [statements])
  const alike = useMemo(() => alikeKsas(statements), [statements])
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [chosen, setChosen] = useState<ReadonlySet<LineageId>>(new Set())
  const [merging, setMerging] = useState<readonly Statement[] | null>(null)
  const wanted = useDeferredValue(query.trim().toLowerCase())
  const shown = useMemo(() => {
    const isAlike = new Set(alike.flat())
    return narrowed(
      groups,
      (ksa) =>
        (filter !== 'unused' || uses.get(ksa.lineageId)?.length === 0) &&
        (filter !== 'alike' || isAlike.has(ksa)) &&
        `${ksa.code ?? ''} ${ksa.title ?? ''} ${ksa.text}`.toLowerCase().includes(wanted),
    )
  }, [groups, uses, alike, filter, wanted])
  const count = shown.reduce((sum, { ksas }) => sum + ksas.length, 0)
  const marked = groups.flatMap(({ ksas }) => ksas).filter(({ lineageId }) => chosen.has(lineageId))
  const against = version.status === 'draft' ? denied('standard:edit') : words.notDraft
  const choose = (lineageId: LineageId, isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      if (isChosen) next.add(lineageId)
      else next.delete(lineageId)
      return next
    })
  return (
    <Page
      title={words.title}
      edition={`${version.title} ${version.number}`}
      lead={words.lead}
      crumbs={[
        { label: standardText.title, to: paths.standards(issuerId) },
        { label: standard.designation, to: paths.standard(issuerId, standard.id) },
        { label: standardText.versionNumber(version.number), to: paths.version(issuerId, version.id) },
      ]}
    >
      {uses.size === 0 ? (
        <Empty title={words.emptyTitle} text={words.emptyText} />
      ) : (
        <>
          {alike.length > 0 && (
            <Section title={words.alikeTitle}>
              <Text size="sm" c="dimmed" mb="sm">
                {words.alikeNote}
              </Text>
              <ul className={classes.alike}>
                {alike.map((group) => (
                  <li key={group[0]?.lineageId}>
                    <ul>
                      {group.map(({ lineageId, code, title, text }) => (
                        <li key={lineageId}>
                          {code !== null && <span className={classes.code}>{code}</span>} {title ?? text}
                        </li>
                      ))}
                    </ul>
                    <ActionButton
                      size="compact-sm"
                      variant="default"
                      reason={against}
                      onClick={() => setMerging(group)}
                    >
                      {words.merge}
                    </ActionButton>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Group align="end" gap="sm" mt="lg" mb="sm">
            <TextInput
              type="search"
              label={words.search}
              value={query}
              maxLength={200}
              leftSection={<IconSearch size={16} aria-hidden />}
              w={{ base: '100%', sm: '22rem' }}
              onChange={({ currentTarget: { value } }) => setQuery(value)}
            />
            <NativeSelect
              label={words.show}
              data={FILTERS}
              value={filter}
              onChange={({ currentTarget: { value } }) => setFilter(value as Filter)}
            />
            <Text size="sm" c="dimmed" role="status" pb={8}>
              {words.count(count, uses.size)}
            </Text>
          </Group>
          <div className={classes.bar} data-on={chosen.size > 0}>
            <Text size="sm">{words.chosen(marked.length)}</Text>
            <ActionButton
              size="compact-sm"
              reason={against ?? (marked.length < 2 ? words.mergeNeedsTwo : undefined)}
              onClick={() => setMerging(marked)}
            >
              {words.merge}
            </ActionButton>
            <Button size="compact-sm" variant="subtle" onClick={() => setChosen(new Set())}>
              {words.clear}
            </Button>
          </div>
          {count === 0 && <Text c="dimmed">{words.none}</Text>}
          {shown.map(({ group, ksas }) => (
            <section key={group?.lineageId ?? ''} className={classes.group}>
              <Title order={2}>
                <span className={classes.code}>{group?.code}</span> {group === null ? words.noGroup : labelOf(group)}
              </Title>
              <KsaList versionId={version.id} ksas={ksas} uses={uses} chosen={chosen} onChoose={choose} />
            </section>
          ))}
        </>
      )}
      <Dialog opened={merging !== null} onClose={() => setMerging(null)} title={words.dialog.title} size="lg">
        {merging !== null && (
          <MergeForm
            versionId={version.id}
            statements={statements}
            ksas={merging}
            onDone={() => setMerging(null)}
            onMerged={() => setChosen(new Set())}
          />
        )}
      </Dialog>
    </Page>
  )
}
