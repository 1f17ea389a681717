// What each rule of readiness says, and what to do about it.
import type { FindingOf, ReadinessRule, RuleSource, StatementType } from '@touchstone/domain'

import { changeClass } from './messages'

interface RuleText<R extends ReadinessRule> {
  readonly title: string
  readonly toDo: string
  /** What is particular to one finding, beside the statement it is about. */
  readonly detail?: (details: FindingOf<R>['details']) => string
}

const TYPE_NAMES = {
  duty_area: 'a duty area',
  duty: 'a duty',
  performance_standard: 'a performance standard',
  ksa_group: 'a group of KSAs',
  knowledge: 'knowledge',
  skill: 'a skill',
  ability: 'an ability',
  statement: 'a statement',
} satisfies Record<StatementType, string>

const TREE_PROBLEMS = {
  parent_missing: 'its parent is not in this version',
  cycle: 'it hangs in a circle',
  duplicate_lineage: 'it stands in this version twice',
  ksa_missing: 'it refers to a KSA that is not in this version',
  too_deep: 'it is nested too deeply',
} satisfies Record<FindingOf<'tree_broken'>['details']['problem'], string>

export const ruleText = {
  version_empty: {
    title: 'The version has no statements',
    toDo: 'Write its statements or import them: nothing can be awarded against nothing.',
  },
  tree_broken: {
    title: 'The outline is broken',
    toDo: 'Move the statement under a parent of this version, or take out the reference that leads nowhere.',
    detail: ({ problem }) => TREE_PROBLEMS[problem],
  },
  type_out_of_place: {
    title: 'A statement stands on an unusual level',
    toDo: 'Duty areas hold duties, duties hold performance standards. Move the statement, or change its type.',
    detail: ({ type, under }) =>
      under === null ? `${TYPE_NAMES[type]} at the top` : `${TYPE_NAMES[type]} under ${TYPE_NAMES[under]}`,
  },
  branch_empty: {
    title: 'Nothing stands below a heading',
    toDo: 'Write what belongs below it, or remove it: a heading alone asks nothing of anyone.',
    detail: ({ type }) => TYPE_NAMES[type],
  },
  code_duplicate: {
    title: 'A code is used twice',
    toDo: 'Give one of the two another code, so that whoever cites it means one statement.',
    detail: ({ code }) => code,
  },
  code_missing: {
    title: 'A code is missing',
    toDo: 'Others beside it have one. Give it a code, so that it can be cited.',
    detail: ({ sibling }) => `beside ${sibling}`,
  },
  criteria_missing: {
    title: 'A performance standard has no evaluation criteria',
    toDo: 'Write what an evaluator can see or measure, so that two evaluators judge alike.',
  },
  accuracy_missing: {
    title: 'A performance standard has no accuracy level',
    toDo: 'Say within which limits it must be done, in numbers where there are any.',
  },
  equipment_missing: {
    title: 'A performance standard names no equipment',
    toDo: 'List workstation, material and instruments, so that every test centre sets the task up alike.',
  },
  ksas_missing: {
    title: 'A performance standard names no KSAs',
    toDo: 'Choose the knowledge, skills and abilities it needs.',
  },
  ksa_unused: {
    title: 'A KSA is used by no performance standard',
    toDo: 'Choose it where it is needed, or remove it: it would be taught and examined for nothing.',
  },
  ksa_outside_group: {
    title: 'A KSA stands outside the groups',
    toDo: 'Move it into a group of KSAs.',
  },
  text_duplicate: {
    title: 'Two statements have the same words',
    toDo: 'Merge them, or say what tells them apart.',
  },
  statement_too_long: {
    title: 'A statement is long',
    toDo: 'Split it, or move what is judged into its criteria.',
    detail: ({ words, limit }) => `${words} words; up to ${limit} read well`,
  },
  hard_to_read: {
    title: 'A statement is hard to read',
    toDo: 'Use shorter sentences and more common words (Flesch-Kincaid grade, English only).',
    detail: ({ grade, limit }) => `grade ${grade}; up to ${limit} reads well`,
  },
  link_broken: {
    title: 'A link leads nowhere',
    toDo: 'Write the whole address, beginning with https:// or mailto:.',
    detail: ({ address }) => (address === '' ? 'no address' : address),
  },
  own_field_missing: {
    title: 'A required field is empty',
    toDo: 'Fill it in, or make the field optional.',
    detail: ({ label }) => label,
  },
  own_field_unfit: {
    title: 'A field holds what it cannot hold',
    toDo: 'Correct the value, or change the kind of the field.',
    detail: ({ label }) => label,
  },
  change_class_missing: {
    title: 'The kind of change is not decided',
    toDo: 'Choose correction, adjustment or revision in the details, so that people know whether anything is asked of them.',
  },
  change_note_missing: {
    title: 'Nothing says what changed',
    toDo: 'Write it in the details, for people who will not open the comparison.',
  },
  change_beyond_class: {
    title: 'A change goes beyond its kind',
    toDo: 'Choose the kind of change it needs in the details, take the change back, or judge it editorial in the comparison when it alters no meaning.',
    detail: ({ needs, name }) => `${name}: needs ${changeClass[needs].toLowerCase()}`,
  },
} satisfies { [R in ReadinessRule]: RuleText<R> }

export const sourceText = {
  trade: 'what skill standards hold',
  case: 'CASE 1.1 implementation guide',
  iso_17024: 'ISO/IEC 17024',
  plain_language: 'plain language',
  own_fields: 'your own fields',
  data: 'soundness of the data',
  change_classes: 'classes of change',
} satisfies Record<RuleSource, string>

export const readinessText = {
  errors: (count: number) =>
    count === 1
      ? 'One error keeps it from being published'
      : `${count.toLocaleString('en')} errors keep it from being published`,
  advice: (count: number) => (count === 1 ? 'One piece of advice' : `${count.toLocaleString('en')} pieces of advice`),
  source: (source: RuleSource) => `Rule from: ${sourceText[source]}`,
  title: 'Findings',
  none: 'Nothing is found: this version can be published.',
  checking: 'Checking…',
  goThere: 'Go to the statement',
  more: (count: number) => `Show ${count.toLocaleString('en')} more`,
}
