// Why the test API does not accept something, in the problem types the specifications name.

const DATA_MODEL = 'https://www.w3.org/TR/vc-data-model#'
const DATA_INTEGRITY = 'https://w3id.org/security#'
const STATUS_LIST = 'https://www.w3.org/ns/credentials/status-list#'

/** https://www.w3.org/TR/vc-data-model-2.0/#problem-details, vc-data-integrity section 4.7, vc-bitstring-status-list section 3.5 */
const types = {
  not_conforming: [`${DATA_MODEL}PARSING_ERROR`, 'It does not follow the data model'],
  malformed_value: [`${DATA_MODEL}MALFORMED_VALUE_ERROR`, 'A value is not of the form the data model asks for'],
  out_of_range: [`${DATA_MODEL}RANGE_ERROR`, 'A value is out of its range'],
  proof_wrong: [`${DATA_INTEGRITY}PROOF_VERIFICATION_ERROR`, 'Its proof does not hold'],
  cannot_be_signed: [`${DATA_INTEGRITY}PROOF_GENERATION_ERROR`, 'It cannot be signed'],
  not_in_effect: [`${DATA_MODEL}RANGE_ERROR`, 'It is not in effect now'],
  revoked: [`${STATUS_LIST}STATUS_VERIFICATION_ERROR`, 'It was revoked'],
  digest_wrong: [`${DATA_MODEL}MALFORMED_VALUE_ERROR`, 'A related resource is not the one that was meant'],
} as const

export type Refusal = keyof typeof types

export interface ProblemDetail {
  readonly type: string
  readonly title: string
  readonly detail: string
}

export class Refused extends Error {
  override readonly name = 'Refused'
  readonly problem: ProblemDetail
  /** @param detail what about it: paths and names, never a value that was sent */
  constructor(refusal: Refusal, detail: string) {
    const [type, title] = types[refusal]
    super(`${title}: ${detail}`)
    this.problem = { type, title, detail }
  }
}

export function refuse(refusal: Refusal, detail: string): never {
  throw new Refused(refusal, detail)
}
