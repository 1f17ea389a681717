import { expect, test } from 'vitest'
import { linkedInUrl } from './linkedin.js'
import { CredentialId } from '@touchstone/domain'

const credential = {
  credentialId: CredentialId.parse('TS-7Q4K-XM2P-9TRD-6HWA-4'),
  credentialTitle: 'Basic Hydraulic & Pneumatic Systems',
  issuerName: 'Instituto Ñandú',
  effectiveOn: '2025-03-04',
  expiresOn: '2028-12-31',
  verificationUrl: 'https://verify.example/verify/TS-7Q4K-XM2P-9TRD-6HWA-4',
}

test('the form is filled in, every value encoded', () => {
  const url = new URL(linkedInUrl(credential))
  expect(url.search).not.toContain('+')
  expect(url.origin + url.pathname).toBe('https://www.linkedin.com/profile/add')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: 'Basic Hydraulic & Pneumatic Systems',
    organizationName: 'Instituto Ñandú',
    issueYear: '2025',
    issueMonth: '3',
    expirationYear: '2028',
    expirationMonth: '12',
    certUrl: 'https://verify.example/verify/TS-7Q4K-XM2P-9TRD-6HWA-4',
    certId: 'TS-7Q4K-XM2P-9TRD-6HWA-4',
  })
})

test('what does not expire names no end', () => {
  const { searchParams } = new URL(linkedInUrl({ ...credential, expiresOn: null }))
  expect(searchParams.has('expirationYear')).toBe(false)
  expect(searchParams.has('expirationMonth')).toBe(false)
})
