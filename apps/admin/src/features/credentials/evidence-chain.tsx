import { Anchor, Text } from '@mantine/core'
import type { CredentialView } from '@touchstone/contract'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { formatDate } from '../../shared/dates'
import { useWorkplace } from '../../shared/session'
import classes from './evidence-chain.module.css'
import { credentialText } from './messages'

const words = credentialText.chain

/** Certificate, decision, evidence, definition, exact version: each stands on the next. */
export function EvidenceChain({ credential }: { readonly credential: CredentialView }) {
  const { issuerId } = useWorkplace()
  const { certificate, evidence, version } = credential
  const granted = credential.history[0]?.byName
  const decided = formatDate(credential.decidedOn)
  return (
    <ol className={classes.chain}>
      <Step title={words.certificate}>
        <code>{credential.credentialId}</code>
      </Step>
      <Step title={words.decision}>{granted ? words.decidedBy(granted, decided) : words.decidedOn(decided)}</Step>
      <Step title={words.evidence}>
        <ul className={classes.evidence}>
          {evidence.map(({ id, requirementTitle, result, evaluatorName, assessedOn, testCentre }) => (
            <li key={id}>
              {requirementTitle}: {result.kind === 'scored' ? words.score(result.percent) : words.met}
              <Text size="sm" c="dimmed">
                {words.assessedBy(evaluatorName, formatDate(assessedOn), testCentre)}
              </Text>
            </li>
          ))}
        </ul>
      </Step>
      <Step title={words.definition}>
        <Anchor component={Link} to={paths.definition(issuerId, credential.definitionId)}>
          {certificate.credentialTitle} ({certificate.credentialCode})
        </Anchor>
      </Step>
      <Step title={words.version}>
        <Anchor component={Link} to={paths.version(issuerId, credential.versionId)}>
          {version.designation} {version.number} · {version.title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {words.publishedOn(certificate.standard.version, formatDate(certificate.standard.publishedOn))}
        </Text>
      </Step>
    </ol>
  )
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <li>
      <span className={classes.title}>{title}</span>
      <div>{children}</div>
    </li>
  )
}
