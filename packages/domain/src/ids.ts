// Identifiers. UUID version 4 because CASE 1.1 refuses versions 6 to 8 in anything it carries; lower case for the same reason.
import { z } from 'zod'

function uuid<const Name extends string>(name: Name) {
  return z.uuid({ error: 'This is not a UUID.' }).toLowerCase().brand<Name>().meta({ id: name })
}

export const IssuerId = uuid('IssuerId')
export type IssuerId = z.infer<typeof IssuerId>

export const SkillStandardId = uuid('SkillStandardId')
export type SkillStandardId = z.infer<typeof SkillStandardId>

export const StandardVersionId = uuid('StandardVersionId')
export type StandardVersionId = z.infer<typeof StandardVersionId>

/** A statement in one version. */
export const StatementId = uuid('StatementId')
export type StatementId = z.infer<typeof StatementId>

/** What stays the same of a statement across versions; equals the CASE identifier of an imported one. */
export const LineageId = uuid('LineageId')
export type LineageId = z.infer<typeof LineageId>

export const CandidateId = uuid('CandidateId')
export type CandidateId = z.infer<typeof CandidateId>

export const CredentialDefinitionId = uuid('CredentialDefinitionId')
export type CredentialDefinitionId = z.infer<typeof CredentialDefinitionId>

export const RequirementId = uuid('RequirementId')
export type RequirementId = z.infer<typeof RequirementId>

export const AssessmentId = uuid('AssessmentId')
export type AssessmentId = z.infer<typeof AssessmentId>

/** The key of a credential's row. Not public: what is printed is its credential ID. */
export const CredentialKey = uuid('CredentialKey')
export type CredentialKey = z.infer<typeof CredentialKey>

/** A decision on a credential's status that is proposed, or waits for its day. */
export const StatusChangeId = uuid('StatusChangeId')
export type StatusChangeId = z.infer<typeof StatusChangeId>

/** A decision on the status of many credentials. */
export const StatusBatchId = uuid('StatusBatchId')
export type StatusBatchId = z.infer<typeof StatusBatchId>

/** Documents of many credentials as one file. */
export const CollectionId = uuid('CollectionId')
export type CollectionId = z.infer<typeof CollectionId>

/** Credentials issued together. */
export const IssueBatchId = uuid('IssueBatchId')
export type IssueBatchId = z.infer<typeof IssueBatchId>

export const ShareLinkId = uuid('ShareLinkId')
export type ShareLinkId = z.infer<typeof ShareLinkId>

export const SigningKeyId = uuid('SigningKeyId')
export type SigningKeyId = z.infer<typeof SigningKeyId>

export const SealKeyId = uuid('SealKeyId')
export type SealKeyId = z.infer<typeof SealKeyId>

/** A key programs of others ask with. */
export const ApiKeyId = uuid('ApiKeyId')
export type ApiKeyId = z.infer<typeof ApiKeyId>

/** A person who signed in, whatever their role. */
export const UserId = uuid('UserId')
export type UserId = z.infer<typeof UserId>

/** The import of one file. */
export const ImportId = uuid('ImportId')
export type ImportId = z.infer<typeof ImportId>

/** A draft as it was put out for input. */
export const DraftSnapshotId = uuid('DraftSnapshotId')
export type DraftSnapshotId = z.infer<typeof DraftSnapshotId>

export const ReviewRoundId = uuid('ReviewRoundId')
export type ReviewRoundId = z.infer<typeof ReviewRoundId>

/** The key of a comment's row; what people cite is its number. */
export const CommentId = uuid('CommentId')
export type CommentId = z.infer<typeof CommentId>

/** A file sent with a comment. */
export const AttachmentId = uuid('AttachmentId')
export type AttachmentId = z.infer<typeof AttachmentId>

export const DispositionId = uuid('DispositionId')
export type DispositionId = z.infer<typeof DispositionId>

/** Somebody who takes part in one round. */
export const ParticipantId = uuid('ParticipantId')
export type ParticipantId = z.infer<typeof ParticipantId>

/** A session or an interview held for a round. */
export const ReviewSessionId = uuid('ReviewSessionId')
export type ReviewSessionId = z.infer<typeof ReviewSessionId>

export const SurveyResponseId = uuid('SurveyResponseId')
export type SurveyResponseId = z.infer<typeof SurveyResponseId>
