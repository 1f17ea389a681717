import { describe, expect, test } from 'vitest'
import {
  affidavit,
  assessmentWith,
  candidate,
  credentialId,
  definitionWith,
  draft,
  exam,
  examTaken,
  issueInput,
  issuer,
  lineage,
  statementWith,
  uuid,
  versionWith,
} from '../testing/examples.js'
import { CandidateId, CredentialKey } from '../ids.js'
import { Certificate } from './certificate.js'
import { Credential } from './credential.js'
import { issue, type IssueInput } from './issue-credential.js'
import { replacementOf } from './replace-credential.js'

const refused = (change: Partial<IssueInput>) => {
  try {
    issue(issueInput(change))
    return 'issued'
  } catch (error) {
    return error
  }
}

describe('a credential is granted', () => {
  test('with what was decided, on whose evidence, and a certificate frozen in words', () => {
    const input = issueInput()
    const { credential, evidence } = issue(input)
    expect(Credential.parse(credential)).toEqual(credential)
    expect(evidence).toEqual(input.assessments)
    expect(credential).toMatchObject({
      credentialId: input.credentialId,
      status: 'active',
      decidedOn: '2025-05-10',
      effectiveOn: '2025-05-10',
      expiresOn: null,
      listed: true,
      replacedBy: null,
      renews: null,
      erasedAt: null,
      certificate: {
        credentialId: input.credentialId,
        holderName: 'Nguyễn Thị Hoa',
        credentialTitle: 'Pump Seals',
        credentialCode: 'PT1-SEAL',
        level: 'Level I',
        issuer: { name: 'Harbour Skills Institute', shortName: 'HSI' },
        standard: { title: 'Pump Technician', designation: 'HSI-PT-1', version: '1.0', publishedOn: '2025-03-01' },
        scope: [{ code: 'DA-1', title: 'Duty area 1' }],
        effectiveOn: '2025-05-10',
        expiresOn: null,
        signatory: issuer.signatory,
      },
    })
  })

  test('on the day it is in the issuer’s zone', () => {
    expect(issue(issueInput({ at: '2025-05-10T22:30:00Z' })).credential.decidedOn).toBe('2025-05-11')
    expect(
      issue(issueInput({ at: '2025-05-10T22:30:00Z', issuer: { ...issuer, timeZone: 'America/New_York' } })).credential
        .decidedOn,
    ).toBe('2025-05-10')
  })

  test('with the expiry its validity gives, counted from its effect', () => {
    const definition = definitionWith({ validity: { kind: 'years', years: 3 } })
    expect(issue(issueInput({ definition, effectiveOn: '2025-06-01' })).credential).toMatchObject({
      effectiveOn: '2025-06-01',
      expiresOn: '2028-06-01',
    })
    expect(issue(issueInput({ definition, expiresOn: null })).credential.expiresOn).toBeNull()
    expect(issue(issueInput({ definition, expiresOn: '2026-01-31' })).credential.certificate.expiresOn).toBe(
      '2026-01-31',
    )
  })

  test('against a superseded version when the assessing was done in time, whenever the paperwork is', () => {
    const version = versionWith({ status: 'superseded', lastAssessmentOn: '2025-04-01' })
    const { credential } = issue(issueInput({ version, at: '2025-09-10T10:00:00Z' }))
    expect([credential.status, credential.certificate.standard.version]).toEqual(['active', '1.0'])
  })

  test.each([
    ['withdrawn', null],
    ['replaced', null],
    ['active', '2025-05-09'],
  ] as const)('to one whose earlier one is %s and expires on %s', (status, expiresOn) => {
    const held = [{ ...issue(issueInput()).credential, status, expiresOn }]
    expect(refused({ held })).toBe('issued')
  })

  test('with a duty area that has a long code or no title still printed on one line', () => {
    const long = issue(
      issueInput({
        dutyAreas: [
          statementWith(1, { code: 'C'.repeat(60), title: null, text: `First line\nsecond ${'x'.repeat(284)}😀` }),
        ],
      }),
    )
    const [entry] = Certificate.parse(long.credential.certificate).scope
    expect(entry?.code).toHaveLength(60)
    expect(entry?.title).toMatch(/^First line second x+$/u)
    expect(entry?.title.isWellFormed()).toBe(true)
  })
})

describe('a credential is not granted', () => {
  test.each(['draft', 'closed'] as const)('on a definition that is %s', (status) => {
    expect(refused({ definition: definitionWith({ status }) })).toMatchObject({
      code: 'definition_not_open',
      details: { definitionId: definitionWith().id, status },
    })
  })

  test('to a candidate who is not eligible; every requirement not met is named', () => {
    expect(refused({ assessments: [examTaken(69)] })).toMatchObject({
      code: 'candidate_not_eligible',
      details: {
        unmet: [
          { requirementId: affidavit.id, reason: 'not_assessed' },
          { requirementId: exam.id, reason: 'below_cut_score' },
        ],
      },
    })
  })

  test('on the assessments of somebody else', () => {
    const candidateId = CandidateId.parse(uuid(55))
    expect(refused({ assessments: [assessmentWith({ candidateId }), examTaken(80, { candidateId })] })).toMatchObject({
      code: 'candidate_not_eligible',
    })
  })

  test.each(['draft', 'withdrawn', 'discarded'] as const)('against a version that is %s', (status) => {
    expect(refused({ version: { ...draft, status } })).toMatchObject({ code: 'version_not_published' })
  })

  test('against a superseded version when the last assessment came too late', () => {
    const version = versionWith({ status: 'superseded', lastAssessmentOn: '2025-03-31' })
    expect(refused({ version })).toMatchObject({
      code: 'assessment_period_over',
      details: { lastAssessmentOn: '2025-03-31' },
    })
  })

  test.each([
    ['active', null],
    ['suspended', null],
    ['active', '2025-05-10'],
  ] as const)('twice, while the first is %s and expires on %s', (status, expiresOn) => {
    const held = [{ ...issue(issueInput()).credential, status, expiresOn }]
    expect(refused({ held })).toMatchObject({
      code: 'credential_already_held',
      details: { credentialId: credentialId() },
    })
  })

  test('with an effect before the decision', () => {
    expect(refused({ effectiveOn: '2025-05-09' })).toMatchObject({
      code: 'effective_before_decision',
      details: { effectiveOn: '2025-05-09', decidedOn: '2025-05-10' },
    })
  })

  test.each(['2025-05-09', '2025-05-10'])('with an expiry on %s, not after its effect on 2025-05-10', (expiresOn) => {
    expect(refused({ expiresOn })).toMatchObject({
      code: 'expires_before_effective',
      details: { effectiveOn: '2025-05-10', expiresOn },
    })
  })

  test('for a duty area the version does not have', () => {
    expect(refused({ definition: definitionWith({ scope: [lineage(9)] }) })).toMatchObject({
      code: 'scope_not_in_version',
      details: { lineageId: lineage(9) },
    })
  })
})

describe('a replacement', () => {
  const old = issue(issueInput({ effectiveOn: '2025-06-01', expiresOn: '2028-06-01' })).credential
  const correction = {
    holderName: 'Nguyễn Thị Hòa',
    key: CredentialKey.parse(uuid(9)),
    credentialId: credentialId('HS-0000-0000-0000-0000-0'),
    verificationUrl: 'https://verify.example.org/verify/HS-0000-0000-0000-0000-0',
    layout: 3,
    at: '2025-08-31T22:30:00Z',
  }

  test('keeps the grant, its dates and its scope, with another ID and the name as corrected', () => {
    const next = replacementOf(old, correction)
    expect(Credential.parse(next)).toEqual(next)
    expect(next).toEqual({
      ...old,
      key: correction.key,
      credentialId: correction.credentialId,
      issuedAt: correction.at,
      certificate: {
        ...old.certificate,
        credentialId: correction.credentialId,
        holderName: 'Nguyễn Thị Hòa',
        verificationUrl: correction.verificationUrl,
        layout: 3,
      },
    })
    expect(old.certificate.holderName).toBe(candidate.name)
  })

  test.each(['suspended', 'withdrawn', 'replaced'] as const)('of one that is %s is refused', (status) => {
    expect(() => replacementOf({ ...old, status }, correction)).toThrow(
      expect.objectContaining({
        code: 'illegal_transition',
        details: { of: 'credential', from: status, action: 'replace' },
      }),
    )
  })
})
