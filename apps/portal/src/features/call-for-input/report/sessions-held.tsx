import type { ReportOverview } from '@touchstone/contract'
import { callWords } from '../../../messages/call-for-input.js'
import { reportWords } from '../../../messages/call-report.js'
import { longDate } from '../../../shared/dates.js'
import { Section } from './section.js'
import styles from './report.module.css'

const words = reportWords.sessions

/** Sessions and interviews: who was there by interest, by name only who agreed. */
export function SessionsHeld({ sessions }: Pick<ReportOverview, 'sessions'>) {
  return (
    <Section id="sessions" heading={words.heading}>
      <ul className={styles.changes}>
        {sessions.map(({ id, kind, title, heldOn, place, online, attendees, named, comments }) => (
          <li key={id} className={styles.change}>
            <h3>{title}</h3>
            <p className={styles.soft}>
              {[words.kinds[kind], longDate(heldOn), place, online ? words.online : null].filter(Boolean).join(' · ')}
            </p>
            <p>
              {words.there}:{' '}
              {attendees
                .map(({ category, people }) => `${callWords.categories[category]} ${reportWords.number(people)}`)
                .join(', ')}
            </p>
            {named.length > 0 && (
              <p>
                {words.named}:{' '}
                {named.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', ')).join('; ')}
              </p>
            )}
            {comments > 0 && <p>{words.comments(reportWords.commentsCounted(comments))}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
