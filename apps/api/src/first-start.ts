// What is done once on a database that knows nobody yet.
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Settings } from './platform/env.js'

export interface FirstStart {
  /** How to sign in to the demo, when it is there. */
  readonly demo: { readonly email: string; readonly password: string; readonly credentialId: string } | null
  /** Where the first owner is made, when there is none. */
  readonly setup: string | null
}

export async function firstStart(_app: NestFastifyApplication, _settings: Settings): Promise<FirstStart> {
  return { demo: null, setup: null }
}
