import { Injectable } from '@nestjs/common'
import type { UpdateVersionRequest } from '@touchstone/contract'
import {
  compareVersionNumbers,
  fail,
  requireDraft,
  type StandardVersion,
  type StandardVersionId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { StandardsRepository } from './standards.repository.js'

@Injectable()
export class UpdateVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(versionId: StandardVersionId, details: UpdateVersionRequest, actor: StaffActor): Promise<StandardVersion> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      requireDraft(version)
      requireLater(details.number, await this.standards.versionsOf(tx, version.standardId), version.id)
      await this.standards.updateDetails(tx, version, details)
      await this.audit.record(tx, act(actor, 'version_details_changed', { type: 'version', id: version.id }))
      return { ...version, ...details }
    })
  }
}

/** A draft's number comes after every version that was ever published. */
export function requireLater(number: string, versions: readonly StandardVersion[], except?: StandardVersionId): void {
  const others = versions.filter((one) => one.id !== except && one.status !== 'discarded')
  const latest = others.toSorted((a, b) => compareVersionNumbers(b.number, a.number))[0]
  if (!latest) return
  const order = compareVersionNumbers(number, latest.number)
  if (order === 0) fail('version_number_taken', { number })
  if (order < 0) fail('version_number_not_later', { number, latest: latest.number })
}
