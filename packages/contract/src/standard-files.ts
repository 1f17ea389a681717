// A version as a file, in each form it is exchanged in: any version for staff, published ones for everybody. The names carry no version
// of the form; what a file is, it says itself.
import { SkillStandardId, StandardVersionId, VersionNumber } from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint } from './endpoint.js'
import { inIssuer } from './shared.js'

const CSV = 'text/csv; charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const JSON_LD = 'application/ld+json'
const JSON_TYPE = 'application/json'

function exported<const Name extends string>(file: Name, what: string, mediaType: string) {
  return endpoint({
    method: 'GET',
    path: `/issuers/:issuerId/versions/:versionId/files/${file}` as const,
    summary: `A version as ${what}`,
    access: 'standard:read',
    params: inIssuer({ versionId: StandardVersionId }),
    response: binary(mediaType),
    errors: ['not_found'],
  })
}

function published<const Name extends string>(file: Name, what: string, mediaType: string) {
  return endpoint({
    method: 'GET',
    path: `/library/standards/:standardId/versions/:number/files/${file}`,
    summary: `A published version as ${what}`,
    access: 'public',
    params: z.strictObject({ standardId: SkillStandardId, number: VersionNumber }),
    response: binary(mediaType),
    errors: ['not_found'],
    // Not for ever: the content is, the form it is written in may be improved, and CTDL-ASN tells its status.
    caching: 'revalidate',
  })
}

export const standardFiles = {
  exportCase: exported('case.json', 'a CASE 1.1 package, with what CASE has no field for as extensions', JSON_TYPE),
  exportCtdl: exported('ctdl.jsonld', 'CTDL-ASN JSON-LD', JSON_LD),
  exportXlsx: exported('standard.xlsx', 'a workbook that can be edited and imported again', XLSX),
  exportCsv: exported('standard.csv', 'CSV that can be edited and imported again', CSV),
  exportJson: exported('standard.json', 'our own JSON: everything a version holds', JSON_TYPE),
}

export const publishedFiles = {
  downloadCase: published('case.json', 'a CASE 1.1 package', JSON_TYPE),
  downloadCtdl: published('ctdl.jsonld', 'CTDL-ASN JSON-LD', JSON_LD),
  downloadXlsx: published('standard.xlsx', 'a workbook', XLSX),
  downloadCsv: published('standard.csv', 'CSV', CSV),
  downloadJson: published('standard.json', 'our own JSON', JSON_TYPE),
}

function template<const Name extends string>(file: Name, what: string, mediaType: string) {
  return endpoint({
    method: 'GET',
    path: `/templates/${file}`,
    summary: `An empty ${what} to fill in and import`,
    access: 'public',
    response: binary(mediaType),
    errors: [],
    caching: 'revalidate',
  })
}

export const templates = {
  getXlsxTemplate: template('standard.xlsx', 'workbook', XLSX),
  getCsvTemplate: template('standard.csv', 'CSV file', CSV),
}
