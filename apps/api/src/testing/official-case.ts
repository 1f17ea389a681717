// The official OpenAPI of CASE 1.1, where it lies beside the clone. It is no part of this project and is not copied into it, so a
// newcomer may not have it: what is held against it is then skipped by name, and the project's own checks stay.
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(
  new URL('../../../../../shared/reference/case/imscasev1p1_openapi3_v1p0.json', import.meta.url),
)

export interface OfficialCase {
  /** Every fault of a value, none when it has the shape called `name`. */
  faults(name: string, value: unknown): string[]
  /** Operation ids by path. */
  readonly operations: ReadonlyMap<string, string>
}

/** Said in the name of a test that is skipped. */
export const WITHOUT = 'skipped where the official OpenAPI does not lie beside the clone'

export const officialCase: OfficialCase | undefined = existsSync(FILE) ? read() : undefined

function read(): OfficialCase {
  const document = JSON.parse(readFileSync(FILE, 'utf8')) as {
    paths: Record<string, { get: { operationId: string } }>
  }
  // Keywords of OpenAPI are not JSON Schema's.
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'official')
  return {
    faults(name, value) {
      const validate = ajv.getSchema(`official#/components/schemas/${name}`)
      if (validate === undefined) throw new Error(`The official document has no ${name}`)
      return validate(value) === true
        ? []
        : (validate.errors ?? []).map(
            ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
          )
    },
    operations: new Map(Object.entries(document.paths).map(([path, { get }]) => [path, get.operationId])),
  }
}
