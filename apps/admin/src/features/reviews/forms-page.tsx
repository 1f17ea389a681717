import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { paths } from '../../paths'
import { Page, Section } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { FormFiles } from './form-files'
import { formText } from './form-messages'
import { FormReader } from './form-reader'
import { roundText } from './round-messages'
import { roundQuery } from './round-queries'

/** The comments of a round as files, out and in. */
export function FormsPage() {
  const { issuerId } = useWorkplace()
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(issuerId, roundId))
  return (
    <Page
      title={formText.title}
      edition={round.code}
      crumbs={[
        { label: roundText.title, to: paths.rounds(issuerId) },
        { label: round.code, to: paths.round(issuerId, round.id) },
      ]}
      lead={
        <>
          <strong>{round.title}</strong> · {formText.lead}
        </>
      }
    >
      <Section title={formText.out}>
        <FormFiles round={round} />
      </Section>
      <Section title={formText.in}>
        <FormReader round={round} />
      </Section>
    </Page>
  )
}
