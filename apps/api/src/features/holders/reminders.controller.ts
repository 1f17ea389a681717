import { Controller } from '@nestjs/common'
import { credentials, type InputOf, myCredentials } from '@touchstone/contract'
import { type CandidateActor, CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { MyCredentialViews } from '../credentials/my-credential-view.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { RemindersRepository } from './reminders.repository.js'
import { SwitchReminders } from './switch-reminders.js'

@Controller()
export class RemindersController {
  constructor(
    private readonly database: Database,
    private readonly mine: MyCredentialViews,
    private readonly candidates: CandidatesRepository,
    private readonly reminders: RemindersRepository,
    private readonly switchReminders: SwitchReminders,
  ) {}

  @Implements(myCredentials.listMyCredentials)
  async list(@CurrentActor() actor: CandidateActor) {
    const files = await this.candidates.byEmail(this.database, actor.email)
    const reminders = await this.reminders.areOn(
      this.database,
      files.map(({ id }) => id),
    )
    return { ...(await this.mine.list(this.database, actor.email)), reminders }
  }

  @Implements(myCredentials.switchMyReminders)
  switchMine(
    @Input() { body }: InputOf<typeof myCredentials.switchMyReminders>,
    @CurrentActor() actor: CandidateActor,
  ) {
    return this.switchReminders.run(body.on, actor)
  }

  @Implements(credentials.getReminders)
  async get(@Input() { params }: InputOf<typeof credentials.getReminders>) {
    return { on: await this.reminders.areOn(this.database, [params.issuerId]) }
  }

  @Implements(credentials.switchReminders)
  async switch(
    @Input() { params, body }: InputOf<typeof credentials.switchReminders>,
    @CurrentActor() actor: StaffActor,
  ) {
    await this.switchReminders.run(body.on, actor)
    return { on: await this.reminders.areOn(this.database, [params.issuerId]) }
  }
}
