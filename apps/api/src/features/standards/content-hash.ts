// The hash a version is frozen under: SHA-256 over the canonical JSON (RFC 8785) of what the domain says is frozen.
import { createHash } from 'node:crypto'
import {
  ContentHash,
  frozenContent,
  type SkillStandard,
  type StandardVersion,
  type Statement,
  type StatementJudgement,
} from '@touchstone/domain'
import canonicalize from 'canonicalize'

export function contentHash(
  standard: SkillStandard,
  version: StandardVersion,
  statements: readonly Statement[],
  judgements: readonly StatementJudgement[],
): ContentHash {
  return sha256OfJson(frozenContent(standard.designation, version, statements, judgements))
}

/** What the hash is taken over, byte for byte: whoever has it can compute the hash again with any SHA-256. */
export function frozenBytes(
  standard: SkillStandard,
  version: StandardVersion,
  statements: readonly Statement[],
  judgements: readonly StatementJudgement[],
): Uint8Array {
  return canonicalJson(frozenContent(standard.designation, version, statements, judgements))
}

/** SHA-256 in hex over a plain value's canonical JSON. */
export function sha256OfJson(value: unknown): ContentHash {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

function canonicalJson(value: unknown): Uint8Array {
  return Buffer.from(canonicalize(value) ?? '')
}
