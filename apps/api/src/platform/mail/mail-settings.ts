import type { Settings } from '../env.js'

/** The mail server, or none: then messages are kept for staff to read. */
export class MailSettings {
  constructor(readonly smtp: Settings['smtp']) {}
}
