import { useSuspenseQuery } from '@tanstack/react-query'
import { type CalendarDate, dateIn } from '@touchstone/domain'
import { useState } from 'react'
import { issuerQuery } from './reads'
import { useWorkplace } from './session'

/** Today in the issuer's zone, as it was when the component came up: that is the day dates are entered for. */
export function useToday(): CalendarDate {
  const { issuerId } = useWorkplace()
  const { data: issuer } = useSuspenseQuery(issuerQuery(issuerId))
  const [at] = useState(() => new Date().toISOString())
  return dateIn(issuer.timeZone, at)
}
