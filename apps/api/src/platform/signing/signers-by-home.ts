// Each key signs where it lives; a new one is made where it is asked for. Both may be in use at once, so keys can move to a service and back by
// rotation, and nothing signed before is lost.
import { type KeyHome } from '@touchstone/domain'
import { homeOf } from './key-custody.js'
import { type KeptKey, type KeyAlgorithm, type MadeKey, Signers, signerUnavailable } from './signers.js'

export class SignersByHome extends Signers {
  readonly homes: readonly [KeyHome, ...KeyHome[]]

  /** @param service absent where no signing service is set: keys that live in one then cannot sign, which is said when one should */
  constructor(
    private readonly platform: Signers,
    private readonly service?: Signers,
  ) {
    super()
    // Whoever set a service wants keys there.
    this.homes = service ? ['signing_service', 'platform'] : ['platform']
  }

  override async make<Algorithm extends KeyAlgorithm>(
    id: string,
    algorithm: Algorithm,
    home: KeyHome = this.homes[0],
  ): Promise<MadeKey<Algorithm>> {
    return this.at(home).make(id, algorithm)
  }

  override async sign(key: KeptKey, bytes: Uint8Array): Promise<Uint8Array> {
    return this.at(homeOf(key.custody)).sign(key, bytes)
  }

  private at(home: KeyHome): Signers {
    if (home === 'platform') return this.platform
    return this.service ?? signerUnavailable('not_set')
  }
}
