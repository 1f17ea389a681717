import { isKsa, type StatementType } from '@touchstone/domain'
import { statementType } from '../../../shared/messages'

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
const statements = (count: number) => counted(count, 'statement', 'statements')

/** What an act is called where it can be undone. */
export const actText = {
  add: 'Add a statement',
  write: (code: string | null) => (code === null ? 'Write' : `Write in ${code}`),
  indent: (count: number) => `Indent ${statements(count)}`,
  outdent: (count: number) => `Outdent ${statements(count)}`,
  moveUp: (count: number) => `Move ${statements(count)} up`,
  moveDown: (count: number) => `Move ${statements(count)} down`,
  move: (count: number) => `Move ${statements(count)}`,
  remove: (count: number) => `Remove ${statements(count)}`,
  paste: (count: number) => `Paste ${statements(count)}`,
  retype: (count: number) => `Change the type of ${statements(count)}`,
  merge: (count: number) => `Merge ${counted(count, 'KSA', 'KSAs')}`,
}

export const writingText = {
  tools: 'Work on the outline',
  add: 'Add after',
  addUnder: 'Add below',
  addFirst: 'Write the first statement',
  indent: 'Indent',
  outdent: 'Outdent',
  moveUp: 'Move up',
  moveDown: 'Move down',
  moveTo: 'Move to…',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteList: 'Paste a list or a table…',
  remove: 'Remove',
  undo: 'Undo',
  redo: 'Redo',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  undoOf: (label: string) => `Undo: ${label}`,
  redoOf: (label: string) => `Redo: ${label}`,
  edit: 'Write in the form',
  selectAll: 'Choose all that are shown',
  help: 'Keyboard',
  more: 'More',
  nextFinding: 'Next finding',
  previousFinding: 'Previous finding',
  search: 'Search',
  drag: 'Drag to move',
  filter: 'Show',
  allTypes: 'All types',
  withFindings: 'With a finding',
  emptyTitle: 'An empty draft',
  emptyText:
    'Write the first statement, for example a duty area, and go on with Enter. Or paste a list or a range of a spreadsheet: you see what becomes of it first.',
  compose: (type: StatementType) => `New: ${statementType[type].toLowerCase()}`,
  composePlaceholder: 'Write, then Enter',
  composeNote: 'Enter adds it and begins the next. Tab indents, Shift+Tab outdents, Escape ends.',
  chosen: (count: number) => `${statements(count)} chosen`,
  choose: 'Choose a statement in the outline to write in it here.',
  form: 'Statement',
  chosenNote: 'What stands below them comes along when they are moved, copied or removed.',
  retype: 'Change their type to',
  removed: (count: number) => `${statements(count)} removed.`,
  copied: (count: number) => `${statements(count)} copied.`,
  cutReady: (count: number) => `${statements(count)} cut. Paste them where they are to go.`,
  dragging: (count: number) => statements(count),
  retypeNow: 'Change type',
  mergeInto: 'Merge them into',
  mergeNow: 'Merge',
  mergeNote: 'The others go, and whoever needed them needs this one.',
}

export const savingText = {
  saved: 'Saved',
  saving: 'Saving…',
  failed: (sentence: string) => `Not saved: ${sentence}`,
  asking: 'Not saved: somebody else wrote here too',
  unfit: (name: string) => `Not saved: something written in ${name} cannot be kept as it is.`,
  goThere: 'Put it right',
  choose: 'Look at it',
  retrying: 'It is tried again by itself, and kept in this browser until then.',
  kept: 'It is kept in this browser.',
  tryAgain: 'Try again',
  restored: (count: number) =>
    `${counted(count, 'change', 'changes')} that had not been saved when this draft was last open here ${count === 1 ? 'was' : 'were'} brought back.`,
  dismiss: 'Dismiss',
  refused: 'That cannot be done',
}

export const newsText = {
  title: 'Others have edited this draft',
  changed: (count: number) => `${statements(count)} changed or new`,
  removed: (count: number) => `${statements(count)} removed`,
  show: 'Show them',
}

export const clashText = {
  /** Said where marks are not seen. */
  redline: { gone: 'taken out:', new: 'put in:', end: 'end' },
  title: 'Somebody else wrote here too',
  text: (name: string) =>
    `While you wrote in ${name}, somebody else changed the same words. Neither is lost: choose for each, or write what it is to be.`,
  before: 'Before',
  theirs: 'Theirs',
  yours: 'Yours',
  takeTheirs: 'Take theirs',
  takeYours: 'Take yours',
  writeThird: 'Write another',
  third: 'What it is to be',
  empty: 'empty',
  submit: 'Save what is chosen',
  goneTitle: 'Somebody else removed this statement',
  goneText: (name: string) => `You wrote in ${name}, and somebody else removed it meanwhile.`,
  goneWords: 'Your words',
  putBack: 'Put it back with my words',
  leaveGone: 'Leave it removed',
  removedTitle: 'Somebody else wrote in what you removed',
  removedText: (name: string) => `You removed ${name}, and somebody else changed its words meanwhile.`,
  keep: 'Keep it',
  removeAnyway: 'Remove it all the same',
  hopelessTitle: 'This could not be saved',
  hopelessText: 'Copy what you want to keep: when you close this, the draft is shown as the server has it.',
  notSaved: 'What was not saved',
  discard: 'Leave it out',
}

/** What was mended without asking, because no words were at stake. */
export const mendText = {
  gone: (code: string) => `${code === '' ? 'A statement' : code} was removed by somebody else meanwhile.`,
  notMoved: (code: string) =>
    `${code === '' ? 'A statement' : code} stays where it is: somebody else moved it or what is around it.`,
  placed: 'Where you put it had changed meanwhile; it stands at the end there.',
  notRemoved: (problem: 'has_children' | 'ksa_in_use') =>
    problem === 'has_children'
      ? 'Nothing was removed: somebody else added a statement below it.'
      : 'Nothing was removed: somebody else has begun to use a KSA in it.',
  codeTaken: (code: string) => `The code ${code} was given to another statement meanwhile, and left out here.`,
  ksasLost: (count: number) =>
    `${counted(count, 'KSA', 'KSAs')} removed by somebody else meanwhile ${count === 1 ? 'was' : 'were'} left out.`,
}

export const moveText = {
  title: (count: number) => `Move ${statements(count)} to`,
  search: 'Search for the new parent',
  top: 'The top of the outline',
  none: 'No statement matches.',
  place: 'Where under it',
  last: 'As the last',
  first: 'As the first',
  submit: 'Move',
  hint: 'The branches that are moved are left out of this list.',
  shown: (shown: number, all: number) => (shown < all ? `The first ${shown} of ${all}. Search to see others.` : ''),
}

export const pasteText = {
  title: 'Paste as statements',
  field: 'A list, or cells of a spreadsheet',
  note: 'One line is one statement. Levels are read from how far lines are set in, or from their numbers; a number in front becomes the code.',
  preview: (count: number) => (count === 0 ? 'Nothing to add yet' : `${statements(count)} would be added`),
  after: (name: string) => `They go in after ${name}.`,
  under: (name: string) => `They go in below ${name}.`,
  atStart: 'They go in at the top of the outline.',
  submit: (count: number) => (count === 0 ? 'Add' : `Add ${statements(count)}`),
  more: (count: number) => `and ${count} more`,
  problem: (line: number, what: string) => `Line ${line}: ${what}`,
  problems: {
    code_taken: 'the code is used already and left out.',
    no_words: 'it has no words and is left out.',
    unfit: 'it holds what no text may hold, or is too long, and is left out.',
    too_many: 'from here on it is left out; add the rest afterwards.',
  },
}

export const shortcutText = {
  title: 'Keyboard in the outline',
  note: 'They work while the outline has the focus; while you type in a field, keys are yours.',
  act: 'To',
  keys: 'Press',
  groups: { go: 'Go', write: 'Write', move: 'Move', choose: 'Choose several', other: 'Other' },
  go: {
    upDown: 'Go from statement to statement',
    openClose: 'Open or close a branch, go in or out',
    ends: 'Go to the first or the last',
    typeAhead: 'Go to the statement that begins so',
    letters: 'letters',
  },
  extend: 'Choose a range',
  toggle: 'Choose one more, or one less',
  escape: 'Choose only this one; end a cut',
}

export const fieldText = {
  code: 'Code',
  title: 'Title',
  typeLabel: 'Name of the type',
  derivedFrom: 'Comes from',
  derivedNote:
    'For a statement that was split from one of the version before, or merged of several. Leave it empty otherwise.',
  addOrigin: 'Add a statement of the version before',
  removeOrigin: (label: string) => `Does not come from ${label}`,
  numbered: 'Numbered by the rule of this version.',
  preview: 'Preview',
  write: 'Write',
  markdown: 'Lists, *emphasis*, **strong** and [links](https://…) are set as such.',
  moveCriterionUp: (number: number) => `Move criterion ${number} up`,
  moveCriterionDown: (number: number) => `Move criterion ${number} down`,
  criterionNote: 'Enter begins the next, Shift+Enter a line; Alt+↑ and Alt+↓ move it.',
  addKsa: 'Add one by code or words',
  ungrouped: 'Without a group',
  removeKsa: (label: string) => `Remove ${label}`,
  noKsas: 'This version has no knowledge, skills or abilities to pick yet.',
  nonePicked: 'None yet.',
  ownFields: 'Fields of your own',
  yes: 'Yes',
  no: 'No',
  notSaid: 'Not said',
  requiredMissing: 'This is required.',
  findings: (count: number) => counted(count, 'finding', 'findings'),
}

/** What a statement is called in a sentence. */
export function nameIn(statement: { code: string | null; type: StatementType }, label: string): string {
  const short = label.length > 60 ? `${label.slice(0, 57)}…` : label
  return isKsa(statement) || statement.code !== null ? [statement.code, short].filter(Boolean).join(' ') : `“${short}”`
}
