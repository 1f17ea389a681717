// How a list is read page by page.

export const firstPage: string | undefined = undefined

/** Where the next page begins, or `undefined` at the end of the list. */
export function nextPage({ next }: { readonly next: string | null }): string | undefined {
  return next ?? undefined
}
