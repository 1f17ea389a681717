// Where a new key is to live; nothing is asked where there is one place.
import { Radio, Stack } from '@mantine/core'
import { KeyHome } from '@touchstone/domain'
import { keyHomeText } from './messages'

interface KeyHomeChoiceProps {
  readonly homes: readonly KeyHome[]
  readonly value: KeyHome | undefined
  readonly onChange: (home: KeyHome) => void
}

export function KeyHomeChoice({ homes, value, onChange }: KeyHomeChoiceProps) {
  if (homes.length < 2) return null
  return (
    <Radio.Group label={keyHomeText.label} value={value ?? null} onChange={(home) => onChange(KeyHome.parse(home))}>
      <Stack gap="xs" mt="xs">
        {homes.map((home) => (
          <Radio key={home} value={home} label={keyHomeText.homes[home]} description={keyHomeText.notes[home]} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
