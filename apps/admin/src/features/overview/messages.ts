export const overview = {
  title: 'Overview',
  counts: {
    label: 'Counts',
    standards: (count: number) => (count === 1 ? 'Skill standard' : 'Skill standards'),
    published: (count: number) => (count === 1 ? 'Published version' : 'Published versions'),
    definitions: (count: number) => (count === 1 ? 'Open definition' : 'Open definitions'),
    candidates: (count: number) => (count === 1 ? 'Candidate' : 'Candidates'),
    credentials: (count: number) => (count === 1 ? 'Credential issued' : 'Credentials issued'),
  },
  byStatus: 'Credentials by status',
  status: 'Status',
  count: 'Credentials',
  byMonth: 'Issued per month',
  month: 'Month',
  issued: 'Issued',
  chart: (total: number) =>
    `Credentials issued in each of the last twelve months, ${total} in all. The figures are in the table below.`,
  figures: 'Show the figures',
  drafts: 'Drafts to publish',
  draftsNone: 'No draft is waiting.',
  statements: (count: number) => `${count} ${count === 1 ? 'statement' : 'statements'}`,
  next: 'Next steps',
  steps: {
    import: {
      title: 'Bring in a standard',
      text: 'Import a framework from a CASE package. Nothing is written before you have seen what it would do.',
    },
    publish: { title: 'Publish a draft', text: 'Credentials can only be defined on a published version.' },
    define: { title: 'Define a credential', text: 'Say which duty areas it covers and what a candidate must show.' },
    candidate: { title: 'Add a candidate', text: 'Then record their assessments and issue the credential.' },
    issue: { title: 'Record an assessment', text: 'Open a candidate to record what they have shown and to issue.' },
  },
}
