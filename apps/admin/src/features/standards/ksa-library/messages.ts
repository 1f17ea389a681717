const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const ksaText = {
  title: 'KSA library',
  lead: 'The knowledge, skills and abilities that the performance standards of this version share.',
  emptyTitle: 'No knowledge, skills or abilities yet',
  emptyText: 'Add KSA groups and KSAs in the outline; performance standards then pick them.',
  search: 'Search the library',
  show: 'Show',
  filters: { all: 'All', unused: 'Not needed by anything', alike: 'Alike' },
  count: (shown: number, all: number) =>
    shown === all ? counted(all, 'KSA', 'KSAs') : `${shown} of ${counted(all, 'KSA', 'KSAs')}`,
  none: 'No KSA matches. Try fewer or other words.',
  noGroup: 'In no group',
  unused: 'Not needed by anything',
  usedBy: (count: number) => `Needed by ${count.toLocaleString('en')}`,
  neededBy: (name: string) => `What needs ${name}`,
  choose: (name: string) => `Choose ${name} for merging`,
  chosen: (count: number) => `${count} chosen`,
  merge: 'Merge…',
  mergeNeedsTwo: 'Choose at least two KSAs to merge.',
  notDraft: 'Only the KSAs of a draft can be merged.',
  clear: 'Choose none',
  alikeTitle: 'These seem to say the same',
  alikeNote: 'Proposed by their words alone; whether they mean the same is for you to judge.',
  dialog: {
    title: 'Merge KSAs',
    keep: 'Which one is kept?',
    preview: (count: number) =>
      count === 0
        ? 'No statement needs any of them.'
        : `${counted(count, 'statement needs', 'statements need')} the one that is kept afterwards:`,
    removed: (count: number) =>
      count === 1
        ? 'The other is removed, and its words with it.'
        : `The other ${count} are removed, and their words with them.`,
    submit: 'Merge',
    done: 'The KSAs are merged.',
  },
}
