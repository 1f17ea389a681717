import type { ImportFinding } from '@touchstone/case'

export const ctdlFindings = {
  noFramework: (): ImportFinding => ({
    severity: 'refused',
    code: 'document_missing',
    message: 'The graph has no CompetencyFramework, so it does not say which framework its competencies belong to.',
  }),
  otherNodes: (count: number): ImportFinding => ({
    severity: 'noted',
    code: 'nodes_not_kept',
    message: `${count} further ${count === 1 ? 'thing' : 'things'} of the graph that are no competencies of it are not kept.`,
  }),
  otherLanguages: (language: string): ImportFinding => ({
    severity: 'noted',
    code: 'languages_not_kept',
    message: `Texts stand in several languages; those in ${language.slice(0, 20)} are kept.`,
  }),
}
