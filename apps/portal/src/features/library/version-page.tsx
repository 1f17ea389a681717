import { SkillStandardId, VersionNumber } from '@touchstone/domain'
import { libraryWords } from '../../messages/library.js'
import { shell } from '../../messages/shell.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import { VersionView } from './version-view.js'

interface Props {
  readonly standardId: string
  readonly number: string
}

export default function VersionPage({ standardId, number }: Props) {
  const asked = { standardId: SkillStandardId.safeParse(standardId), number: VersionNumber.safeParse(number) }
  useTitle(libraryWords.version.edition(number))
  if (!asked.standardId.success || !asked.number.success)
    return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <Version standardId={asked.standardId.data} number={asked.number.data} />
}

function Version({ standardId, number }: { readonly standardId: SkillStandardId; readonly number: VersionNumber }) {
  const [answer, askAgain] = useAnswer(`${standardId} ${number}`, (signal) =>
    api.readLibraryVersion({ params: { standardId, number } }, { signal }),
  )
  switch (answer.state) {
    case 'asking':
      return <Loading />
    case 'refused':
      return <Refusal heading={libraryWords.version.noAnswer} problem={answer.problem} askAgain={askAgain} />
    case 'answered':
      return <VersionView key={`${standardId} ${number}`} answer={answer.value} />
  }
}
