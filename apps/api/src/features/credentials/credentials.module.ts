import { Module } from '@nestjs/common'
import { CandidatesModule } from '../candidates/candidates.module.js'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { AssessmentsController } from './assessments.controller.js'
import { AssessmentsRepository } from './assessments.repository.js'
import { CandidateViews } from './candidate-view.js'
import { Certificates } from './certificates.js'
import { ChangeCredentialStatus } from './change-credential-status.js'
import { CloseDefinition } from './close-definition.js'
import { CredentialIds } from './credential-ids.js'
import { CredentialViews } from './credential-view.js'
import { CredentialsController } from './credentials.controller.js'
import { CredentialsRepository } from './credentials.repository.js'
import { DefineCredential } from './define-credential.js'
import { DefinitionChecks } from './definition-checks.js'
import { DefinitionsController } from './definitions.controller.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { IssueCredential } from './issue-credential.js'
import { MyCredentialViews } from './my-credential-view.js'
import { MyCredentialsController } from './my-credentials.controller.js'
import { OpenDefinition } from './open-definition.js'
import { RecordAssessment } from './record-assessment.js'
import { ReplaceCredential } from './replace-credential.js'
import { SetListing } from './set-listing.js'
import { UpdateDefinition } from './update-definition.js'
import { VoidAssessment } from './void-assessment.js'

@Module({
  imports: [IssuersModule, StandardsModule, CandidatesModule],
  controllers: [DefinitionsController, AssessmentsController, CredentialsController, MyCredentialsController],
  providers: [
    DefinitionsRepository,
    AssessmentsRepository,
    CredentialsRepository,
    CandidateViews,
    CredentialViews,
    MyCredentialViews,
    Certificates,
    CredentialIds,
    DefinitionChecks,
    DefineCredential,
    UpdateDefinition,
    OpenDefinition,
    CloseDefinition,
    RecordAssessment,
    VoidAssessment,
    IssueCredential,
    ChangeCredentialStatus,
    ReplaceCredential,
    SetListing,
  ],
})
export class CredentialsModule {}
