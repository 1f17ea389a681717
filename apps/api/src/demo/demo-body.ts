// The demo's story, told with the use cases: the body is founded, writes and publishes its standard, defines its credentials, and
// awards them over two years.
import type { INestApplicationContext } from '@nestjs/common'
import type * as demo from '@touchstone/demo'
import {
  CandidateId,
  type CredentialDefinitionId,
  type CredentialId,
  type Instant,
  IssuerId,
  LineageId,
  newDraft,
  RequirementId,
  SkillStandardId,
  type StandardVersion,
  StandardVersionId,
  StatementId,
  type UserId,
} from '@touchstone/domain'
import { AddCandidate } from '../features/candidates/add-candidate.js'
import { UpdateCandidate } from '../features/candidates/update-candidate.js'
import { ChangeCredentialStatus } from '../features/credentials/change-credential-status.js'
import { DefineCredential } from '../features/credentials/define-credential.js'
import { IssueCredential } from '../features/credentials/issue-credential.js'
import { OpenDefinition } from '../features/credentials/open-definition.js'
import { RecordAssessment } from '../features/credentials/record-assessment.js'
import { ReplaceCredential } from '../features/credentials/replace-credential.js'
import { IssuersRepository } from '../features/issuers/issuers.repository.js'
import { ApproveVersion } from '../features/standards/approve-version.js'
import { PublishVersion } from '../features/standards/publish-version.js'
import { StandardsRepository } from '../features/standards/standards.repository.js'
import { StatementsRepository } from '../features/standards/statements.repository.js'
import { StartDraft } from '../features/standards/start-draft.js'
import { StaffRepository } from '../features/staff/staff.repository.js'
import { AuditTrail } from '../platform/audit/audit-trail.js'
import { StaffAccounts } from '../platform/auth/staff-accounts.js'
import { act, type StaffActor } from '../platform/auth/staff-act.js'
import type { MovableClock } from '../platform/clock.js'
import type { Tx } from '../platform/database/transactions.js'
import { systemRandom } from '../platform/random.js'
import { DemoInput, known } from './demo-input.js'
import { openRoundOn } from './demo-open-round.js'
import { DemoRound } from './demo-round.js'
import { demoStatements, withMoves } from './demo-statements.js'

type Event<Type extends demo.AwardEvent['type']> = Extract<demo.AwardEvent, { type: Type }>

interface Candidate {
  readonly id: CandidateId
  readonly email: string
}

interface Definition {
  readonly id: CredentialDefinitionId
  readonly requirements: ReadonlyMap<string, RequirementId>
}

export class DemoBody {
  private readonly issuerId = IssuerId.parse(systemRandom.uuid())
  private readonly staff = new Map<string, StaffActor>()
  private readonly lineages = new Map<string, LineageId>()
  private readonly candidates = new Map<string, Candidate>()
  private readonly definitions = new Map<string, Definition>()
  private readonly credentials = new Map<string, { readonly id: CredentialId; readonly candidate: Candidate }>()

  constructor(
    private readonly app: INestApplicationContext,
    private readonly tx: Tx,
    private readonly clock: MovableClock,
    private readonly plan: typeof demo,
  ) {}

  /** @param now the moment it is loaded: the call for input on the draft is open then */
  async load(password: string, now: Instant): Promise<void> {
    await this.found(password)
    const version = await this.publishStandard()
    await this.defineCredentials(version)
    await this.addCandidates()
    for (const event of this.plan.awards) await this.award(event)
    await this.startRevision(version, now)
  }

  private async found(password: string): Promise<void> {
    const createdAt = this.clock.now()
    await this.app.get(IssuersRepository).insert(this.tx, {
      ...this.plan.body,
      id: this.issuerId,
      accent: null,
      logo: null,
      twoPersonWithdrawal: false,
      demo: true,
      createdAt,
    })
    for (const { key, name, email, role } of this.plan.staff) {
      const userId: UserId = await this.app.get(StaffAccounts).createWithPassword(this.tx, { name, email, password })
      await this.app
        .get(StaffRepository)
        .insert(this.tx, { issuerId: this.issuerId, userId, role, active: true, createdAt })
      this.staff.set(key, { kind: 'staff', userId, name, issuerId: this.issuerId, role })
    }
    const owner = this.as('owner')
    await this.app.get(AuditTrail).record(this.tx, act(owner, 'issuer_founded', { type: 'issuer', id: this.issuerId }))
  }

  private async publishStandard(): Promise<StandardVersion> {
    const content = this.plan.standard_1_0
    this.clock.set(`${this.plan.CALL_FOR_INPUT.draftedOn}T15:20:00.000Z`)
    const createdAt = this.clock.now()
    const standards = this.app.get(StandardsRepository)
    const standard = {
      id: SkillStandardId.parse(systemRandom.uuid()),
      issuerId: this.issuerId,
      designation: content.designation,
      createdAt,
    }
    const { title, level, language } = content
    const [introduction, acknowledgements] = [content.introduction.join('\n\n'), content.acknowledgements.join('\n\n')]
    const draft = newDraft(
      {
        number: '1.0',
        title,
        level,
        language,
        introduction,
        acknowledgements,
        changeClass: null,
        changeNote: null,
        ownFields: [],
        numbering: [],
      },
      { id: StandardVersionId.parse(systemRandom.uuid()), standardId: standard.id, basedOn: null, createdAt },
    )
    await standards.insertStandard(this.tx, standard)
    await standards.insertVersion(this.tx, draft)
    const statements = this.app.get(StatementsRepository)
    await statements.insert(this.tx, draft.id, demoStatements(this.plan.draftOne(content), this.minting(this.lineages)))
    await this.app
      .get(AuditTrail)
      .record(this.tx, act(this.as('standards'), 'draft_started', { type: 'version', id: draft.id }))
    const input = new DemoInput(this.app, this.tx, this.clock, this.plan, this.lineages)
    const round = new DemoRound(this.app, this.tx, this.clock, this.plan, this.as('standards'), input)
    const heard = await round.hear(draft)
    await this.rewrite(draft.id, content)
    await round.answer(heard, draft)
    const { approvedOn, note } = this.plan.STANDARD_1_0_APPROVAL
    this.clock.set(`${approvedOn}T19:00:00.000Z`)
    const publish = this.app.get(PublishVersion)
    const { contentHash } = await publish.preview(this.issuerId, draft.id)
    await this.app.get(ApproveVersion).run(draft.id, { contentHash, approvedOn, note }, this.as('standards'))
    this.clock.set(`${this.plan.STANDARD_1_0_PUBLISHED_ON}T16:00:00.000Z`)
    return publish.run(
      draft.id,
      {
        contentHash,
        effectiveOn: null,
        newStartsFrom: this.plan.STANDARD_1_0_NEW_STARTS_FROM,
        lastAssessmentOnPrevious: null,
        sunsetOnPrevious: null,
      },
      this.as('standards'),
    )
  }

  /** The draft as the comments left it: version 1.0. Its statements keep the identifiers they were commented on by. */
  private async rewrite(id: StandardVersionId, content: demo.StandardContent): Promise<void> {
    const statements = this.app.get(StatementsRepository)
    const lineageOf = (key: string) => known(this.lineages.get(key), key)
    await statements.delete(this.tx, id)
    await statements.insert(
      this.tx,
      id,
      demoStatements(content, { lineageOf, idOf: (lineage) => StatementId.parse(lineage) }),
    )
    await this.app
      .get(AuditTrail)
      .record(this.tx, act(this.as('standards'), 'statements_rewritten', { type: 'version', id }))
  }

  private async defineCredentials({ id: versionId }: StandardVersion): Promise<void> {
    this.clock.set('2025-02-17T14:30:00.000Z')
    const actor = this.as('credentials')
    for (const { dutyAreas, requirements: planned, ...content } of this.plan.definitions) {
      const requirements = planned.map(({ key: _, ...requirement }) => ({
        ...requirement,
        id: RequirementId.parse(systemRandom.uuid()),
      }))
      const exams = requirements.filter(({ type }) => type === 'theory_exam').map(({ id }) => id)
      const renewal =
        content.validity.kind === 'none'
          ? null
          : {
              words: 'Take the theory exam again, and show that you have worked in the field since.',
              requirements: exams,
              windowDays: 180,
            }
      const scope = dutyAreas.map((code) => this.minting(this.lineages).lineageOf(`area ${code}`))
      const { id } = await this.app
        .get(DefineCredential)
        .run({ ...content, versionId, scope, requirements, renewal }, actor)
      await this.app.get(OpenDefinition).run(id, actor)
      this.definitions.set(content.code, {
        id,
        requirements: new Map(planned.map(({ key }, i) => [key, known(requirements[i], key).id])),
      })
    }
  }

  private async addCandidates(): Promise<void> {
    this.clock.set('2025-02-24T14:00:00.000Z')
    for (const { key, name, email } of this.plan.candidates) {
      const { id } = await this.app.get(AddCandidate).run({ name, email }, this.as('credentials'))
      this.candidates.set(key, { id, email })
    }
  }

  private async award(event: demo.AwardEvent): Promise<void> {
    this.reach(event.on)
    switch (event.type) {
      case 'assess':
        return this.assess(event)
      case 'issue':
        return this.issue(event)
      case 'replace':
        return this.replace(event)
      default: {
        const { type, credential, reason, note } = event
        await this.app
          .get(ChangeCredentialStatus)
          .run(type, this.credential(credential).id, { reason, note }, this.as('credentials'))
      }
    }
  }

  private async assess({
    on,
    candidate,
    definition,
    requirement,
    result,
    evaluatorName,
    evaluatorRelation,
    testCentre,
    note,
  }: Event<'assess'>): Promise<void> {
    const { id, requirements } = known(this.definitions.get(definition), definition)
    const content = {
      definitionId: id,
      requirementId: known(requirements.get(requirement), requirement),
      result,
      assessedOn: on,
      evaluatorName,
      evaluatorRelation,
      testCentre,
      note,
    }
    await this.app.get(RecordAssessment).run(this.candidate(candidate).id, content, this.as('credentials'))
  }

  private async issue({ credential, candidate: key, definition, effectiveOn }: Event<'issue'>): Promise<void> {
    const candidate = this.candidate(key)
    const request = {
      candidateId: candidate.id,
      definitionId: known(this.definitions.get(definition), definition).id,
      effectiveOn,
    }
    const { credentialId } = await this.app.get(IssueCredential).run(request, this.as('credentials'))
    this.credentials.set(credential, { id: credentialId, candidate })
  }

  private async replace({ credential, replacement, correctedName, reason, note }: Event<'replace'>): Promise<void> {
    const { id, candidate } = this.credential(credential)
    const actor = this.as('credentials')
    await this.app.get(UpdateCandidate).run(candidate.id, { name: correctedName, email: candidate.email }, actor)
    const { credentialId } = await this.app
      .get(ReplaceCredential)
      .run(id, { holderName: correctedName, reason, note }, actor)
    this.credentials.set(replacement, { id: credentialId, candidate })
  }

  private async startRevision(base: StandardVersion, now: Instant): Promise<void> {
    this.reach('2026-11-17')
    const { number, changeClass, changeNote } = this.plan.revision_1_1
    const draft = await this.app.get(StartDraft).run(base.id, { number, changeClass }, this.as('standards'))
    const { id, title, level, language, introduction, acknowledgements, ownFields, numbering } = draft
    const content = this.plan.applyRevision(this.plan.standard_1_0, this.plan.changes_1_1)
    const lineages = withMoves(this.lineages, this.plan.changes_1_1)
    const standards = this.app.get(StandardsRepository)
    await standards.updateDetails(this.tx, draft, {
      number,
      title,
      level,
      language,
      introduction,
      acknowledgements,
      changeClass,
      changeNote,
      ownFields,
      numbering,
    })
    const statements = this.app.get(StatementsRepository)
    await statements.delete(this.tx, id)
    await statements.insert(this.tx, id, demoStatements(content, this.minting(lineages)))
    await this.app
      .get(AuditTrail)
      .record(
        this.tx,
        act(
          this.as('standards'),
          'statements_rewritten',
          { type: 'version', id },
          { changes: this.plan.changes_1_1.length },
        ),
      )
    const { app, tx, clock, plan } = this
    await openRoundOn(draft, { app, tx, clock, plan, actor: this.as('standards'), lineages, now })
  }

  /** Moves to the afternoon of `day`, or a few minutes on when already there. */
  private reach(day: string): void {
    const afternoon = `${day}T15:00:00.000Z`
    if (this.clock.now() < afternoon) this.clock.set(afternoon)
    else this.clock.advance(7 * 60_000)
  }

  /** A statement is known by its lineage in the version it begins in, and by an id of its own in later ones. */
  private minting(lineages: Map<string, LineageId>) {
    const before = new Set(lineages.values())
    const lineageOf = (key: string) => {
      const lineage = lineages.get(key) ?? LineageId.parse(systemRandom.uuid())
      lineages.set(key, lineage)
      return lineage
    }
    const idOf = (lineage: LineageId) => StatementId.parse(before.has(lineage) ? systemRandom.uuid() : lineage)
    return { lineageOf, idOf }
  }

  private as(key: string): StaffActor {
    return known(this.staff.get(key), key)
  }

  private candidate(key: string): Candidate {
    return known(this.candidates.get(key), key)
  }

  private credential(key: string) {
    return known(this.credentials.get(key), key)
  }
}
