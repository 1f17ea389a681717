// Whose installation this is. Asked once; a page that cannot do without it says so, the rest show it when it is there.
import { createClient, site, type Site } from '@touchstone/contract'
import { createContext, useContext, type ReactNode } from 'react'
import { useAnswer } from './use-answer.js'

const api = createClient({ getSite: site.getSite })

const SiteContext = createContext<Site | undefined>(undefined)

export function SiteProvider({ children }: { readonly children: ReactNode }) {
  const [answer] = useAnswer('site', (signal) => api.getSite({}, { signal }))
  return <SiteContext value={answer.state === 'answered' ? answer.value : undefined}>{children}</SiteContext>
}

/** `undefined` until the answer is there, and for as long as the register cannot be reached. */
export function useSite(): Site | undefined {
  return useContext(SiteContext)
}
