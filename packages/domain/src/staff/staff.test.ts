import { expect, test } from 'vitest'
import { UserId } from '../ids.js'
import { uuid } from '../testing/examples.js'
import { requireOwnerRemains, type StaffMember } from './staff.js'

const member = (n: number, role: StaffMember['role'], active = true): StaffMember => ({
  userId: UserId.parse(uuid(n)),
  name: `Staff ${n}`,
  email: `s${n}@example.org`,
  role,
  active,
})

test.each<[string, StaffMember[], StaffMember]>([
  ['the only owner taking another role', [member(1, 'owner'), member(2, 'auditor')], member(1, 'auditor')],
  ['the only owner leaving', [member(1, 'owner'), member(2, 'auditor')], member(1, 'owner', false)],
  [
    'the only active owner leaving, beside one who has left',
    [member(1, 'owner'), member(2, 'owner', false)],
    member(1, 'owner', false),
  ],
  ['a change to somebody who is no member', [member(1, 'auditor')], member(9, 'owner')],
])('%s would leave no owner', (_, staff, change) => {
  expect(() => requireOwnerRemains(staff, change)).toThrow(expect.objectContaining({ code: 'last_owner' }))
})

test.each<[string, StaffMember[], StaffMember]>([
  ['one of two owners leaving', [member(1, 'owner'), member(2, 'owner')], member(1, 'owner', false)],
  ['an auditor leaving', [member(1, 'owner'), member(2, 'auditor')], member(2, 'auditor', false)],
  [
    'an auditor becoming owner where the only owner had left',
    [member(1, 'owner', false), member(2, 'auditor')],
    member(2, 'owner'),
  ],
])('%s leaves one', (_, staff, change) => {
  expect(() => requireOwnerRemains(staff, change)).not.toThrow()
})
