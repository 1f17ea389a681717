// The fictional standards body and its staff. Every address is under .example, which can never be registered.
import type { IssuerProfile, Role } from '@touchstone/domain'

export const body = {
  name: 'Aldermoor Institute for Skill Standards',
  shortName: 'AISS',
  prefix: 'AM',
  timeZone: 'America/New_York',
  website: 'https://www.aldermoor.example',
  about:
    'The Aldermoor Institute writes skill standards for the trades that keep industry running, together with the people who do the work. It credentials individuals against those standards and lets anyone check a credential free of charge. The Institute is fictional and exists to demonstrate this software.',
  signatory: { name: 'Margaret Osei-Lindqvist', role: 'Director of Credentialing' },
} satisfies IssuerProfile

export interface StaffMember {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

export const staff: readonly StaffMember[] = [
  { key: 'owner', name: 'Margaret Osei-Lindqvist', email: 'margaret@aldermoor.example', role: 'owner' },
  { key: 'standards', name: 'Tobias Hartigan', email: 'tobias@aldermoor.example', role: 'standards_manager' },
  { key: 'credentials', name: 'Renuka Vasquez', email: 'renuka@aldermoor.example', role: 'credential_manager' },
  { key: 'auditor', name: 'Ewan Brightwater', email: 'ewan@aldermoor.example', role: 'auditor' },
]
