import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'

/** A search field whose words are in the address as `q`, so that a result can be shared and come back to. */
export function SearchBox({ label, placeholder }: { readonly label: string; readonly placeholder: string }) {
  const [search, setSearch] = useSearchParams()
  const [words, setWords] = useState(search.get('q') ?? '')
  const apply = useDebouncedCallback((next: string) => {
    setSearch((before) => withParam(before, 'q', next.trim()), { replace: true, preventScrollReset: true })
  }, 250)
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={words}
      maxLength={200}
      leftSection={<IconSearch size={16} aria-hidden />}
      w={{ base: '100%', sm: '26rem' }}
      onChange={({ currentTarget: { value } }) => {
        setWords(value)
        apply(value)
      }}
    />
  )
}

/** A copy of `search` with `name` set, or without it when the value is empty. */
export function withParam(search: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(search)
  if (value === '') next.delete(name)
  else next.set(name, value)
  return next
}
