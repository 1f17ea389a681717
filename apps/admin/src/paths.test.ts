import { expect, test } from 'vitest'
import { paths } from './paths'

test('every address of the admin', () => {
  const printed = Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [name, typeof path === 'string' ? path : path('ISSUER', 'ID')]),
  )
  expect(printed).toMatchInlineSnapshot(`
    {
      "auditTrail": "/issuers/ISSUER/audit-trail",
      "batch": "/issuers/ISSUER/batches/ID",
      "batches": "/issuers/ISSUER/batches",
      "candidate": "/issuers/ISSUER/candidates/ID",
      "candidates": "/issuers/ISSUER/candidates",
      "choosePassword": "/choose-password",
      "collections": "/issuers/ISSUER/batches/documents",
      "comparison": "/issuers/ISSUER/standards/ID/comparison",
      "credential": "/issuers/ISSUER/credentials/ID",
      "credentials": "/issuers/ISSUER/credentials?0=I&1=D",
      "definition": "/issuers/ISSUER/definitions/ID",
      "definitions": "/issuers/ISSUER/definitions",
      "editDefinition": "/issuers/ISSUER/definitions/ID/edit",
      "forgottenPassword": "/forgotten-password",
      "home": "/",
      "importCandidates": "/issuers/ISSUER/candidates/import",
      "importFile": "/issuers/ISSUER/imports/ID",
      "importStandard": "/issuers/ISSUER/standards/import",
      "issuer": "/issuers/ISSUER/settings",
      "ksaLibrary": "/issuers/ISSUER/versions/ID/ksas",
      "newDefinition": "/issuers/ISSUER/definitions/new",
      "newStatusBatch": "/issuers/ISSUER/status-batches/new",
      "outbox": "/issuers/ISSUER/outbox",
      "outboxMessage": "/issuers/ISSUER/outbox/ID",
      "overview": "/issuers/ISSUER",
      "readyToIssue": "/issuers/ISSUER/definitions/ID/ready",
      "resolutionDesk": "/issuers/ISSUER/rounds/ID/comments",
      "reviewSession": "/issuers/ISSUER/review-sessions/ID",
      "round": "/issuers/ISSUER/rounds/ID",
      "roundDashboard": "/issuers/ISSUER/rounds/ID/dashboard",
      "roundForms": "/issuers/ISSUER/rounds/ID/forms",
      "roundSurvey": "/issuers/ISSUER/rounds/ID/survey",
      "rounds": "/issuers/ISSUER/rounds",
      "setUp": "/set-up",
      "signIn": "/sign-in?to=ISSUER",
      "staff": "/issuers/ISSUER/staff",
      "standard": "/issuers/ISSUER/standards/ID",
      "standards": "/issuers/ISSUER/standards",
      "statusBatch": "/issuers/ISSUER/status-batches/ID",
      "statusBatches": "/issuers/ISSUER/status-batches",
      "statusChanges": "/issuers/ISSUER/status-changes?status=ID",
      "version": "/issuers/ISSUER/versions/ID",
      "versionFields": "/issuers/ISSUER/versions/ID/fields",
    }
  `)
})

test('a filter that is not set leaves no trace in the address', () => {
  expect(paths.auditTrail('I', { subjectType: 'credential' })).toBe('/issuers/I/audit-trail?subjectType=credential')
  expect(paths.credentials('I', {})).toBe('/issuers/I/credentials')
  expect(paths.version('I', 'V', 'S')).toBe('/issuers/I/versions/V?statement=S')
})
