import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { paths } from '../../paths'
import { notifyDone } from '../../shared/notify'
import { Page } from '../../shared/page'
import { definitionQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { DefinitionForm } from './definition-form'
import { definitionValues } from './definition-values'
import { definitionForm, definitionText } from './messages'
import { useDefinitionWrites } from './queries'

export function EditDefinitionPage() {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const { definitionId = '' } = useParams()
  const { data: definition } = useSuspenseQuery(definitionQuery(issuerId, definitionId))
  const { update } = useDefinitionWrites(definitionId)
  const page = paths.definition(issuerId, definitionId)
  return (
    <Page
      title={definitionForm.titleEdit}
      crumbs={[
        { label: definitionText.title, to: paths.definitions(issuerId) },
        { label: definition.title, to: page },
      ]}
    >
      <DefinitionForm
        initial={() => definitionValues(definition)}
        submitLabel={definitionForm.save}
        backTo={page}
        save={async (request) => (await update.mutateAsync(request)).id}
        onSaved={async () => {
          notifyDone(definitionForm.saved)
          await navigate(page)
        }}
      />
    </Page>
  )
}
