import { useSuspenseQuery } from '@tanstack/react-query'
import { SkillStandardId } from '@touchstone/domain'
import { useNavigate } from 'react-router'
import { api } from '../../api'
import { paths } from '../../paths'
import { Page, Section } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'
import { importText } from './import-messages'
import { ImportPicker, type PickedFile } from './import-picker'
import { standardText } from './messages'
import { importsQuery } from './queries'
import { RecentImports } from './recent-imports'

/** Takes a file to be read. What importing it would do is shown on a page of its own, which can be come back to. */
export function ImportPage() {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const { data: recent } = useSuspenseQuery(importsQuery(issuerId))
  const start = useWrite(({ content, filename, standardId }: PickedFile) =>
    api.startImport({
      params: { issuerId },
      query: {
        ...(filename !== null && { filename: filename.slice(0, 200) }),
        ...(standardId !== null && { standardId: SkillStandardId.parse(standardId) }),
      },
      body: new Blob([content], { type: 'application/octet-stream' }),
    }),
  )
  return (
    <Page
      title={importText.title}
      lead={importText.lead}
      crumbs={[{ label: standardText.title, to: paths.standards(issuerId) }]}
    >
      <ImportPicker
        onPicked={(file) =>
          start.mutate(file, { onSuccess: ({ id }) => void navigate(paths.importFile(issuerId, id)) })
        }
        reading={start.isPending}
        failure={start.error}
      />
      {recent.length > 0 && (
        <Section title={importText.recent}>
          <RecentImports imports={recent} />
        </Section>
      )}
    </Page>
  )
}
