import { Autocomplete, Fieldset, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { issuerWords as words } from './issuer-messages'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')]

interface FieldProps {
  value?: string
  // An input hands over its event, the time zone its text: the form takes either.
  onChange?: (value: unknown) => void
  error?: ReactNode
}

interface IssuerFieldsProps {
  /** Input properties of a field by its path within the issuer. */
  readonly field: (path: string) => FieldProps
  readonly prefix: 'choose' | 'fixed'
  readonly disabled?: boolean
}

/** The fields of an issuer, at set-up and later. */
export function IssuerFields({ field, prefix, disabled = false }: IssuerFieldsProps) {
  return (
    <Stack>
      <TextInput label={words.name} description={words.nameNote} required disabled={disabled} {...field('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={words.shortName}
          description={words.shortNameNote}
          required
          disabled={disabled}
          {...field('shortName')}
        />
        <TextInput
          label={words.prefix}
          description={words.prefixNote}
          required={prefix === 'choose'}
          readOnly={prefix === 'fixed'}
          disabled={disabled}
          {...field('prefix')}
        />
      </SimpleGrid>
      <Autocomplete
        label={words.timeZone}
        description={words.timeZoneNote}
        data={ZONES}
        limit={50}
        required
        disabled={disabled}
        {...field('timeZone')}
      />
      <TextInput label={words.website} type="url" disabled={disabled} {...field('website')} />
      <Textarea
        label={words.about}
        description={words.aboutNote}
        autosize
        minRows={3}
        maxRows={10}
        disabled={disabled}
        {...field('about')}
      />
      <Fieldset legend={words.signatory}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={words.signatoryName} required disabled={disabled} {...field('signatory.name')} />
          <TextInput label={words.signatoryRole} required disabled={disabled} {...field('signatory.role')} />
        </SimpleGrid>
      </Fieldset>
    </Stack>
  )
}
