// What a credential or presentation must be before it is signed or believed. Version 2.0 is what packages/open-badges holds everything to;
// version 1.1 is read here alone, because the suites send it too.
import {
  credentialFaults,
  isObject,
  type JsonObject,
  presentationFaults,
  readJsonObject,
  textOf,
  UnreadableJson,
  valuesOf,
} from '@touchstone/open-badges'
import { z } from 'zod'
import { refuse } from './refused.js'

const V1_CONTEXT = 'https://www.w3.org/2018/credentials/v1'
const Address = z.string().refine((text) => /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(text))
const Party = z.union([Address, z.looseObject({ id: Address })])
const Types = (needed: string) =>
  z.union([z.string(), z.array(z.string())]).refine((types) => [types].flat().includes(needed))
const Instant = z.string().refine((text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))
const Proofs = z.union([z.looseObject({ type: z.string() }), z.array(z.looseObject({ type: z.string() }))])

/** https://www.w3.org/TR/vc-data-model-1.1/#basic-concepts */
const Credential1 = z.looseObject({
  id: Address.optional(),
  type: Types('VerifiableCredential'),
  issuer: Party,
  issuanceDate: Instant,
  expirationDate: Instant.optional(),
  credentialSubject: z.union([z.looseObject({}), z.array(z.looseObject({})).min(1)]),
  proof: Proofs.optional(),
})
const Presentation1 = z.looseObject({
  type: Types('VerifiablePresentation'),
  holder: Party.optional(),
  proof: Proofs.optional(),
})

/** Read with the limits every document of strangers is read with. */
export function readDocument(value: unknown, name: string): JsonObject {
  if (!isObject(value)) return refuse('not_conforming', name)
  try {
    return readJsonObject(JSON.stringify(value))
  } catch (error) {
    if (error instanceof UnreadableJson) return refuse('not_conforming', `${name}: ${error.reason}`)
    throw error
  }
}

export function isVersion1(document: JsonObject): boolean {
  return [document['@context']].flat()[0] === V1_CONTEXT
}

export function requireCredential(credential: JsonObject): void {
  const [fault] = isVersion1(credential) ? faultsOf(Credential1, credential) : credentialFaults(credential)
  if (fault !== undefined) refuse('not_conforming', fault)
  requireNoEnvelope(credential)
  for (const entry of valuesOf(credential, 'credentialStatus'))
    if (isObject(entry) && textOf(entry, 'type') === 'BitstringStatusListEntry') requireStatusEntry(entry)
}

export function requirePresentation(presentation: JsonObject): void {
  const [fault] = isVersion1(presentation) ? faultsOf(Presentation1, presentation) : presentationFaults(presentation)
  if (fault !== undefined) refuse('not_conforming', fault)
  requireNoEnvelope(presentation)
}

/** A secured document inside, and a type that does not say so: whoever reads the type alone would look at nothing. */
function requireNoEnvelope(document: JsonObject): void {
  if (textOf(document, 'id')?.startsWith('data:') === true) refuse('not_conforming', 'type')
}

function faultsOf(shape: z.ZodType, document: JsonObject): string[] {
  const { error } = shape.safeParse(document)
  return error?.issues.map(({ path }) => path.join('.') || 'document') ?? []
}

/** https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry */
const StatusEntry = z.looseObject({
  id: Address.optional(),
  statusPurpose: z.string().min(1),
  statusListIndex: z.string().regex(/^(0|[1-9]\d*)$/),
  statusListCredential: Address,
  statusSize: z.int().positive().optional(),
  statusMessage: z.array(z.looseObject({ status: z.string(), message: z.string() })).optional(),
  statusReference: z.union([Address, z.array(Address)]).optional(),
})

function requireStatusEntry(entry: JsonObject): void {
  const { error, data } = StatusEntry.safeParse(entry)
  if (error) refuse('malformed_value', `credentialStatus.${error.issues[0]?.path.join('.') ?? ''}`)
  const { statusSize = 1, statusMessage } = data
  if (statusSize > 1 && statusMessage?.length !== 2 ** statusSize)
    refuse('malformed_value', 'credentialStatus.statusMessage')
  if (data.id !== undefined && data.id === data.statusListCredential) refuse('malformed_value', 'credentialStatus.id')
}
