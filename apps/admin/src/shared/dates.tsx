import { common } from './messages'

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const INSTANT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const INSTANT_UTC = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' })

/** `2026-03-03` as `3 Mar 2026`: a date has no zone, so none is applied. */
export function formatDate(date: string): string {
  return DATE.format(new Date(`${date}T00:00:00Z`))
}

/** `2026-03` as `Mar 2026`. */
export function formatMonth(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`))
}

/** In the reader's own zone. */
export function formatInstant(instant: string): string {
  return INSTANT.format(new Date(instant))
}

export function DateText({ date }: { readonly date: string | null }) {
  return date === null ? <>{common.noEntry}</> : <time dateTime={date}>{formatDate(date)}</time>
}

/** An instant in the reader's zone, with UTC at hand. */
export function InstantText({ at }: { readonly at: string | null }) {
  if (at === null) return <>{common.noEntry}</>
  return (
    <time dateTime={at} title={INSTANT_UTC.format(new Date(at))}>
      {formatInstant(at)}
    </time>
  )
}
