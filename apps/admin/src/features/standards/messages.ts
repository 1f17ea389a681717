import type { ChangeClass, VersionStatus } from '@touchstone/domain'

export const standardText = {
  title: 'Skill standards',
  lead: 'What a skilled technician must know and be able to do, version by version.',
  import: 'Import a standard',
  create: 'Write a new standard',
  emptyTitle: 'No standard yet',
  emptyText:
    'Write one statement by statement, or import a framework from a CASE package (JSON): you see what that would do before anything is written.',
  standard: 'Standard',
  designation: 'Designation',
  versions: 'Versions',
  version: 'Version',
  status: 'Status',
  published: 'Published',
  effective: 'Takes effect',
  statements: 'Statements',
  basedOn: 'Based on',
  hash: 'Content hash',
  started: 'Started',
  titleOf: 'Title',
  lastAssessment: 'Last assessment',
  changeClass: 'Kind of change',
  untitled: 'No version',
  versionNumber: (number: string) => `Version ${number}`,
}

export const changeClass = {
  correction: 'Correction',
  adjustment: 'Adjustment',
  revision: 'Revision',
} satisfies Record<ChangeClass, string>

export const changeClassNote = {
  correction: 'A mistake is put right; nobody has to do anything differently.',
  adjustment: 'Some things change; who met the earlier version still meets this one.',
  revision: 'What is asked of people changes; earlier assessments may not be enough.',
} satisfies Record<ChangeClass, string>

export const versionText = {
  details: 'Details',
  publicPage: 'Read it as the public does',
  actions: {
    edit: 'Edit details',
    publish: 'Publish…',
    startDraft: 'Start next draft',
    withdraw: 'Withdraw…',
    discard: 'Discard draft',
  },
  cannot: {
    edit: (status: VersionStatus) => `Only a draft can be edited; this version is ${status}.`,
    publish: (status: VersionStatus) => `Only a draft can be published; this version is ${status}.`,
    startDraft: (status: VersionStatus) => `A next draft starts from a published version; this one is ${status}.`,
    withdraw: (status: VersionStatus) =>
      `Only a published or superseded version can be withdrawn; this one is ${status}.`,
    discard: (status: VersionStatus) => `Only a draft can be discarded; this version is ${status}.`,
    draftExists: (number: string) => `Draft ${number} is already under way.`,
  },
  supersededBy: 'Superseded by',
  withdrawn: 'Withdrawn',
  withdrawalReason: 'Reason',
  language: 'Language',
  level: 'Level',
  introduction: 'Introduction',
  acknowledgements: 'Acknowledgements',
  changeNote: 'What changed',
  created: 'Started',
  about: 'About this version',
}

export const outlineText = {
  title: 'Outline',
  search: 'Search the statements',
  found: (count: number) => (count === 1 ? '1 statement found' : `${count} statements found`),
  count: (count: number) => `${count.toLocaleString('en')} statements`,
  ksaGroup: 'KSAs',
  expandAll: 'Open all',
  collapseAll: 'Close all',
  none: 'No statement matches. Try fewer or other words.',
  emptyTitle: 'This version has no statements',
  emptyText: 'Import a package with statements; an empty version cannot be published.',
  choose: 'Choose a statement in the outline to read it here.',
  back: 'Back to the outline',
  notThere: 'This statement is not in this version.',
  toggle: 'Open or close this branch',
}

export const statementText = {
  edit: 'Edit statement',
  criteria: 'Evaluation criteria',
  accuracy: 'Accuracy level',
  equipment: 'Equipment',
  assignment: 'Assignment',
  notes: 'Notes',
  ksas: 'Knowledge, skills and abilities it needs',
  usedBy: 'Used by',
  usedByNone: 'No statement of this version refers to it.',
  under: 'Under',
  children: 'Below it',
  lineage: 'Identifier across versions',
  fields: {
    type: 'Type',
    typeLabel: 'Name of the type in the source (optional)',
    code: 'Code (optional)',
    title: 'Title (optional)',
    text: 'Statement',
    criteria: 'Evaluation criteria',
    criterion: (number: number) => `Criterion ${number}`,
    addCriterion: 'Add a criterion',
    accuracy: 'Accuracy level (optional)',
    equipment: 'Equipment',
    equipmentKind: (number: number) => `Kind of item ${number}`,
    equipmentItem: (number: number) => `Item ${number}`,
    addEquipment: 'Add an item',
    assignment: 'Assignment (optional)',
    assignmentNote: 'The task set to a candidate when this is assessed.',
    ksas: 'Knowledge, skills and abilities it needs',
    notes: 'Notes (optional)',
  },
  removeCriterion: (number: number) => `Remove criterion ${number}`,
  removeItem: (number: number) => `Remove item ${number}`,
  noMatch: 'Nothing matches.',
}

export const publishText = {
  title: 'Publish this version?',
  submit: 'Publish',
  immutableTitle: 'What becomes immutable',
  immutable: (statements: number, dutyAreas: number, performanceStandards: number, ksas: number) =>
    `Every word of this version: its title, texts and all ${statements.toLocaleString('en')} statements (${dutyAreas} duty areas, ${performanceStandards} performance standards, ${ksas} KSAs) with their criteria, equipment and links. Nobody can change or delete them afterwards, not even an owner. What is wrong later is put right in a next version.`,
  hashTitle: 'Content hash',
  hashNote:
    'The fingerprint of exactly this content. Once it is published, anybody can fetch the content and compute it again.',
  supersedesTitle: (number: string) => `Version ${number} is superseded`,
  supersedes: (number: string, credentials: number, openDefinitions: number) =>
    `It stays readable under its own address. ${credentials === 0 ? 'No credential was issued on it.' : `Its ${credentials.toLocaleString('en')} ${credentials === 1 ? 'credential stays' : 'credentials stay'} valid and keep naming version ${number}.`} ${openDefinitions === 0 ? 'No definition is open on it.' : `${openDefinitions} open ${openDefinitions === 1 ? 'definition stays' : 'definitions stay'} open on it, so people under way can finish.`}`,
  firstTitle: 'Nothing is superseded',
  first: 'This is the first published version of the standard.',
  effectiveOn: 'Takes effect on',
  effectiveOnNote: 'Left empty: today.',
  lastAssessment: (number: string) => `Last assessment on version ${number} (optional)`,
  lastAssessmentNote: 'Assessments on the superseded version count up to this day. Left empty: no limit.',
  read: 'I have read what becomes immutable.',
  done: (number: string) => `Version ${number} is published.`,
}

export const newStandardText = {
  title: 'Write a new standard',
  text: 'It begins with an empty draft. All of this can be changed later in the draft, except the designation.',
  designation: 'Designation',
  designationNote: 'The printed code of the standard, for example AISS-IMM-1.',
  name: 'Title',
  number: 'Version number',
  language: 'Language',
  level: 'Level (optional)',
  submit: 'Start writing',
}

export const versionDialogs = {
  startDraft: {
    title: 'Start the next draft',
    text: (number: string) => `The draft begins as a copy of version ${number}, which stays as it is.`,
    number: 'Version number',
    changeClass: 'Kind of change',
    undecided: 'Not decided yet',
    submit: 'Start the draft',
    done: (number: string) => `Draft ${number} is started.`,
  },
  withdraw: {
    title: (number: string) => `Withdraw version ${number}?`,
    text: 'The version stays readable and is marked as withdrawn. Credentials issued on it stand; new ones can no longer be issued on it. This cannot be undone.',
    reason: 'Reason, shown to the public',
    submit: 'Withdraw',
    done: (number: string) => `Version ${number} is withdrawn.`,
  },
  discard: {
    title: (number: string) => `Discard draft ${number}?`,
    text: 'The draft is given up: it can no longer be edited or published. It stays on record. Published versions are not touched.',
    submit: 'Discard the draft',
    done: (number: string) => `Draft ${number} is discarded.`,
  },
  details: {
    title: 'Edit details',
    number: 'Version number',
    name: 'Title',
    level: 'Level (optional)',
    language: 'Language',
    languageNote: 'A language tag, for example en or en-GB.',
    introduction: 'Introduction (optional)',
    acknowledgements: 'Acknowledgements (optional)',
    changeClass: 'Kind of change',
    changeNote: 'What changed (optional)',
    submit: 'Save',
    done: 'The details are saved.',
  },
}
