import { expect, test } from 'vitest'
import { Permission, permissionsOf, Role, roleHas } from './permissions.js'

test('who may do what', () => {
  const table = Permission.options.map(
    (permission) => `${permission}: ${Role.options.filter((role) => roleHas(role, permission)).join(', ')}`,
  )
  expect(table).toMatchInlineSnapshot(`
    [
      "standard:read: owner, standards_manager, credential_manager, auditor",
      "standard:import: owner, standards_manager",
      "standard:edit: owner, standards_manager",
      "standard:publish: owner, standards_manager",
      "review:read: owner, standards_manager, auditor",
      "review:manage: owner, standards_manager",
      "review:dispose: owner, standards_manager",
      "definition:read: owner, standards_manager, credential_manager, auditor",
      "definition:manage: owner, credential_manager",
      "candidate:read: owner, credential_manager, auditor",
      "candidate:manage: owner, credential_manager",
      "candidate:erase: owner",
      "assessment:record: owner, credential_manager",
      "credential:read: owner, standards_manager, credential_manager, auditor",
      "credential:issue: owner, credential_manager",
      "credential:suspend: owner, credential_manager",
      "credential:withdraw: owner, credential_manager",
      "audit:read: owner, standards_manager, credential_manager, auditor",
      "outbox:read: owner",
      "staff:read: owner, auditor",
      "staff:manage: owner",
      "issuer:manage: owner",
      "key:read: owner, standards_manager, credential_manager, auditor",
      "key:manage: owner",
      "api_key:read: owner, auditor",
      "api_key:manage: owner",
    ]
  `)
})

test('an owner may do everything, and an auditor changes nothing', () => {
  expect(permissionsOf('owner')).toEqual(Permission.options)
  expect(permissionsOf('auditor').every((permission) => permission.endsWith(':read'))).toBe(true)
})

test('messages, which may hold links that open accounts, are read by owners alone', () => {
  expect(Role.options.filter((role) => roleHas(role, 'outbox:read'))).toEqual(['owner'])
})
