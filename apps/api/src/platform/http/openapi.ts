// The OpenAPI document, made from the contract's values and zod's own JSON Schema: what is served and what is documented
// cannot differ. Why not @nestjs/swagger: docs/decisions.
import {
  errorsOf,
  isBinary,
  isForApiKeys,
  isNoContent,
  isPrepared,
  isUpload,
  Problem,
  PROBLEM_MEDIA_TYPE,
  type Access,
  type Endpoint,
} from '@touchstone/contract'
import { z } from 'zod'
import { PROBLEM_STATUSES } from './problem-statuses.js'

type Json = z.core.util.JSONType
type JsonObject = { [key: string]: Json }

/** Every endpoint among a module's exports, by its name there; `import * as contract` is what to hand in. */
export function endpointsIn(exports: object): ReadonlyMap<string, Endpoint> {
  const found = new Map<string, Endpoint>()
  for (const group of Object.values(exports)) {
    if (typeof group !== 'object' || group === null) continue
    for (const [name, value] of Object.entries(group)) {
      if (!isEndpoint(value)) continue
      if (found.has(name)) throw new Error(`Two endpoints are called ${name}`)
      found.set(name, value)
    }
  }
  return found
}

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' &&
    value !== null &&
    'method' in value &&
    'path' in value &&
    'access' in value &&
    'response' in value
  )
}

export interface DocumentOptions {
  /** Default 3.1.0. */
  readonly openapi?: keyof typeof TARGETS
  readonly info?: JsonObject
  /** Where the paths begin, for a document of one surface: paths are then written from there. */
  readonly server?: { readonly url: string; readonly base: string }
}

/** The two ways of saying who calls: a cookie for people, a key for programs. */
const SCHEMES = {
  session: { type: 'apiKey', in: 'cookie', name: 'touchstone.session_token' },
  apiKey: { type: 'http', scheme: 'bearer' },
} as const

/** The JSON Schema each OpenAPI speaks. */
const TARGETS = { '3.1.0': 'draft-2020-12', '3.0.3': 'openapi-3.0' } as const
type Target = (typeof TARGETS)[keyof typeof TARGETS]

const INFO = {
  title: 'Touchstone',
  version: '1',
  description: 'Skill standards, credentials awarded against them, and their verification.',
}

/** OpenAPI of these endpoints. Same endpoints, same document, byte for byte. */
export function openApiDocument(
  endpoints: ReadonlyMap<string, Endpoint>,
  { openapi = '3.1.0', info = INFO, server }: DocumentOptions = {},
): JsonObject {
  const components = new Components(TARGETS[openapi])
  const paths: { [path: string]: JsonObject } = {}
  for (const [name, endpoint] of endpoints) {
    const path =
      (server?.base === endpoint.base ? '' : endpoint.base) + endpoint.path.replaceAll(/:([A-Za-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint, components) }
  }
  return {
    openapi,
    info,
    ...(server && { servers: [{ url: server.url }] }),
    paths: sorted(paths),
    components: {
      schemas: components.all(),
      ...securitySchemes([...endpoints.values()]),
    },
  }
}

function schemeOf(access: Access): keyof typeof SCHEMES | undefined {
  if (access === 'public') return undefined
  return isForApiKeys(access) ? 'apiKey' : 'session'
}

/** Those in use. */
function securitySchemes(endpoints: readonly Endpoint[]): JsonObject {
  const used = new Set(endpoints.map(({ access }) => schemeOf(access)))
  const schemes = Object.entries(SCHEMES).filter(([name]) => [...used].some((scheme) => scheme === name))
  return schemes.length === 0 ? {} : { securitySchemes: Object.fromEntries(schemes) }
}

function operation(name: string, endpoint: Endpoint, components: Components): JsonObject {
  const scheme = schemeOf(endpoint.access)
  return {
    operationId: name,
    summary: endpoint.summary,
    'x-access': endpoint.access,
    ...(scheme === undefined ? {} : { security: [{ [scheme]: [] }] }),
    parameters: [
      ...parameters('path', endpoint.params, components),
      ...parameters('query', endpoint.query, components),
    ],
    ...(endpoint.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: requestContent(endpoint.body, components),
          },
        }),
    responses: { [endpoint.status]: success(endpoint, components), ...refusals(endpoint, components) },
  }
}

function requestContent(body: NonNullable<Endpoint['body']>, components: Components): JsonObject {
  if (isUpload(body)) return Object.fromEntries(body.mediaTypes.map((mediaType) => [mediaType, {}]))
  return { 'application/json': { schema: components.schema(body, 'input') } }
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined, components: Components): JsonObject[] {
  if (schema === undefined) return []
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !field.safeParse(undefined).success,
    schema: components.schema(field, 'input'),
  }))
}

function success({ response }: Endpoint, components: Components): JsonObject {
  if (isNoContent(response)) return { description: 'Done' }
  if (isBinary(response)) return { description: 'The file', content: { [response.mediaType]: {} } }
  const schema = components.schema(isPrepared(response) ? response.schema : response, 'output')
  return { description: 'Done', content: { 'application/json': { schema } } }
}

function refusals(endpoint: Endpoint, components: Components): JsonObject {
  const byStatus = Map.groupBy(errorsOf(endpoint), (code) => PROBLEM_STATUSES[code])
  const mediaType = endpoint.refusal === undefined ? PROBLEM_MEDIA_TYPE : 'application/json'
  const schema = components.schema(endpoint.refusal ?? Problem, 'output')
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.join(', '), content: { [mediaType]: { schema } } },
    ]),
  )
}

/**
 * Named schemas, each once. Where parsing changes a shape (a default, a transform) the form a caller writes and the form
 * the API answers differ; then the written one is called `<Name>Input`.
 */
class Components {
  readonly #schemas = new Map<string, JsonObject>()

  constructor(private readonly target: Target) {}

  schema(schema: z.core.$ZodType, io: 'input' | 'output'): JsonObject {
    const { $defs: definitions, ...json } = jsonSchema(schema, io, this.target)
    const differing =
      io === 'input'
        ? changedByParsing(definitions, jsonSchema(schema, 'output', this.target).$defs)
        : new Set<string>()
    const rename = (name: string) => (differing.has(name) ? `${name}Input` : name)
    for (const [name, definition] of Object.entries(definitions)) this.#add(rename(name), referring(definition, rename))
    return referring(json, rename)
  }

  #add(name: string, json: JsonObject): void {
    const known = this.#schemas.get(name) ?? json
    if (openText(known) !== openText(json)) throw new Error(`Two schemas are called ${name}`)
    // What is both written and answered is described once, as it is answered: open to more fields.
    this.#schemas.set(name, 'additionalProperties' in known ? json : known)
  }

  all(): JsonObject {
    return sorted(Object.fromEntries(this.#schemas))
  }
}

interface NamedSchemas {
  [name: string]: JsonObject
}

function jsonSchema(
  schema: z.core.$ZodType,
  io: 'input' | 'output',
  target: Target,
): JsonObject & { $defs: NamedSchemas } {
  const json = z.toJSONSchema(schema, {
    io,
    target,
    // Answers may gain fields later, so readers are not told that there are no others.
    override: ({ jsonSchema }) => void (io === 'output' && delete jsonSchema.additionalProperties),
  })
  // OpenAPI 3.0 has the definitions under the name JSON Schema had for them then.
  const text = JSON.stringify(json).replaceAll('"#/definitions/', '"#/$defs/')
  // The border: zod's own type of a JSON Schema, as the plain JSON it is.
  const {
    $schema: _,
    definitions = {},
    $defs = definitions,
    ...rest
  } = JSON.parse(text) as JsonObject & {
    definitions?: NamedSchemas
    $defs?: NamedSchemas
  }
  return {
    ...rest,
    $defs: Object.fromEntries(Object.entries($defs).map(([name, { id: __, ...definition }]) => [name, definition])),
  }
}

/** A schema as text, whether or not it says that there are no other fields. */
function openText({ additionalProperties: _, ...rest }: JsonObject): string {
  return JSON.stringify(rest)
}

/** The names whose input form differs from the output form, in themselves or in what they refer to. */
function changedByParsing(input: NamedSchemas, output: NamedSchemas): Set<string> {
  const changed = new Set(
    Object.keys(input).filter(
      (name) => output[name] !== undefined && openText(input[name] ?? {}) !== openText(output[name]),
    ),
  )
  for (let before = -1; before !== changed.size;) {
    before = changed.size
    for (const [name, definition] of Object.entries(input)) {
      if (
        output[name] !== undefined &&
        [...changed].some((other) => JSON.stringify(definition).includes(`"#/$defs/${other}"`))
      )
        changed.add(name)
    }
  }
  return changed
}

function referring(json: JsonObject, rename: (name: string) => string): JsonObject {
  const text = JSON.stringify(json).replaceAll(
    /"#\/\$defs\/([^"]+)"/g,
    (_, name: string) => `"#/components/schemas/${rename(name)}"`,
  )
  return JSON.parse(text) as JsonObject
}

function sorted<Value>(record: { [key: string]: Value }): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
