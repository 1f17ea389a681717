import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { notifyDone } from '../../shared/notify'
import { Page } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { DefinitionForm } from './definition-form'
import { noDefinition } from './definition-values'
import { definitionForm, definitionText } from './messages'
import { useDefineCredential } from './queries'

export function NewDefinitionPage() {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const define = useDefineCredential()
  return (
    <Page title={definitionForm.titleNew} crumbs={[{ label: definitionText.title, to: paths.definitions(issuerId) }]}>
      <DefinitionForm
        initial={noDefinition}
        submitLabel={definitionForm.saveNew}
        backTo={paths.definitions(issuerId)}
        save={async (request) => (await define.mutateAsync(request)).id}
        onSaved={async (id) => {
          notifyDone(definitionForm.savedNew)
          await navigate(paths.definition(issuerId, id))
        }}
      />
    </Page>
  )
}
