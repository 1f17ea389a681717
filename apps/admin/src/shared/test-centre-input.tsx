// Where an assessment took place. Those on record are offered, so that one centre keeps one spelling: many credentials are chosen by it.
import { Autocomplete, type AutocompleteProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { testCentresQuery } from './reads'
import { useWorkplace } from './session'

export function TestCentreInput(props: Omit<AutocompleteProps, 'data' | 'limit'>) {
  const { issuerId } = useWorkplace()
  const { data = [] } = useQuery(testCentresQuery(issuerId))
  return <Autocomplete data={data.map(({ name }) => name)} limit={12} {...props} />
}
