import { isMantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { shell } from './messages'

const CHOICES = [
  { value: 'auto', label: shell.scheme.auto },
  { value: 'light', label: shell.scheme.light },
  { value: 'dark', label: shell.scheme.dark },
]

export function ColourSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={shell.colours}
      data={CHOICES}
      value={colorScheme}
      onChange={(value) => {
        if (isMantineColorScheme(value)) setColorScheme(value)
      }}
    />
  )
}
