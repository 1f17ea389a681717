import { type Commenter, SizeBand, StakeholderCategory } from '@touchstone/domain'
import { type ReactNode, useMemo } from 'react'
import { callWords } from '../../messages/call-for-input.js'
import styles from './call.module.css'
import { countriesByName } from './country-name.js'

const words = callWords.send

interface Props {
  readonly commenter: Partial<Commenter>
  readonly change: (commenter: Partial<Commenter>) => void
  readonly problems: Readonly<Record<string, string>>
}

/** Who they are: asked once for a round, and remembered in this browser while it lasts. */
export function CommenterFields({ commenter, change, problems }: Props) {
  const countries = useMemo(() => countriesByName(), [])
  const set = (some: Partial<Commenter>) => change({ ...commenter, ...some })
  const text = (name: 'name' | 'organisation' | 'role' | 'sector', label: string, autoComplete: string) => (
    <Field name={name} label={label} optional={name !== 'name'} problem={problems[name]}>
      <input
        id={`who-${name}`}
        autoComplete={autoComplete}
        value={commenter[name] ?? ''}
        aria-invalid={problems[name] !== undefined}
        onInput={({ currentTarget: { value } }) => set({ [name]: value })}
      />
    </Field>
  )
  return (
    <div className={styles.who}>
      {text('name', words.name, 'name')}
      <Field name="category" label={words.category} problem={problems['category']}>
        <select
          id="who-category"
          value={commenter.category ?? ''}
          aria-invalid={problems['category'] !== undefined}
          onChange={({ currentTarget: { value } }) => {
            const category = StakeholderCategory.safeParse(value)
            if (category.success) set({ category: category.data })
          }}
        >
          <option value="">{words.choose}</option>
          {StakeholderCategory.options.map((category) => (
            <option key={category} value={category}>
              {callWords.categories[category]}
            </option>
          ))}
        </select>
      </Field>
      <Field name="country" label={words.country} problem={problems['country']}>
        <select
          id="who-country"
          autoComplete="country"
          value={commenter.country ?? ''}
          aria-invalid={problems['country'] !== undefined}
          onChange={({ currentTarget: { value } }) => set({ country: value })}
        >
          <option value="">{words.choose}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      {text('organisation', words.organisation, 'organization')}
      {text('role', words.role, 'organization-title')}
      {text('sector', words.sector, 'off')}
      <Field name="size" label={words.size} optional problem={problems['size']}>
        <select
          id="who-size"
          value={commenter.size ?? ''}
          onChange={({ currentTarget: { value } }) => set({ size: SizeBand.safeParse(value).data ?? null })}
        >
          <option value="">{words.choose}</option>
          {SizeBand.options.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </Field>
      <Field name="years" label={words.years} optional problem={problems['years']}>
        <input
          id="who-years"
          inputMode="numeric"
          value={commenter.years ?? ''}
          aria-invalid={problems['years'] !== undefined}
          onInput={({ currentTarget: { value } }) => set({ years: value.trim() === '' ? null : Number(value) })}
        />
      </Field>
      <fieldset className={styles.choices}>
        <legend>{words.speaksFor}</legend>
        {(['self', 'organisation'] as const).map((speaksFor) => (
          <label key={speaksFor}>
            <input
              type="radio"
              name="speaksFor"
              checked={(commenter.speaksFor ?? 'self') === speaksFor}
              onChange={() => set({ speaksFor })}
            />
            <span>{speaksFor === 'self' ? words.self : words.organisationItself}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        {(['publishName', 'publishOrganisation'] as const).map((consent) => (
          <label key={consent}>
            <input
              type="checkbox"
              checked={commenter[consent] ?? false}
              onChange={({ currentTarget: { checked } }) => set({ [consent]: checked })}
            />
            <span>{words[consent]}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}

export function Field({
  name,
  label,
  optional = false,
  problem,
  hint,
  children,
}: {
  readonly name: string
  readonly label: string
  readonly optional?: boolean
  readonly problem: string | undefined
  readonly hint?: string
  readonly children: ReactNode
}) {
  return (
    <div className={styles.field}>
      <label htmlFor={`who-${name}`}>
        {label} {optional && <span className={styles.soft}>({words.optional})</span>}
      </label>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      {children}
      {problem !== undefined && <p className={styles.fault}>{problem}</p>}
    </div>
  )
}

/** What the form holds as the API takes it: what was left empty is nothing. */
export function commenterOf(commenter: Partial<Commenter>): Record<string, unknown> {
  const said = (text: string | null | undefined) => (text === undefined || text?.trim() === '' ? null : text)
  return {
    name: commenter.name ?? '',
    organisation: said(commenter.organisation),
    category: commenter.category,
    role: said(commenter.role),
    country: commenter.country ?? '',
    sector: said(commenter.sector),
    size: commenter.size ?? null,
    years: commenter.years ?? null,
    speaksFor: commenter.speaksFor ?? 'self',
    publishName: commenter.publishName ?? false,
    publishOrganisation: commenter.publishOrganisation ?? false,
  }
}
