// How to fill in a table of statements, as it stands in the workbook and in the templates.
import { COLUMNS } from './columns.js'

export const GUIDE: readonly (readonly [string, string])[] = [
  ['Column', 'What goes into it'],
  [
    COLUMNS.level,
    'Where the statement stands: 1 at the top, 2 for what belongs to the 1 above it, and so on. Order is the order of the rows.',
  ],
  [COLUMNS.type, 'Duty area, Duty, Performance standard, KSA group, Knowledge, Skill, Ability, or a name of your own.'],
  [COLUMNS.code, 'As it is printed, for example A1.2. Other columns name a statement by it, so it should stand once.'],
  [COLUMNS.title, 'A short title. Optional.'],
  [COLUMNS.text, 'The statement itself. Line breaks, lists and *emphasis* are kept.'],
  [COLUMNS.ksas, 'Codes of the knowledge, skills and abilities it needs, separated by semicolons.'],
  [COLUMNS.evaluationCriteria, 'One criterion a line. A further line of the same criterion begins with two spaces.'],
  [COLUMNS.accuracyLevel, 'How exact the work must be. Optional.'],
  [
    COLUMNS.equipment,
    'One item a line, its kind before it: Workstation, Material, Tooling, Measuring instrument or Reference. For example "Tooling: torque wrench".',
  ],
  [COLUMNS.assignment, 'The task set when the performance is assessed. Optional.'],
  [COLUMNS.notes, 'Anything else. Optional.'],
  [
    COLUMNS.id,
    'Leave it as it is: by it the next import knows the statement again. Empty for a new one; clear it in a row you copied.',
  ],
  [COLUMNS.lineage, 'Leave it as it is.'],
  [COLUMNS.derivedFrom, 'Leave it as it is.'],
  ['Any other column', 'Becomes a field of your own. Its heading is its name.'],
]
