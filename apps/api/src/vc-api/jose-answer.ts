// One question of the W3C JOSE and COSE suite, answered in the words it uses.
import { readFileSync } from 'node:fs'
import { KeyFile, type Kind, secureWithKey, verifyWithKey } from './jose-with-key.js'
import { Refused } from './refused.js'

export interface JoseQuestion {
  readonly verb: 'issue' | 'verify'
  /** Path of the document: JSON to be secured, or a JWT. */
  readonly input: string
  /** Path of the key as a `JsonWebKey` verification method. */
  readonly key: string
  readonly feature: string
  readonly now: string
}

export interface JoseAnswer {
  readonly result: 'success' | 'failure' | 'indeterminate'
  /** The JWT, or what could not be looked at, or why not. */
  readonly data?: string
}

const kinds: Readonly<Record<string, Kind>> = { credential_jose: 'vc', presentation_jose: 'vp' }

/** SD-JWT and COSE are forms the platform does not have: `indeterminate`, as the suite asks. */
export async function joseAnswer({ verb, input, key, feature, now }: JoseQuestion): Promise<JoseAnswer> {
  const kind = kinds[feature]
  if (kind === undefined) return { result: 'indeterminate' }
  const text = readFileSync(input, 'utf8').trim()
  const method = KeyFile.parse(JSON.parse(readFileSync(key, 'utf8')))
  try {
    const data =
      verb === 'issue'
        ? await secureWithKey(kind, text, method)
        : (await verifyWithKey(kind, text, method, now)).join('\n')
    return { result: 'success', data }
  } catch (error) {
    if (error instanceof Refused) return { result: 'failure', data: error.message }
    throw error
  }
}
