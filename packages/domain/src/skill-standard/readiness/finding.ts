// What keeps a draft from being published, or would make it better. A finding names its rule, the statement, and what the sentence
// about it needs; the sentence is the site's.
import { z } from 'zod'
import { StatementTreeProblem } from '../../errors.js'
import { LineageId } from '../../ids.js'
import { OwnFieldKey } from '../own-field.js'
import { StatementType } from '../statement-type.js'
import { ChangeClass } from '../version.js'

/** An error keeps a version from being published; advice does not. */
export const Severity = z.enum(['error', 'advice']).meta({ id: 'FindingSeverity' })
export type Severity = z.infer<typeof Severity>

function findingOf<Rule extends string, Details extends z.core.$ZodLooseShape>(rule: Rule, details: Details) {
  return z.object({
    rule: z.literal(rule),
    severity: Severity,
    /** The statement; `null` when it is about the version. */
    lineageId: LineageId.nullable(),
    details: z.object(details),
  })
}

const ownField = { key: OwnFieldKey, label: z.string() }

export const Finding = z
  .discriminatedUnion('rule', [
    findingOf('version_empty', {}),
    findingOf('tree_broken', { problem: StatementTreeProblem }),
    findingOf('type_out_of_place', { type: StatementType, under: StatementType.nullable() }),
    findingOf('branch_empty', { type: StatementType }),
    findingOf('code_duplicate', { code: z.string(), first: LineageId }),
    findingOf('code_missing', { sibling: z.string() }),
    findingOf('criteria_missing', {}),
    findingOf('accuracy_missing', {}),
    findingOf('equipment_missing', {}),
    findingOf('ksas_missing', {}),
    findingOf('ksa_unused', {}),
    findingOf('ksa_outside_group', {}),
    findingOf('text_duplicate', { first: LineageId }),
    findingOf('statement_too_long', { words: z.int(), limit: z.int() }),
    findingOf('hard_to_read', { grade: z.number(), limit: z.int() }),
    findingOf('link_broken', { address: z.string() }),
    findingOf('own_field_missing', ownField),
    findingOf('own_field_unfit', ownField),
    findingOf('change_class_missing', {}),
    findingOf('change_note_missing', {}),
    /** `name` says which, because one that is gone cannot be looked up. */
    findingOf('change_beyond_class', { changeClass: ChangeClass, needs: ChangeClass, name: z.string() }),
  ])
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>

export type ReadinessRule = Finding['rule']
export type FindingOf<Rule extends ReadinessRule> = Extract<Finding, { rule: Rule }>
