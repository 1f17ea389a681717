import { Anchor, Button, Group } from '@mantine/core'
import { IconExternalLink, IconFileTypePdf } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { credentials, urlOf } from '@touchstone/contract'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths'
import { AuditLink } from '../../shared/audit-link'
import { Copyable } from '../../shared/copyable'
import { DateText, InstantText } from '../../shared/dates'
import { Facts } from '../../shared/facts'
import { common } from '../../shared/messages'
import { Page, Section } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { CredentialStatusBadge } from '../../shared/status'
import { CredentialActions } from './credential-actions'
import { CredentialHistory } from './credential-history'
import { EvidenceChain } from './evidence-chain'
import { credentialText as words } from './messages'
import { credentialQuery } from './queries'
import { StatusBanner } from './status-banner'
import { WaitingChange } from './waiting-change'

function CredentialLink({ id }: { readonly id: string }) {
  const { issuerId } = useWorkplace()
  return (
    <Anchor component={Link} to={paths.credential(issuerId, id)}>
      <code>{id}</code>
    </Anchor>
  )
}

export function CredentialPage() {
  const { issuerId, may } = useWorkplace()
  const { credentialId = '' } = useParams()
  const { data: credential } = useSuspenseQuery(credentialQuery(issuerId, credentialId))
  const { certificate } = credential
  return (
    <Page
      title={certificate.holderName}
      badge={<CredentialStatusBadge {...credential} />}
      lead={
        <>
          <div>{certificate.credentialTitle}</div>
          <Copyable value={credential.credentialId} what={words.id} />
        </>
      }
      crumbs={[{ label: words.title, to: paths.credentials(issuerId) }]}
      actions={<CredentialActions key={credential.credentialId} credential={credential} />}
    >
      <StatusBanner credential={credential} />
      {credential.change !== null && <WaitingChange change={credential.change} />}
      <Group gap="sm" mb="lg">
        {credential.erasedAt === null && (
          <Button
            component="a"
            href={urlOf(credentials.getCertificate, { params: { issuerId, credentialId: credential.credentialId } })}
            variant="default"
            leftSection={<IconFileTypePdf size={18} aria-hidden />}
          >
            {words.download}
          </Button>
        )}
        <Button
          component="a"
          href={`/verify/${credential.credentialId}`}
          variant="default"
          leftSection={<IconExternalLink size={18} aria-hidden />}
        >
          {words.verify}
        </Button>
        {may('candidate:read') && (
          <Anchor component={Link} to={paths.candidate(issuerId, credential.candidateId)} size="sm">
            {words.candidate}
          </Anchor>
        )}
      </Group>
      <Section title={words.facts}>
        <Facts
          facts={[
            { label: words.holderName, value: certificate.holderName },
            { label: words.credential, value: `${certificate.credentialTitle} (${certificate.credentialCode})` },
            { label: words.level, value: certificate.level ?? common.noEntry },
            {
              label: words.standard,
              value: `${certificate.standard.designation} ${certificate.standard.version}, ${certificate.standard.title}`,
            },
            {
              label: words.scope,
              value: certificate.scope.map(({ code, title }) => (
                <div key={`${code} ${title}`}>{[code, title].filter(Boolean).join(' ')}</div>
              )),
            },
            { label: words.issuer, value: certificate.issuer.name },
            { label: words.effective, value: <DateText date={credential.effectiveOn} /> },
            {
              label: words.expires,
              value: credential.expiresOn === null ? words.doesNotExpire : <DateText date={credential.expiresOn} />,
            },
            ...(credential.renews === null
              ? []
              : [{ label: words.renews, value: <CredentialLink id={credential.renews} /> }]),
            ...(credential.renewedBy === null
              ? []
              : [{ label: words.renewedBy, value: <CredentialLink id={credential.renewedBy} /> }]),
            { label: words.signatory, value: `${certificate.signatory.name}, ${certificate.signatory.role}` },
            { label: words.issued, value: <InstantText at={credential.issuedAt} /> },
            { label: words.listing, value: credential.listed ? words.listed : words.unlisted },
          ]}
        />
      </Section>
      <Section title={words.evidence}>
        <EvidenceChain credential={credential} />
      </Section>
      <Section title={words.history}>
        <CredentialHistory history={credential.history} />
      </Section>
      <AuditLink type="credential" id={credential.credentialId} />
    </Page>
  )
}
