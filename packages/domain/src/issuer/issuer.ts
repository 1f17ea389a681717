// An issuer: the organization that owns standards, defines credentials and awards them under its name.
import { z } from 'zod'
import { Signatory } from '../credential/certificate.js'
import { IssuerPrefix } from '../credential/credential-id.js'
import { IssuerId } from '../ids.js'
import { TimeZone } from '../instants.js'
import { block, line } from '../text.js'
import { IssuerBranding } from './branding.js'

/** Only web addresses: a `javascript:` address shown as a link would run. */
const Website = z.url({ protocol: /^https?$/, error: 'Write a web address, for example https://example.org.' }).max(300)

export const IssuerProfile = z.object({
  name: line(200),
  shortName: line(40),
  prefix: IssuerPrefix,
  /** Validity dates are dates in this zone: an expiry is the last valid day, to its midnight here. */
  timeZone: TimeZone,
  website: Website.nullable(),
  about: block(2_000).nullable(),
  signatory: Signatory,
})
export type IssuerProfile = z.infer<typeof IssuerProfile>

export const Issuer = IssuerProfile.extend({
  id: IssuerId,
  ...IssuerBranding.shape,
  /** Whether a withdrawal is proposed by one person and approved by another. */
  twoPersonWithdrawal: z.boolean(),
}).meta({ id: 'Issuer' })
export type Issuer = z.infer<typeof Issuer>
