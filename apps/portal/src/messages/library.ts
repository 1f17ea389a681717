import type { ChangeClass, EquipmentKind, StatementType } from '@touchstone/domain'
import { inLanguage } from './language.js'

export const libraryWords = inLanguage({
  en: {
    list: {
      title: 'Skill standards',
      heading: 'Library of skill standards',
      lead: 'Every published version, the ones in force and the earlier ones. What is published is never changed: a credential points to one of these texts for good.',
      empty: 'No standard has been published yet.',
      noAnswer: 'The library cannot be shown',
      by: 'Published by',
      read: (number: string) => `Read version ${number}`,
      current: 'In force',
      noneInForce: 'No version in force',
      versions: 'All versions',
      version: (number: string) => `Version ${number}`,
      published: (day: string) => `published ${day}`,
      statements: (count: number) => (count === 1 ? '1 statement' : `${count.toLocaleString('en')} statements`),
    },
    status: {
      draft: 'Draft',
      published: 'In force',
      pending: 'Published, not yet in effect',
      approved: 'Approved',
      superseded: 'Superseded',
      withdrawn: 'Withdrawn',
      discarded: 'Discarded',
    },
    version: {
      noAnswer: 'This version cannot be shown',
      title: (designation: string, number: string) => `${designation} ${number}`,
      edition: (number: string) => `Version ${number}`,
      superseded: (number: string, day: string) => `Version ${number}, published ${day}, has replaced this one.`,
      supersededPlain: 'A later version has replaced this one.',
      stillGood: 'Credentials awarded against this version stand.',
      withdrawn: (day: string) => `The issuer withdrew this version on ${day}.`,
      readNewer: (number: string) => `Read version ${number}`,
      facts: {
        issuer: 'Issuer',
        level: 'Level',
        status: 'Status',
        published: 'Published',
        effective: 'In effect from',
        lastAssessment: 'Assessments count until',
        change: 'Change',
        statements: 'Statements',
        hash: 'Content hash (SHA-256)',
      },
      hashContent: 'The exact content it is taken over',
      hashNote: 'The fingerprint of this text. If one letter were changed, it would be another.',
      changeClass: {
        correction: 'Correction: nothing changes for those who work by it',
        adjustment: 'Adjustment: small changes',
        revision: 'Revision: substantial changes',
      } satisfies Record<ChangeClass, string>,
      changes: 'What changed',
      introduction: 'Introduction',
      acknowledgements: 'Acknowledgements',
      contents: 'Contents',
      allStandards: 'All standards',
      appendix: 'Knowledge, skills and abilities',
      appendixLead: 'What the performance standards draw on, each with the places that need it.',
      usedIn: 'Needed in',
      notUsed: 'Not named by a performance standard',
      criteria: 'Evaluation criteria',
      accuracy: 'Accuracy level',
      equipment: 'Equipment and material',
      assignment: 'Performance assessment',
      ksas: 'Knowledge, skills and abilities needed',
      notes: 'Notes',
      linkTo: (name: string) => `Link to ${name}`,
    },
    equipment: {
      workstation: 'Workstation',
      material: 'Material',
      tooling: 'Tooling',
      measuring_instrument: 'Measuring instruments',
      reference: 'References',
    } satisfies Record<EquipmentKind, string>,
    types: {
      duty_area: 'Duty area',
      duty: 'Duty',
      performance_standard: 'Performance standard',
      ksa_group: 'Group',
      knowledge: 'Knowledge',
      skill: 'Skill',
      ability: 'Ability',
      statement: 'Statement',
    } satisfies Record<StatementType, string>,
    search: {
      label: 'Search in this version',
      clear: 'Clear',
      found: (count: number, shown: number) =>
        count === 0
          ? 'Nothing found.'
          : count === 1
            ? '1 statement found.'
            : count > shown
              ? `${count} statements found; the first ${shown} are listed.`
              : `${count} statements found.`,
    },
  },
})
