import type { Participation, RoundDraft } from '@touchstone/contract'
import { CommentType, DispositionCode } from '@touchstone/domain'
import { nameOf } from '@touchstone/rich-text'
import { useLocation } from 'wouter'
import { commentWords } from '../../messages/call-comments.js'
import { callWords } from '../../messages/call-for-input.js'
import { paths } from '../../paths.js'
import { Button } from '../../shared/button.js'
import styles from './call.module.css'
import { countryName } from './country-name.js'

const words = commentWords.list

interface Props {
  readonly roundId: string
  readonly asked: Readonly<Record<string, string>>
  readonly draft: RoundDraft
  /** Only what is there is offered. */
  readonly took: Participation
}

export function CommentFilters({ roundId, asked, draft, took }: Props) {
  const [, go] = useLocation()
  const submit = (form: HTMLFormElement) => {
    const said = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    )
    go(paths.callComments(roundId, Object.fromEntries(said)))
  }
  const choice = (name: string, label: string, all: string, options: readonly (readonly [string, string])[]) => (
    <label className={styles.field}>
      <span>{label}</span>
      <select
        name={name}
        defaultValue={asked[name] ?? ''}
        onChange={({ currentTarget: { form } }) => form && submit(form)}
      >
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
  const areas = draft.statements.filter(({ parent }) => parent === null)
  const answers = new Set(took.byDisposition.map(({ code }) => code))
  return (
    <search>
      <form
        className={styles.filters}
        onSubmit={(event) => {
          event.preventDefault()
          submit(event.currentTarget)
        }}
      >
        <div className={styles.row}>
          <label>
            <span>{words.search}</span>
            <input name="q" type="search" defaultValue={asked['q'] ?? ''} maxLength={200} autoComplete="off" />
          </label>
          <Button type="submit" look="plain">
            {words.find}
          </Button>
        </div>
        <details open={Object.keys(asked).some((name) => name !== 'q')}>
          <summary>{words.filter}</summary>
          <div className={styles.who}>
            {choice(
              'area',
              words.area,
              words.everyArea,
              areas.map((area) => [
                area.lineageId,
                [area.code, nameOf(area)].filter((part) => part !== null).join(' '),
              ]),
            )}
            {choice(
              'type',
              words.type,
              words.every,
              CommentType.options.map((type) => [type, callWords.types[type].name]),
            )}
            {choice(
              'category',
              words.category,
              words.everybody,
              took.balance
                .filter(({ people }) => people > 0)
                .map(({ category }) => [category, callWords.categories[category]]),
            )}
            {choice(
              'country',
              words.country,
              words.everywhere,
              took.countries
                .map(({ country }) => [country, countryName(country)] as const)
                .toSorted(([, a], [, b]) => a.localeCompare(b)),
            )}
            {choice('disposition', words.disposition, words.anyAnswer, [
              ['none', words.none],
              ...DispositionCode.options
                .filter((code) => answers.has(code))
                .map((code) => [code, callWords.decisions[code]] as const),
            ])}
            {choice('order', words.order, words.orders.number, [
              ['statement', words.orders.statement],
              ['supports', words.orders.supports],
            ])}
          </div>
        </details>
      </form>
    </search>
  )
}
