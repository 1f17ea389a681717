import { Radio, Stack } from '@mantine/core'
import { Role } from '@touchstone/domain'
import type { ReactNode } from 'react'
import { common } from '../../shared/messages'
import { staffText } from './messages'

interface RoleSelectProps {
  value?: string
  onChange?: (value: string) => void
  error?: ReactNode
}

/** The roles with what each may do, since the name alone does not say it. */
export function RoleSelect({ value, onChange, error }: RoleSelectProps) {
  return (
    <Radio.Group
      label={staffText.role}
      required
      error={error}
      {...(value === undefined ? {} : { value })}
      {...(onChange ? { onChange } : {})}
    >
      <Stack gap="xs" mt={6}>
        {Role.options.map((role) => (
          <Radio key={role} value={role} label={common.roles[role]} description={staffText.roleNotes[role]} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
