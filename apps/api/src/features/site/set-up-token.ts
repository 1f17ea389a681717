// What the set-up link carries. Derived from the installation's secret, so that it is the same after a restart and in every process.
import { createHmac } from 'node:crypto'

export class SetUpToken {
  readonly value: string

  constructor(secret: string) {
    this.value = createHmac('sha256', secret).update('touchstone set-up').digest('base64url')
  }
}
