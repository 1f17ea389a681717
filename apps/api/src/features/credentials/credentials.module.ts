import { Module } from '@nestjs/common'
import { CandidatesModule } from '../candidates/candidates.module.js'
import { IssuersModule } from '../issuers/issuers.module.js'
import { KeysModule } from '../keys/keys.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { Achievements } from './achievements.js'
import { AssessmentsController } from './assessments.controller.js'
import { AssessmentsRepository } from './assessments.repository.js'
import { BadgeArtController } from './badge-art.controller.js'
import { BadgeArtRepository } from './badge-art.repository.js'
import { BadgeClasses } from './badge-classes.js'
import { BadgeDocumentsRepository } from './badge-documents.repository.js'
import { BadgeDocuments } from './badge-documents.js'
import { BadgesController } from './badges.controller.js'
import { CandidateViews } from './candidate-view.js'
import { CertificateFilesRepository } from './certificate-files.repository.js'
import { Certificates } from './certificates.js'
import { ChangeCredentialStatus } from './change-credential-status.js'
import { ApproveStatusChange } from './approve-status-change.js'
import { CancelStatusChange } from './cancel-status-change.js'
import { CloseDefinition } from './close-definition.js'
import { CredentialIds } from './credential-ids.js'
import { CredentialViews } from './credential-view.js'
import { CredentialsController } from './credentials.controller.js'
import { CredentialsRepository } from './credentials.repository.js'
import { DefineCredential } from './define-credential.js'
import { DefinitionChecks } from './definition-checks.js'
import { DefinitionsController } from './definitions.controller.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { EraseCredentials } from './erase-credentials.js'
import { IssueCredential } from './issue-credential.js'
import { MyBadges } from './my-badges.js'
import { MyCredentialViews } from './my-credential-view.js'
import { MyCredentialsController } from './my-credentials.controller.js'
import { OfflineLists } from './offline-lists.js'
import { OpenDefinition } from './open-definition.js'
import { RecordAssessment } from './record-assessment.js'
import { RenewCredential } from './renew-credential.js'
import { ReplaceCredential } from './replace-credential.js'
import { SealedCertificates } from './sealed-certificates.js'
import { RemoveBadgeArt } from './remove-badge-art.js'
import { RefuseStatusChange } from './refuse-status-change.js'
import { SignBadgesAgain } from './sign-badges-again.js'
import { SetBadgeArt } from './set-badge-art.js'
import { SetListing } from './set-listing.js'
import { StatusChangeViews } from './status-change-view.js'
import { StatusChangesController } from './status-changes.controller.js'
import { StatusChangesRepository } from './status-changes.repository.js'
import { StatusLists } from './status-lists.js'
import { StatusListsRepository } from './status-lists.repository.js'
import { TakeStatusChangeEffect } from './take-status-change-effect.js'
import { UpdateDefinition } from './update-definition.js'
import { VoidAssessment } from './void-assessment.js'
import { WriteScopeReduction } from './write-scope-reduction.js'
import { WriteSuccessor } from './write-successor.js'
import { ReduceScope } from './reduce-scope.js'
import { NoteStatusChange } from './note-status-change.js'
import { WriteStatusStep } from './write-status-step.js'
import { WriteStatusSteps } from './write-status-steps.js'

@Module({
  imports: [IssuersModule, KeysModule, StandardsModule, CandidatesModule],
  controllers: [
    DefinitionsController,
    AssessmentsController,
    CredentialsController,
    StatusChangesController,
    MyCredentialsController,
    BadgesController,
    BadgeArtController,
  ],
  providers: [
    DefinitionsRepository,
    AssessmentsRepository,
    CredentialsRepository,
    CandidateViews,
    CredentialViews,
    MyCredentialViews,
    Certificates,
    CertificateFilesRepository,
    SealedCertificates,
    BadgeClasses,
    BadgeArtRepository,
    SetBadgeArt,
    RemoveBadgeArt,
    BadgeDocumentsRepository,
    BadgeDocuments,
    StatusListsRepository,
    StatusLists,
    OfflineLists,
    Achievements,
    MyBadges,
    SignBadgesAgain,
    CredentialIds,
    DefinitionChecks,
    DefineCredential,
    UpdateDefinition,
    OpenDefinition,
    CloseDefinition,
    RecordAssessment,
    VoidAssessment,
    IssueCredential,
    StatusChangesRepository,
    StatusChangeViews,
    WriteStatusStep,
    WriteStatusSteps,
    TakeStatusChangeEffect,
    ChangeCredentialStatus,
    ApproveStatusChange,
    RefuseStatusChange,
    CancelStatusChange,
    ReplaceCredential,
    WriteSuccessor,
    WriteScopeReduction,
    ReduceScope,
    NoteStatusChange,
    RenewCredential,
    SetListing,
    EraseCredentials,
  ],
  exports: [
    WriteStatusSteps,
    Certificates,
    SealedCertificates,
    CertificateFilesRepository,
    BadgeDocuments,
    BadgeDocumentsRepository,
    AssessmentsRepository,
    CredentialsRepository,
    DefinitionsRepository,
    CredentialIds,
    EraseCredentials,
    MyCredentialViews,
    CredentialViews,
    StatusChangesRepository,
    Achievements,
  ],
})
export class CredentialsModule {}
