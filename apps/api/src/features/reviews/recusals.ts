// Who stood aside from a comment because the matter is their own. They are members of the body's staff, and whoever records an answer is
// none of them.
import { Injectable } from '@nestjs/common'
import { type CommentId, type DecidedBy, fail, requireNotRecused } from '@touchstone/domain'
import type { StaffActor } from '../../platform/auth/staff-act.js'
import type { Tx } from '../../platform/database/transactions.js'
import { StaffRepository } from '../staff/staff.repository.js'
import { DispositionsRepository } from './dispositions.repository.js'

@Injectable()
export class Recusals {
  constructor(
    private readonly staff: StaffRepository,
    private readonly dispositions: DispositionsRepository,
  ) {}

  /** @throws DomainError `not_found`, `recused` */
  async require(
    tx: Tx,
    { issuerId, userId }: StaffActor,
    comments: readonly CommentId[],
    { recusedStaff = [] }: DecidedBy,
  ): Promise<void> {
    for (const one of recusedStaff)
      if ((await this.staff.roleOf(tx, one, issuerId)) === undefined) fail('not_found', { what: 'staff' })
    requireNotRecused(userId, [...recusedStaff, ...(await this.dispositions.recusedFrom(tx, comments))])
  }
}
