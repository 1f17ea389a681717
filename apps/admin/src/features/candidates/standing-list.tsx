import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { candidateText } from './messages'
import classes from './progress-list.module.css'
import type { RequirementStanding } from './requirement-standing'

/** Each requirement, met or not, and what stands against it. */
export function StandingList({ standing }: { readonly standing: readonly RequirementStanding[] }) {
  return (
    <ul className={classes.standing}>
      {standing.map(({ requirement, met, why }) => (
        <li key={requirement.id} data-met={met}>
          {met ? (
            <IconCircleCheck size={18} aria-label={candidateText.met} role="img" />
          ) : (
            <IconCircleDashed size={18} aria-label={candidateText.unmet} role="img" />
          )}
          <span>
            {requirement.title}
            {why !== null && <span className={classes.why}> {why}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
