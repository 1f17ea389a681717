// The whole admin on one page. Every page is loaded when it is first opened.
import type { RouteObject } from 'react-router'
import { paths } from './paths'
import { ErrorPage } from './shell/error-page'
import { Home } from './shell/home'
import { IssuerShell } from './shell/issuer-shell'
import { NotFoundPage } from './shell/not-found-page'
import { Root } from './shell/root'

const at = (path: string) => path.slice(1)
const issuerId = ':issuerId'

export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [
      { index: true, Component: Home },
      {
        path: at(paths.signIn()),
        lazy: { Component: async () => (await import('./features/account/sign-in-page')).SignInPage },
      },
      {
        path: at(paths.forgottenPassword),
        lazy: {
          Component: async () => (await import('./features/account/forgotten-password-page')).ForgottenPasswordPage,
        },
      },
      {
        path: at(paths.choosePassword),
        lazy: { Component: async () => (await import('./features/account/choose-password-page')).ChoosePasswordPage },
      },
      {
        path: at(paths.setUp),
        lazy: { Component: async () => (await import('./features/account/set-up-page')).SetUpPage },
      },
      {
        path: at(paths.overview(issuerId)),
        Component: IssuerShell,
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [
              {
                index: true,
                lazy: { Component: async () => (await import('./features/overview/overview-page')).OverviewPage },
              },
              {
                path: 'standards',
                lazy: { Component: async () => (await import('./features/standards/standards-page')).StandardsPage },
              },
              {
                path: 'standards/import',
                lazy: { Component: async () => (await import('./features/standards/import-page')).ImportPage },
              },
              {
                path: 'imports/:importId',
                lazy: { Component: async () => (await import('./features/standards/import-file-page')).ImportFilePage },
              },
              {
                path: 'standards/:standardId',
                lazy: { Component: async () => (await import('./features/standards/standard-page')).StandardPage },
              },
              {
                path: 'standards/:standardId/comparison',
                lazy: {
                  Component: async () => (await import('./features/standards/comparison-page')).ComparisonPage,
                },
              },
              {
                path: 'versions/:versionId',
                lazy: { Component: async () => (await import('./features/standards/version-page')).VersionPage },
              },
              {
                path: 'versions/:versionId/ksas',
                lazy: {
                  Component: async () =>
                    (await import('./features/standards/ksa-library/ksa-library-page')).KsaLibraryPage,
                },
              },
              {
                path: 'versions/:versionId/fields',
                lazy: {
                  Component: async () => (await import('./features/standards/own-fields/fields-page')).FieldsPage,
                },
              },
              {
                path: 'rounds/:roundId/comments',
                lazy: { Component: async () => (await import('./features/reviews/desk-page')).DeskPage },
              },
              {
                path: 'rounds/:roundId/forms',
                lazy: { Component: async () => (await import('./features/reviews/forms-page')).FormsPage },
              },
              {
                path: 'rounds',
                lazy: { Component: async () => (await import('./features/reviews/rounds-page')).RoundsPage },
              },
              {
                path: 'rounds/:roundId/survey',
                lazy: { Component: async () => (await import('./features/reviews/survey-page')).SurveyPage },
              },
              {
                path: 'review-sessions/:sessionId',
                lazy: { Component: async () => (await import('./features/reviews/session-page')).SessionPage },
              },
              {
                path: 'rounds/:roundId/dashboard',
                lazy: { Component: async () => (await import('./features/reviews/dashboard-page')).DashboardPage },
              },
              {
                path: 'rounds/:roundId',
                lazy: { Component: async () => (await import('./features/reviews/round-page')).RoundPage },
              },
              {
                path: 'definitions',
                lazy: {
                  Component: async () => (await import('./features/definitions/definitions-page')).DefinitionsPage,
                },
              },
              {
                path: 'definitions/new',
                lazy: {
                  Component: async () => (await import('./features/definitions/new-definition-page')).NewDefinitionPage,
                },
              },
              {
                path: 'definitions/:definitionId',
                lazy: {
                  Component: async () => (await import('./features/definitions/definition-page')).DefinitionPage,
                },
              },
              {
                path: 'definitions/:definitionId/edit',
                lazy: {
                  Component: async () =>
                    (await import('./features/definitions/edit-definition-page')).EditDefinitionPage,
                },
              },
              {
                path: 'definitions/:definitionId/ready',
                lazy: { Component: async () => (await import('./features/batches/ready-page')).ReadyPage },
              },
              {
                path: 'batches',
                lazy: { Component: async () => (await import('./features/batches/batches-page')).BatchesPage },
              },
              {
                path: 'batches/documents',
                lazy: { Component: async () => (await import('./features/batches/collections-page')).CollectionsPage },
              },
              {
                path: 'batches/:batchId',
                lazy: { Component: async () => (await import('./features/batches/batch-page')).BatchPage },
              },
              {
                path: 'candidates',
                lazy: { Component: async () => (await import('./features/candidates/candidates-page')).CandidatesPage },
              },
              {
                path: 'candidates/import',
                lazy: {
                  Component: async () =>
                    (await import('./features/candidates/import-candidates-page')).ImportCandidatesPage,
                },
              },
              {
                path: 'candidates/:candidateId',
                lazy: { Component: async () => (await import('./features/candidates/candidate-page')).CandidatePage },
              },
              {
                path: 'credentials',
                lazy: {
                  Component: async () => (await import('./features/credentials/credentials-page')).CredentialsPage,
                },
              },
              {
                path: 'credentials/:credentialId',
                lazy: {
                  Component: async () => (await import('./features/credentials/credential-page')).CredentialPage,
                },
              },
              {
                path: 'status-batches',
                lazy: {
                  Component: async () => (await import('./features/batches/status-batches-page')).StatusBatchesPage,
                },
              },
              {
                path: 'status-batches/new',
                lazy: {
                  Component: async () => (await import('./features/batches/new-status-batch-page')).NewStatusBatchPage,
                },
              },
              {
                path: 'status-batches/:batchId',
                lazy: {
                  Component: async () => (await import('./features/batches/status-batch-page')).StatusBatchPage,
                },
              },
              {
                path: 'status-changes',
                lazy: {
                  Component: async () => (await import('./features/credentials/status-changes-page')).StatusChangesPage,
                },
              },
              {
                path: 'audit-trail',
                lazy: { Component: async () => (await import('./features/audit/audit-page')).AuditPage },
              },
              {
                path: 'outbox',
                lazy: { Component: async () => (await import('./features/outbox/outbox-page')).OutboxPage },
              },
              {
                path: 'outbox/:messageId',
                lazy: {
                  Component: async () => (await import('./features/outbox/outbox-message-page')).OutboxMessagePage,
                },
              },
              {
                path: 'settings',
                lazy: { Component: async () => (await import('./features/issuer/issuer-page')).IssuerPage },
              },
              {
                path: 'staff',
                lazy: { Component: async () => (await import('./features/staff/staff-page')).StaffPage },
              },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
      { path: '*', Component: NotFoundPage },
    ],
  },
]
