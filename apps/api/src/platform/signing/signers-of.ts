// The signers the settings ask for.
import { readFile } from 'node:fs/promises'
import type { Settings } from '../env.js'
import { LocalSigners, type Signers } from './signers.js'
import { SignersByHome } from './signers-by-home.js'
import { TransitSigners } from './transit-signers.js'

export function signersOf({ secret, signer }: Pick<Settings, 'secret'> & Partial<Pick<Settings, 'signer'>>): Signers {
  const platform = new LocalSigners(secret)
  if (signer === undefined) return new SignersByHome(platform)
  const token =
    'token' in signer ? async () => signer.token : async () => (await readFile(signer.tokenFile, 'utf8')).trim()
  return new SignersByHome(platform, new TransitSigners({ url: signer.url, token }))
}
