import type { Depth, Verdict, WhenNeeded } from '@touchstone/domain'
import { inLanguage } from './language.js'

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const surveyWords = inLanguage({
  en: {
    link: 'Rate the statements',
    linkHint:
      'Which of these tasks are part of your job, how often, and how important are they? About three minutes for each part.',
    title: 'Rating survey',
    noAnswer: 'The survey cannot be shown',
    none: 'This call for input has no rating survey.',
    closed: 'The survey takes no answers now. What you filled in stays in this browser.',
    back: 'About this call',
    lead: 'Rate what you know: you may leave statements and whole parts out. Parts come in an order of your own. What you choose is kept in this browser at once.',
    found: (time: string) => `You sent this survey on ${time}. You can change it until the call closes.`,
    stands: (time: string) => `You sent this survey on ${time}. The call has closed, so it stands.`,
    savedFound: (time: string) => `You go on where you stopped on ${time}.`,
    part: 'Part',
    partOf: (place: number, of: number) => `Part ${place} of ${of}`,
    partOption: (place: number, name: string, rated: number, of: number) => `${place}. ${name} (${rated} of ${of})`,
    from: (code: string) => `, from ${code}`,
    next: 'Next part',
    previous: 'Part before',
    more: 'The whole statement',
    rated: (rated: number, of: number) => `${rated.toLocaleString('en')} of ${of.toLocaleString('en')} rated`,
    finish: 'Finish and send',
    frequency: 'How often do you do it in your job?',
    notPerformed: 'Does not apply to my job',
    frequencies: [
      'Not in a year',
      'A few times a year',
      'Every month',
      'Every week',
      'Every day',
      'Many times a day',
    ] as readonly string[],
    importance: 'How important is it?',
    importances: ['little', 'some', 'important', 'very', 'essential'] as readonly string[],
    criticality: 'What harm is done if it is done wrong?',
    criticalities: ['none', 'small', 'loss', 'injury', 'life or great loss'] as readonly string[],
    whenNeeded: 'When must a newcomer be able to do it?',
    whens: {
      at_hire: 'At hire',
      within_six_months: 'Within six months',
      later: 'Later',
    } satisfies Record<WhenNeeded, string>,
    verdict: 'What should the standard do with it?',
    verdicts: { keep: 'Keep it', revise: 'Revise it', drop: 'Drop it' } satisfies Record<Verdict, string>,
    sayWhy: 'Say in a comment what should be different',
    relevance: 'How relevant is it to your job?',
    relevances: ['not', 'somewhat', 'relevant', 'indispensable'] as readonly string[],
    depth: 'How deep must it go?',
    depths: {
      recall: 'Know it',
      apply: 'Apply it',
      analyse: 'Judge by it',
    } satisfies Record<Depth, string>,
    clear: 'Take the rating back',
    clearOf: (name: string) => `Take the rating back: ${name}`,
    send: {
      heading: 'Send your ratings',
      goOn: 'Go on rating',
      none: 'You have rated nothing yet.',
      open: (count: number) =>
        `${counted(count, 'statement is', 'statements are')} not rated. You may send all the same.`,
      known: 'You are known here by the link from your mail, so nothing needs to be confirmed again.',
      what: 'What do you want to do?',
      submit: 'Send them as my answer',
      submitHint: 'They count. You can change them until the call closes.',
      save: 'Save them to go on later',
      saveHint: 'They do not count yet. Your link opens them in any browser.',
      comments: (count: number) =>
        `${counted(count, 'comment of yours waits', 'comments of yours wait')} to be sent, too.`,
      toComments: 'To the comments',
      done: 'Your ratings are received.',
      saved: 'Your ratings are saved. They count once you send them as your answer.',
    },
    results: {
      link: 'What the survey found',
      title: 'What the survey found',
      noAnswer: 'The results cannot be shown',
      years: (band: string) => `${band.replace('-', '–')} years`,
    },
    mine: {
      heading: 'Your ratings',
      submitted: (count: number, time: string) => `${counted(count, 'statement', 'statements')} rated, sent ${time}.`,
      saved: (count: number, time: string) =>
        `${counted(count, 'statement', 'statements')} rated, saved ${time}. They do not count until you send them as your answer.`,
      change: 'Change the ratings',
      goOn: 'Go on rating',
      begin: 'Rate the statements',
    },
  },
})
