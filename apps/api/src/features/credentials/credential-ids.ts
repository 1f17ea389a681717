// Draws credential IDs and says where the public verifies them.
import { Injectable } from '@nestjs/common'
import { CREDENTIAL_ID_BYTES, type CredentialId, credentialIdFrom, type IssuerPrefix } from '@touchstone/domain'
import { PublicSettings } from '../../platform/public-settings.js'
import { Random } from '../../platform/random.js'

@Injectable()
export class CredentialIds {
  constructor(
    private readonly random: Random,
    private readonly settings: PublicSettings,
  ) {}

  /** A fresh ID. Of 37 draws 5 are thrown away, see `credentialIdFrom`. */
  draw(prefix: IssuerPrefix): CredentialId {
    for (;;) {
      const id = credentialIdFrom(prefix, this.random.bytes(CREDENTIAL_ID_BYTES))
      if (id !== undefined) return id
    }
  }

  verificationUrl(id: CredentialId): string {
    return `${this.settings.publicUrl}/verify/${id}`
  }
}
