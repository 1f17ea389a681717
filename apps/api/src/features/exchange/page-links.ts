// Where the other pages of a list are, as a `Link` header (RFC 8288).

export interface PagePlace {
  readonly limit: number
  readonly offset: number
  readonly total: number
}

/** @param address of the list, absolute; @param query what was asked besides limit and offset */
export function pageLinks(
  address: string,
  query: Readonly<Record<string, string>>,
  { limit, offset, total }: PagePlace,
): string {
  const last = Math.max(0, Math.ceil(total / limit) - 1) * limit
  const places = [
    ['first', 0],
    ...(offset > 0 ? [['prev', Math.max(0, offset - limit)] as const] : []),
    ...(offset + limit < total ? [['next', offset + limit] as const] : []),
    ['last', last],
  ] as const
  return places
    .map(([rel, at]) => {
      const asked = new URLSearchParams({ ...query, limit: String(limit), offset: String(at) })
      return `<${address}?${asked.toString()}>; rel="${rel}"`
    })
    .join(', ')
}
