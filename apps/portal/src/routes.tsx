// Every page of the portal. The first page and the verification page come with the first load, since a QR code leads there; the
// others are fetched when they are opened.
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import HomePage from './features/home/home-page.js'
import VerifyPage from './features/verify/verify-page.js'
import { patterns } from './paths.js'
import { Loading } from './shared/loading.js'
import { NotFoundPage } from './shell/not-found-page.js'

const VerifyFilePage = lazy(() => import('./features/verify-file/verify-file-page.js'))
const ListPage = lazy(() => import('./features/verify-list/list-page.js'))
const LibraryPage = lazy(() => import('./features/library/library-page.js'))
const VersionPage = lazy(() => import('./features/library/version-page.js'))
const StandardPage = lazy(() => import('./features/library/standard-page.js'))
const StatementPage = lazy(() => import('./features/library/statement-page.js'))
const HistoryPage = lazy(() => import('./features/library/history-page.js'))
const ChangesPage = lazy(() => import('./features/library/changes-page.js'))
const SearchPage = lazy(() => import('./features/library/search-page.js'))
const CallsPage = lazy(() => import('./features/call-for-input/calls-page.js'))
const CallPage = lazy(() => import('./features/call-for-input/call-page.js'))
const DraftPage = lazy(() => import('./features/call-for-input/draft-page.js'))
const CommentsPage = lazy(() => import('./features/call-for-input/comments-page.js'))
const CommentPage = lazy(() => import('./features/call-for-input/comment-page.js'))
const SendPage = lazy(() => import('./features/call-for-input/send-page.js'))
const SurveyPage = lazy(() => import('./features/call-for-input/survey/survey-page.js'))
const ReportPage = lazy(() => import('./features/call-for-input/report/report-page.js'))
const SurveyResultsPage = lazy(() => import('./features/call-for-input/survey/results-page.js'))
const MyInputPage = lazy(() => import('./features/call-for-input/my-input-page.js'))
const StatementEvidence = lazy(async () => ({
  default: (await import('./features/call-for-input/statement-evidence.js')).StatementEvidence,
}))
const VersionCalls = lazy(async () => ({
  default: (await import('./features/call-for-input/version-calls.js')).VersionCalls,
}))
const SignInPage = lazy(() => import('./features/sign-in/sign-in-page.js'))
const SharedPage = lazy(() => import('./features/verify/shared-page.js'))
const MyCredentialsPage = lazy(() => import('./features/my-credentials/my-credentials-page.js'))

export function Routes() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path={patterns.home} component={HomePage} />
        <Route path={patterns.verifyWithoutId}>
          <VerifyFilePage />
        </Route>
        <Route path={patterns.verifyList}>
          <ListPage />
        </Route>
        <Route path={patterns.verify}>{({ credentialId }) => <VerifyPage spelled={credentialId} />}</Route>
        <Route path={patterns.standards} component={LibraryPage} />
        <Route path={patterns.search} component={SearchPage} />
        <Route path={patterns.standard}>{({ standardId }) => <StandardPage standardId={standardId} />}</Route>
        <Route path={patterns.statementPage}>{({ statementId }) => <StatementPage statementId={statementId} />}</Route>
        <Route path={patterns.statementHistory}>
          {({ standardId, lineageId }) => (
            <>
              <HistoryPage standardId={standardId} lineageId={lineageId} />
              <StatementEvidence lineageId={lineageId} />
            </>
          )}
        </Route>
        <Route path={patterns.changes}>
          {({ standardId, number }) => <ChangesPage standardId={standardId} number={number} />}
        </Route>
        <Route path={patterns.standardVersion}>
          {({ standardId, number }) => (
            <>
              <VersionPage standardId={standardId} number={number} />
              <VersionCalls standardId={standardId} number={number} />
            </>
          )}
        </Route>
        <Route path={patterns.calls} component={CallsPage} />
        <Route path={patterns.call}>{({ roundId }) => <CallPage roundId={roundId} />}</Route>
        <Route path={patterns.callDraft}>{({ roundId }) => <DraftPage roundId={roundId} />}</Route>
        <Route path={patterns.callComments}>{({ roundId }) => <CommentsPage roundId={roundId} />}</Route>
        <Route path={patterns.callComment}>
          {({ roundId, number }) => <CommentPage roundId={roundId} number={number} />}
        </Route>
        <Route path={patterns.callSend}>{({ roundId }) => <SendPage roundId={roundId} />}</Route>
        <Route path={patterns.callSurvey}>{({ roundId }) => <SurveyPage roundId={roundId} />}</Route>
        <Route path={patterns.callReport}>{({ roundId }) => <ReportPage roundId={roundId} />}</Route>
        <Route path={patterns.callSurveyResults}>{({ roundId }) => <SurveyResultsPage roundId={roundId} />}</Route>
        <Route path={patterns.myInput} component={MyInputPage} />
        <Route path={patterns.signIn} component={SignInPage} />
        <Route path={patterns.shared} component={SharedPage} />
        <Route path={patterns.myCredentials} component={MyCredentialsPage} />
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  )
}
