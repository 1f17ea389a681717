import { StatementId } from '@touchstone/domain'
import { libraryWords } from '../../messages/library.js'
import { shell } from '../../messages/shell.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import { StatementView } from './statement-view.js'

export default function StatementPage({ statementId }: { readonly statementId: string }) {
  const asked = StatementId.safeParse(statementId)
  useTitle(libraryWords.list.title)
  if (!asked.success) return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <OneStatement statementId={asked.data} />
}

function OneStatement({ statementId }: { readonly statementId: StatementId }) {
  const [answer, askAgain] = useAnswer(statementId, (signal) =>
    api.readLibraryStatement({ params: { statementId } }, { signal }),
  )
  switch (answer.state) {
    case 'asking':
      return <Loading />
    case 'refused':
      return <Refusal heading={libraryWords.statement.noAnswer} problem={answer.problem} askAgain={askAgain} />
    case 'answered':
      return <StatementView key={statementId} answer={answer.value} />
  }
}
