import { expect, test } from 'vitest'
import { itemTypeOf, itemTypeTitles } from './item-types.js'

test.each([
  ['Duty Area', 'duty_area'],
  ['duty areas', 'duty_area'],
  ['DUTY', 'duty'],
  ['Duties', 'duty'],
  ['Performance Standard', 'performance_standard'],
  ['KSA Group', 'ksa_group'],
  ['KSAOs', 'ksa_group'],
  ['Knowledge, Skills & Abilities', 'ksa_group'],
  ['Knowledge, Skills, Abilities and Other', 'ksa_group'],
  ['Knowledge', 'knowledge'],
  ['Skills', 'skill'],
  ['Ability', 'ability'],
  ['Abilities', 'ability'],
  ['skill-statement', 'skill'],
])('%s is a %s', (CFItemType, type) => {
  expect(itemTypeOf({ CFItemType }, new Map())).toEqual({ type, typeLabel: null })
})

test.each(['Standard', 'Domain', 'Cluster', 'Learning Objective', 'Skill level', 'Heavy duty', '技能'])(
  '%s is a statement that keeps its own name',
  (CFItemType) => {
    expect(itemTypeOf({ CFItemType }, new Map())).toEqual({ type: 'statement', typeLabel: CFItemType })
  },
)

test.each([[{}], [{ CFItemType: null }], [{ CFItemType: ' ' }], [{ CFItemType: {} }], [{ CFItemTypeURI: 'skill' }]])(
  'an item without a type (%j) is a plain statement',
  (item) => {
    expect(itemTypeOf(item, new Map())).toEqual({ type: 'statement', typeLabel: null })
  },
)

test('the type is taken from the title of the link, else from the definition the link points to', () => {
  const titles = itemTypeTitles({
    CFItemTypes: [null, { identifier: 'AB', title: 'Duty' }, { identifier: 'cd', typeCode: 'Skill' }, { title: 'x' }],
  })
  expect(itemTypeOf({ CFItemTypeURI: { title: 'Knowledge', identifier: 'ab' } }, titles).type).toBe('knowledge')
  expect(itemTypeOf({ CFItemTypeURI: { identifier: 'ab' } }, titles).type).toBe('duty')
  expect(itemTypeOf({ CFItemTypeURI: { identifier: 'CD' } }, titles).type).toBe('skill')
  expect(itemTypeOf({ CFItemTypeURI: { identifier: 'ef' } }, titles)).toEqual({ type: 'statement', typeLabel: null })
})

test('a type name too long to keep is cut', () => {
  expect(itemTypeOf({ CFItemType: 'x'.repeat(5_000) }, new Map()).typeLabel).toHaveLength(100)
})
