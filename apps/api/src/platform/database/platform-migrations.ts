// The platform's own migrations. Those of features stand beside their tables; src/schema.ts puts all in order.
import { AuditEventsAreChained1769000000100 } from './migrations/1769000000100-audit-events-are-chained.js'
import { ChangesCanBeRefused1769000000000 } from './migrations/1769000000000-changes-can-be-refused.js'
import { MailWaitsInAnOutbox1769000000200 } from './migrations/1769000000200-mail-waits-in-an-outbox.js'

export const platformMigrations = [
  ChangesCanBeRefused1769000000000,
  AuditEventsAreChained1769000000100,
  MailWaitsInAnOutbox1769000000200,
]
