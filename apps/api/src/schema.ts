// Everything the program stores: each table's entity, and each migration in the order it runs. Listed, not searched for, so
// that a file forgotten here is missed by a test and not by an operator.
import { apiKeysTable, apiKeyUsageTable } from './features/api-keys/api-key.entities.js'
import { ProgramsAskWithKeys1769000038000 } from './features/api-keys/migrations/1769000038000-programs-ask-with-keys.js'
import { candidatesTable } from './features/candidates/candidate.entity.js'
import { CandidatesAreKnownOnce1769000004000 } from './features/candidates/migrations/1769000004000-candidates-are-known-once.js'
import {
  assessmentsTable,
  credentialEventsTable,
  credentialEvidenceTable,
  credentialsTable,
  definitionScopeTable,
  definitionsTable,
} from './features/credentials/credential.entities.js'
import { IssuedCredentialsAreImmutable1769000005000 } from './features/credentials/migrations/1769000005000-issued-credentials-are-immutable.js'
import { badgeDocumentsTable, statusEntriesTable, statusListsTable } from './features/credentials/badge.entities.js'
import { badgeArtTable } from './features/credentials/badge-art.entity.js'
import { BadgesHaveArt1769000033410 } from './features/credentials/migrations/1769000033410-badges-have-art.js'
import { certificateFilesTable } from './features/credentials/certificate-file.entity.js'
import { SealedCertificatesAreKept1769000031100 } from './features/credentials/migrations/1769000031100-sealed-certificates-are-kept.js'
import { CredentialsAreSigned1769000021000 } from './features/credentials/migrations/1769000021000-credentials-are-signed.js'
import { statusBatchesTable, statusBatchRowsTable } from './features/batches/status-batch.entities.js'
import { StatusesAreDecidedForMany1769000032100 } from './features/batches/migrations/1769000032100-statuses-are-decided-for-many.js'
import { statusChangesTable } from './features/credentials/status-change.entity.js'
import { StatusChangesWaitForTheirDay1769000032000 } from './features/credentials/migrations/1769000032000-status-changes-wait-for-their-day.js'
import { issueBatchesTable, issueBatchRowsTable } from './features/batches/issue-batch.entities.js'
import { collectionItemsTable, collectionsTable } from './features/batches/collection.entities.js'
import { DocumentsAreCollected1769000036100 } from './features/batches/migrations/1769000036100-documents-are-collected.js'
import { CredentialsAreIssuedTogether1769000036000 } from './features/batches/migrations/1769000036000-credentials-are-issued-together.js'
import { APersonCanBeErased1769000033000 } from './features/credentials/migrations/1769000033000-a-person-can-be-erased.js'
import { HoldersShareByLink1769000033200 } from './features/holders/migrations/1769000033200-holders-share-by-link.js'
import { shareLinksTable } from './features/holders/share-link.entity.js'
import { lookUpsTable } from './features/verification/look-up.entity.js'
import { LookUpsAreCounted1769000033100 } from './features/verification/migrations/1769000033100-look-ups-are-counted.js'
import { CredentialsAreRenewed1769000033300 } from './features/credentials/migrations/1769000033300-credentials-are-renewed.js'
import { AssessmentsNameTheirCentre1769000033310 } from './features/credentials/migrations/1769000033310-assessments-name-their-centre.js'
import { AScopeCanBeReduced1769000033311 } from './features/credentials/migrations/1769000033311-a-scope-can-be-reduced.js'
import { HoldersAreReminded1769000033400 } from './features/holders/migrations/1769000033400-holders-are-reminded.js'
import { expiryRemindersTable, remindersOffTable } from './features/holders/reminder.entities.js'
import { IssuersSignWithKeys1769000020000 } from './features/keys/migrations/1769000020000-issuers-sign-with-keys.js'
import { CertificatesAreSealedWithKeys1769000031000 } from './features/keys/migrations/1769000031000-certificates-are-sealed-with-keys.js'
import { CustodyOfAKeyMayMove1769000035000 } from './features/keys/migrations/1769000035000-custody-of-a-key-may-move.js'
import { sealKeysTable } from './features/keys/seal-key.entity.js'
import { signingKeysTable } from './features/keys/signing-key.entity.js'
import { importsTable } from './features/exchange/import.entity.js'
import { ImportsSayHowFarTheyAre1769000014000 } from './features/exchange/migrations/1769000014000-imports-say-how-far-they-are.js'
import { StatementsAreFoundByTheirParent1769000014001 } from './features/standards/migrations/1769000014001-statements-are-found-by-their-parent.js'
import { ImportsAreReadBeforeTheyAreWritten1769000012000 } from './features/exchange/migrations/1769000012000-imports-are-read-before-they-are-written.js'
import { issuersTable } from './features/issuers/issuer.entity.js'
import { IssuersOwnThings1769000001000 } from './features/issuers/migrations/1769000001000-issuers-own-things.js'
import { IssuersHaveAColourAndALogo1769000007000 } from './features/issuers/migrations/1769000007000-issuers-have-a-colour-and-a-logo.js'
import { PublishedStatementsAreFoundByTheirWords1769000013000 } from './features/library/migrations/1769000013000-published-statements-are-found-by-their-words.js'
import { DraftsGoOutForInput1769000040000 } from './features/reviews/migrations/1769000040000-drafts-go-out-for-input.js'
import { ASurveyStandsOnceItsRoundHasClosed1769000040500 } from './features/reviews/migrations/1769000040500-a-survey-stands-once-its-round-has-closed.js'
import { CommentsHaveAttachments1769000040540 } from './features/reviews/migrations/1769000040540-comments-have-attachments.js'
import { SessionsAreOnRecord1769000040530 } from './features/reviews/migrations/1769000040530-sessions-are-on-record.js'
import {
  appliedProposalsTable,
  commentHistoryTable,
  commentsTable,
  dispositionsTable,
  draftSnapshotsTable,
  gateOverridesTable,
  participantsTable,
  repliesTable,
  reviewLinksTable,
  reviewRoundsTable,
  roundEventsTable,
  supportsTable,
  surveyResponsesTable,
} from './features/reviews/review.entities.js'
import { attachmentsTable } from './features/reviews/attachment.entity.js'
import { ReportsAreMadeAsDocuments1769000040510 } from './features/review-reports/migrations/1769000040510-reports-are-made-as-documents.js'
import { reportDocumentsTable } from './features/review-reports/report-document.entity.js'
import { reviewSessionsTable } from './features/reviews/session.entity.js'
import { StaffBelongToIssuers1769000002000 } from './features/staff/migrations/1769000002000-staff-belong-to-issuers.js'
import { staffMembersTable } from './features/staff/staff-member.entity.js'
import { PublishedVersionsAreImmutable1769000003000 } from './features/standards/migrations/1769000003000-published-versions-are-immutable.js'
import { VersionsAreWrittenAndFollowed1769000006000 } from './features/standards/migrations/1769000006000-versions-are-written-and-followed.js'
import {
  skillStandardsTable,
  standardVersionsTable,
  statementJudgementsTable,
  statementKsasTable,
  statementsTable,
} from './features/standards/standard.entities.js'
import { auditEventsTable } from './platform/audit/audit-event.entity.js'
import { PeopleSignIn1769000000500 } from './platform/auth/migrations/1769000000500-people-sign-in.js'
import type { Schema } from './platform/database/data-source.js'
import { platformMigrations } from './platform/database/platform-migrations.js'
import { outboxMessagesTable } from './platform/mail/outbox-message.entity.js'

export const schema: Schema = {
  entities: [
    auditEventsTable,
    outboxMessagesTable,
    issuersTable,
    staffMembersTable,
    skillStandardsTable,
    standardVersionsTable,
    statementsTable,
    statementKsasTable,
    statementJudgementsTable,
    candidatesTable,
    definitionsTable,
    definitionScopeTable,
    assessmentsTable,
    credentialsTable,
    credentialEventsTable,
    credentialEvidenceTable,
    signingKeysTable,
    sealKeysTable,
    badgeDocumentsTable,
    badgeArtTable,
    certificateFilesTable,
    statusListsTable,
    statusEntriesTable,
    lookUpsTable,
    apiKeysTable,
    apiKeyUsageTable,
    shareLinksTable,
    expiryRemindersTable,
    remindersOffTable,
    importsTable,
    statusChangesTable,
    statusBatchesTable,
    statusBatchRowsTable,
    issueBatchesTable,
    issueBatchRowsTable,
    collectionsTable,
    collectionItemsTable,
    appliedProposalsTable,
    commentHistoryTable,
    commentsTable,
    dispositionsTable,
    draftSnapshotsTable,
    gateOverridesTable,
    participantsTable,
    repliesTable,
    reviewLinksTable,
    reviewRoundsTable,
    reviewSessionsTable,
    attachmentsTable,
    reportDocumentsTable,
    roundEventsTable,
    supportsTable,
    surveyResponsesTable,
  ],
  migrations: [
    ...platformMigrations,
    PeopleSignIn1769000000500,
    IssuersOwnThings1769000001000,
    StaffBelongToIssuers1769000002000,
    PublishedVersionsAreImmutable1769000003000,
    CandidatesAreKnownOnce1769000004000,
    IssuedCredentialsAreImmutable1769000005000,
    VersionsAreWrittenAndFollowed1769000006000,
    IssuersHaveAColourAndALogo1769000007000,
    ImportsAreReadBeforeTheyAreWritten1769000012000,
    PublishedStatementsAreFoundByTheirWords1769000013000,
    ImportsSayHowFarTheyAre1769000014000,
    StatementsAreFoundByTheirParent1769000014001,
    IssuersSignWithKeys1769000020000,
    CredentialsAreSigned1769000021000,
    CertificatesAreSealedWithKeys1769000031000,
    SealedCertificatesAreKept1769000031100,
    StatusChangesWaitForTheirDay1769000032000,
    StatusesAreDecidedForMany1769000032100,
    APersonCanBeErased1769000033000,
    LookUpsAreCounted1769000033100,
    HoldersShareByLink1769000033200,
    CredentialsAreRenewed1769000033300,
    AssessmentsNameTheirCentre1769000033310,
    AScopeCanBeReduced1769000033311,
    HoldersAreReminded1769000033400,
    BadgesHaveArt1769000033410,
    CustodyOfAKeyMayMove1769000035000,
    CredentialsAreIssuedTogether1769000036000,
    DocumentsAreCollected1769000036100,
    ProgramsAskWithKeys1769000038000,
    DraftsGoOutForInput1769000040000,
    ASurveyStandsOnceItsRoundHasClosed1769000040500,
    ReportsAreMadeAsDocuments1769000040510,
    SessionsAreOnRecord1769000040530,
    CommentsHaveAttachments1769000040540,
  ],
}
