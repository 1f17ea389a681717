import type { VersionStatus } from '@touchstone/domain'
import { versionStatus } from '../../shared/messages'

export const comparisonPageText = {
  title: 'What changed',
  compare: 'Compare versions',
  whatChanged: 'What changed',
  lead: (designation: string, before: string, after: string) => `${designation} · from version ${before} to ${after}`,
  from: 'From version',
  to: 'To version',
  swap: 'Swap',
  option: (number: string, status: VersionStatus) => `${number} · ${versionStatus[status]}`,
  onlyOneTitle: 'There is nothing to compare yet',
  onlyOne: 'This standard has one version. Start a next draft, and what it changes is shown here.',
  openStatement: (name: string, number: string) => `Open ${name} in version ${number}`,
  delta: 'Difference as JSON',
  deltaFile: 'difference.json',
  print: 'Print',
  judge: 'Decide what this change means',
  judged: 'Change what was decided',
  significance: 'Meaning',
  equivalence: 'Who met the statement before',
  asProposed: (proposal: string | null) => `As proposed: ${proposal ?? ''}`,
  note: 'Note, shown to the public (optional)',
  saveJudgement: 'Save',
  judgementSaved: 'The decision is saved.',
}
