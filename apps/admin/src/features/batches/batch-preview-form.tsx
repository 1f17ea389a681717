import { Alert, Anchor, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { BatchChoice, BatchPreview } from '@touchstone/contract'
import { IssueBatchId } from '@touchstone/domain'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { paths } from '../../paths'
import { DateText } from '../../shared/dates'
import { Confirmation } from '../../shared/dialog'
import { Facts } from '../../shared/facts'
import { Failure } from '../../shared/failure'
import { useWorkplace } from '../../shared/session'
import classes from './batches.module.css'
import { previewText } from './messages'
import { previewQuery, useStartBatch } from './queries'
import { refusalSentence } from './refusal-sentence'

/** What issuing would do, each refusal by its name; and the decision. */
export function BatchPreviewForm({ choice, onClose }: { readonly choice: BatchChoice; readonly onClose: () => void }) {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const start = useStartBatch()
  // Drawn once, so that what is sent twice is one batch.
  const [requestId] = useState(() => IssueBatchId.parse(crypto.randomUUID()))
  const { data: preview, error } = useQuery(previewQuery(issuerId, choice))
  if (error !== null) return <Failure error={error} />
  if (preview === undefined)
    return (
      <div className={classes.doing} role="status">
        <Loader size="sm" aria-hidden />
        <Text>{previewText.wait}</Text>
      </div>
    )
  return (
    <Confirmation
      confirmLabel={previewText.submit(preview.issuable)}
      blocked={preview.issuable === 0}
      onClose={onClose}
      onConfirm={async () => {
        const batch = await start.mutateAsync({ ...choice, requestId })
        await navigate(paths.batch(issuerId, batch.id))
      }}
    >
      <Outcome preview={preview} />
    </Confirmation>
  )
}

function Outcome({ preview }: { readonly preview: BatchPreview }) {
  const { issuerId } = useWorkplace()
  const { issuable, decidedOn, effectiveOn, expiresOn, refused } = preview
  return (
    <>
      {issuable > 0 ? (
        <>
          <Text fw={600}>{previewText.issuable(issuable)}</Text>
          <Facts
            facts={[
              { label: previewText.decided, value: <DateText date={decidedOn} /> },
              { label: previewText.effective, value: <DateText date={effectiveOn} /> },
              {
                label: previewText.expires,
                value: expiresOn === null ? previewText.doesNotExpire : <DateText date={expiresOn} />,
              },
            ]}
          />
          <Text size="sm">{previewText.frozen}</Text>
        </>
      ) : (
        <Alert color="yellow" variant="light">
          {previewText.nothing}
        </Alert>
      )}
      {refused.length > 0 && (
        <div>
          <Text fw={600} mb={4}>
            {previewText.refused(refused.length)}
          </Text>
          <ul className={classes.refusals} aria-label={previewText.refused(refused.length)}>
            {refused.map(({ candidateId, name, refusal }) => (
              <li key={candidateId}>
                <Anchor component={Link} to={paths.candidate(issuerId, candidateId)} fw={600}>
                  <bdi>{name}</bdi>
                </Anchor>
                <Text size="sm">{refusalSentence(refusal)}</Text>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
