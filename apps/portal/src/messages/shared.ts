// The words of the page a share link opens.
import type { AssessmentResult, EvaluatorRelation } from '@touchstone/domain'
import { inLanguage } from './language.js'

export const sharedWords = inLanguage({
  en: {
    title: 'A shared credential',
    opening: 'Opening the link',
    closed: 'This link opens nothing',
    lead: 'The holder opened this credential to you by a link. The answer is the register’s, as of now.',
    until: (day: string) => `The link works until ${day}, or until the holder takes it back.`,
    initials: 'The holder shows their initials only.',
    requirements: 'What it was awarded on',
    shown: 'Shown because the holder chose to. The rest of their file is not open to you.',
    result: (result: AssessmentResult) =>
      result.kind === 'scored' ? `${result.percent} %` : result.met ? 'Met' : 'Not met',
    assessed: (day: string, relation: EvaluatorRelation) => `Assessed on ${day} ${by[relation]}`,
    checked: 'Checked',
    print: 'Print or save this answer',
    keep: 'Check the address bar, and ask for an identity document: whoever has the link can open it.',
  },
})

const by = {
  independent: 'by an evaluator independent of the holder',
  trainer: 'by an evaluator who trained the holder, with a declaration',
  supervisor: 'by an evaluator who supervises the holder, with a declaration',
} satisfies Record<EvaluatorRelation, string>
