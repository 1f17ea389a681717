import { Button, Checkbox, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Statement } from '@touchstone/domain'
import type { ReactNode } from 'react'
import { Failure } from '../../shared/failure'
import { standardsQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { definitionForm as words } from './messages'

interface VersionSelectProps {
  value?: string
  onChange: (versionId: string) => void
  error?: ReactNode
}

/** Only published versions: a credential is not defined on words that may still change. */
export function VersionSelect({ value = '', onChange, error }: VersionSelectProps) {
  const { issuerId } = useWorkplace()
  const { data: standards } = useSuspenseQuery(standardsQuery(issuerId))
  const published = standards.flatMap(({ designation, versions }) =>
    versions
      .filter(({ id, status }) => status === 'published' || id === value)
      .map(({ id, number, title }) => ({ value: String(id), label: `${designation} ${number} · ${title}` })),
  )
  return (
    <NativeSelect
      label={words.version}
      description={words.versionNote}
      required
      error={error}
      value={value}
      data={[{ value: '', label: words.versionChoose }, ...published]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

interface ScopeChoiceProps {
  readonly dutyAreas: readonly Statement[]
  /** What has to come first: the choice of a version, or its answer. */
  readonly waiting: 'version' | 'answer' | null
  readonly failure: unknown
  readonly chosen: readonly string[]
  readonly onChange: (scope: string[]) => void
  readonly error: ReactNode
}

export function ScopeChoice({ dutyAreas, waiting, failure, chosen, onChange, error }: ScopeChoiceProps) {
  return (
    <Checkbox.Group
      label={words.scope}
      description={words.scopeNote}
      required
      error={error}
      value={[...chosen]}
      onChange={onChange}
    >
      {failure ? (
        <Failure error={failure} />
      ) : waiting === 'answer' ? (
        <Skeleton height={120} mt="xs" />
      ) : dutyAreas.length === 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {waiting === 'version' ? words.scopeChooseVersion : words.scopeNone}
        </Text>
      ) : (
        <Stack gap="xs" my="xs">
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => onChange(dutyAreas.map(({ lineageId }) => lineageId))}
            >
              {words.all}
            </Button>
            <Button variant="default" size="compact-xs" onClick={() => onChange([])}>
              {words.none}
            </Button>
          </Group>
          {dutyAreas.map(({ lineageId, code, title, text }) => (
            <Checkbox
              key={lineageId}
              value={lineageId}
              label={[code, title ?? text.slice(0, 300)].filter(Boolean).join(' ')}
            />
          ))}
        </Stack>
      )}
    </Checkbox.Group>
  )
}
