// Background work and mail. They come together: mail is delivered by a job.
import { Module, type DynamicModule } from '@nestjs/common'
import type { Settings } from '../env.js'
import { Jobs, JobSettings } from '../jobs/jobs.js'
import { DeliverMail } from './deliver-mail.js'
import { MailSettings } from './mail-settings.js'
import { Mailbox } from './mailbox.js'
import { Outbox } from './outbox.js'

@Module({})
export class MailModule {
  static with({ smtp, role }: Pick<Settings, 'smtp' | 'role'>): DynamicModule {
    const settings = [
      { provide: MailSettings, useValue: new MailSettings(smtp) },
      { provide: JobSettings, useValue: new JobSettings(role !== 'web') },
    ]
    return {
      module: MailModule,
      global: true,
      providers: [...settings, Jobs, Outbox, Mailbox, DeliverMail],
      exports: [Jobs, Outbox, Mailbox],
    }
  }
}
