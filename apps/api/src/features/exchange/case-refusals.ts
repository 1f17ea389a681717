// Failures in the words of CASE: an imsx_StatusInfo with a minor code and the name of what it is about. Its list has no code for a filter
// that cannot be read, though its prose names one; that of a selection is sent, with the field's name.
import { CASE_PROVIDER_BASE, type CaseStatusInfo, type CASE_CODES, type Problem } from '@touchstone/contract'
import type { Surface } from '../../platform/http/surfaces.js'

type CaseCode = (typeof CASE_CODES)[number]

interface Refusal {
  readonly status: number
  readonly minor: readonly (readonly [about: string, code: CaseCode])[]
  readonly says: string
}

export const caseSurface: Surface = {
  base: CASE_PROVIDER_BASE,
  refuse(problem) {
    const { status, minor, says } = refusalOf(problem)
    const body: CaseStatusInfo = {
      imsx_codeMajor: 'failure',
      imsx_severity: 'error',
      imsx_description: `${says} Request ${problem.requestId}.`,
      imsx_codeMinor: {
        imsx_codeMinorField: minor.map(([imsx_codeMinorFieldName, imsx_codeMinorFieldValue]) => ({
          imsx_codeMinorFieldName,
          imsx_codeMinorFieldValue,
        })),
      },
    }
    return { status, body }
  },
}

function refusalOf(problem: Problem): Refusal {
  const { status, code, details, errors = [] } = problem
  if (code === 'not_found') {
    const about = details['what'] === 'address' ? 'path' : 'sourcedId'
    const says =
      about === 'path' ? 'There is nothing at this address.' : 'There is nothing public under this identifier.'
    return { status, minor: [[about, 'unknownobject']], says }
  }
  if (errors.some(({ path }) => path.startsWith('params.')))
    return { status: 404, minor: [['sourcedId', 'invalid_uuid']], says: 'The identifier is not a UUID.' }
  if (code === 'invalid_request') {
    const minor = errors.map(({ path }) => [nameIn(path), codeOf(nameIn(path))] as const)
    const says = errors.map(({ path, message }) => `${nameIn(path)}: ${message}`).join(' ')
    return {
      status,
      minor: minor.length > 0 ? minor : [['request', 'invalid_selection_field']],
      says: says || 'The request cannot be read.',
    }
  }
  if (status === 429)
    return { status, minor: [['request', 'server_busy']], says: 'Too many requests for things that are not there.' }
  if (status === 401)
    return { status, minor: [['request', 'unauthorised_request']], says: 'This is not for everybody.' }
  if (status < 500) return { status, minor: [['request', 'forbidden']], says: 'Nothing can be written here.' }
  return { status, minor: [['request', 'internal_server_error']], says: 'The fault is ours.' }
}

/** `query.orderBy` is `orderBy`. */
function nameIn(path: string): string {
  return path.split('.')[1] ?? path
}

function codeOf(name: string): CaseCode {
  return name === 'sort' || name === 'orderBy' ? 'invalid_sort_field' : 'invalid_selection_field'
}
