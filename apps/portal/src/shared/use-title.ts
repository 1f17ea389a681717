import { useEffect } from 'react'
import { shell } from '../messages/shell.js'

/** Names the page in the tab and the history. `indexed: false` asks search engines to leave it out: answers about people, a person's own pages. */
export function useTitle(title: string, { indexed = true }: { readonly indexed?: boolean } = {}): void {
  useEffect(() => {
    document.title = shell.title(title)
  }, [title])
  useEffect(() => {
    if (indexed) return
    const meta = document.createElement('meta')
    meta.name = 'robots'
    meta.content = 'noindex, nofollow'
    document.head.append(meta)
    return () => meta.remove()
  }, [indexed])
}
