import type { ReportOverview } from '@touchstone/contract'
import { callWords } from '../../../messages/call-for-input.js'
import { reportWords } from '../../../messages/call-report.js'
import { countryName } from '../country-name.js'
import { Bars } from './bars.js'
import styles from './report.module.css'
import { Section } from './section.js'

const words = reportWords.took
const { number, percent } = reportWords
const MOST_COUNTRIES = 12

export function WhoTookPart({ report: { figures } }: { readonly report: ReportOverview }) {
  const { balance, countries, people } = figures
  const widest = Math.max(...balance.flatMap(({ share, target }) => [share, target ?? 0]), 0.01)
  const most = Math.max(1, ...countries.map((one) => one.people))
  const hasTargets = balance.some(({ target }) => target !== null)
  return (
    <Section id="took-part" heading={words.heading}>
      <p>{words.lead(reportWords.people(people), reportWords.countries(countries.length))}</p>
      <Bars
        caption={words.byCategory}
        heads={[words.category, words.people, words.share, ...(hasTargets ? [words.target] : [])]}
        rows={balance.map(({ category, people: some, share, target, short, dominant }) => ({
          key: category,
          name: (
            <>
              {callWords.categories[category]}
              {dominant && <span className={styles.marked}>{words.dominant}</span>}
              {short && <span className={styles.marked}>{words.short}</span>}
            </>
          ),
          figures: [number(some), percent(share), ...(hasTargets ? [target === null ? '–' : percent(target)] : [])],
          share: share / widest,
          target: target === null ? null : target / widest,
        }))}
      />
      <p className={styles.soft}>{words.balance}</p>
      <Bars
        caption={words.byCountry}
        heads={[words.country, words.people, words.comments]}
        rows={countries.slice(0, MOST_COUNTRIES).map((one) => ({
          key: one.country,
          name: countryName(one.country),
          figures: [number(one.people), number(one.comments)],
          share: one.people / most,
        }))}
      />
      {countries.length > 0 && (
        <details className={styles.more}>
          <summary>{words.allCountries(countries.length)}</summary>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{words.country}</th>
                  <th scope="col" className={styles.figure}>
                    {words.people}
                  </th>
                  <th scope="col" className={styles.figure}>
                    {words.comments}
                  </th>
                  <th scope="col">{words.category}</th>
                </tr>
              </thead>
              <tbody>
                {countries.map((one) => (
                  <tr key={one.country}>
                    <th scope="row">{countryName(one.country)}</th>
                    <td className={styles.figure}>{number(one.people)}</td>
                    <td className={styles.figure}>{number(one.comments)}</td>
                    <td>
                      {one.categories
                        .map(({ category, people: some }) => `${callWords.categories[category]} ${number(some)}`)
                        .join(', ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </Section>
  )
}
