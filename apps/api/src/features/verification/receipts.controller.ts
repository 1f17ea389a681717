import { Controller } from '@nestjs/common'
import { type InputOf, receipts } from '@touchstone/contract'
import { DomainError } from '@touchstone/domain'
import { type Actor, CurrentActor } from '../../platform/auth/actor.js'
import { Caller } from '../../platform/http/client-address.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { type Asker, MakeReceipt, type SignedReceipt } from './make-receipt.js'
import { RecentLookUps } from './recent-look-ups.js'
import { VerificationLimits } from './verification-limits.js'

@Controller()
export class ReceiptsController {
  constructor(
    private readonly makeReceipt: MakeReceipt,
    private readonly limits: VerificationLimits,
    private readonly recent: RecentLookUps,
  ) {}

  @Implements(receipts.getReceiptPdf)
  async pdf(
    @Input() input: InputOf<typeof receipts.getReceiptPdf>,
    @Caller() caller: string,
    @CurrentActor() actor: Actor,
  ) {
    return this.makeReceipt.pdf(await this.ofId(input, caller, actor))
  }

  @Implements(receipts.getReceiptJson)
  async json(
    @Input() input: InputOf<typeof receipts.getReceiptJson>,
    @Caller() caller: string,
    @CurrentActor() actor: Actor,
  ) {
    return this.makeReceipt.json(await this.ofId(input, caller, actor))
  }

  @Implements(receipts.makeFileReceiptPdf)
  async filePdf(
    @Input() { body }: InputOf<typeof receipts.makeFileReceiptPdf>,
    @Caller() caller: string,
    @CurrentActor() actor: Actor,
  ) {
    return this.makeReceipt.pdf(await this.ofFile(body.bytes, caller, actor))
  }

  @Implements(receipts.makeFileReceiptJson)
  async fileJson(
    @Input() { body }: InputOf<typeof receipts.makeFileReceiptJson>,
    @Caller() caller: string,
    @CurrentActor() actor: Actor,
  ) {
    return this.makeReceipt.json(await this.ofFile(body.bytes, caller, actor))
  }

  private ofId(
    { params, query }: Pick<InputOf<typeof receipts.getReceiptJson>, 'params' | 'query'>,
    caller: string,
    actor: Actor,
  ): Promise<SignedReceipt> {
    return this.within(caller, actor, (asker) => this.makeReceipt.ofId(params.credentialId, query.on, asker))
  }

  private ofFile(bytes: Uint8Array, caller: string, actor: Actor): Promise<SignedReceipt> {
    return this.within(caller, actor, (asker) => this.makeReceipt.ofFile(bytes, asker))
  }

  /** Within the limits of who looks up: what is not found by way of a receipt is as much a miss as any other. */
  private async within(
    caller: string,
    actor: Actor,
    make: (asker: Asker) => Promise<SignedReceipt>,
  ): Promise<SignedReceipt> {
    this.limits.misses.check(caller)
    this.limits.files.take(caller)
    try {
      const made = await make({ actor, wasCounted: (id) => this.recent.has(caller, id) })
      this.recent.note(caller, made.receipt.credentialId, actor)
      return made
    } catch (error) {
      if (error instanceof DomainError && error.code === 'receipt_impossible') this.limits.misses.spend(caller)
      throw error
    }
  }
}
