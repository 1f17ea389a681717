import type { CommentFilter } from '@touchstone/contract'
import { inLanguage } from './language.js'

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** The comments of a call as others read them: the list, one comment, and supporting it. */
export const commentWords = inLanguage({
  en: {
    list: {
      title: 'Comments',
      heading: 'What people said',
      noAnswer: 'The comments cannot be shown',
      all: (count: number) => `Read and filter all ${counted(count, 'comment', 'comments')}`,
      search: 'Words or number',
      find: 'Find',
      filter: 'Filter',
      area: 'Duty area',
      everyArea: 'All',
      whole: 'The draft as a whole',
      type: 'Kind',
      every: 'Every kind',
      category: 'From',
      everybody: 'Everybody',
      country: 'Country',
      everywhere: 'Every country',
      disposition: 'Answer',
      anyAnswer: 'Any or none',
      none: 'Not answered yet',
      order: 'Order',
      orders: {
        number: 'As they came',
        statement: 'As the draft reads',
        supports: 'Most supported first',
      } satisfies Record<CommentFilter['order'], string>,
      found: (count: number) => counted(count, 'comment', 'comments'),
      nothing: 'No comment fits. Take a filter away.',
      clear: 'Take all filters away',
      forgotten: 'A filter in this address is not known here and was left out.',
    },
    one: {
      title: (number: string) => `Comment ${number}`,
      all: 'All comments of this call',
      sent: (time: string) => `Sent ${time} in your time`,
      edited: (time: string) => `changed ${time}`,
      change: 'The change it proposes',
      answer: 'Answer',
      answered: (body: string, meeting: string | null, day: string) =>
        [body, meeting, day].filter((part) => part !== null).join(', '),
      unanswered: 'It has not been answered yet.',
      sameAs: 'It is answered with comment',
      inDraft: 'Read the statement in the draft',
      inDraftWhole: 'Read the draft',
      published: 'The statement as it now stands',
    },
    support: {
      give: 'Support',
      giveTo: (number: string) => `Support comment ${number}`,
      given: 'You support it.',
      own: 'It is yours.',
      chosen: 'You support it; not sent yet.',
      takeBack: 'Take back',
      takeBackFrom: (number: string) => `Take back the support of comment ${number}`,
      listed: 'You support',
      sent: 'Your support is counted.',
      bar: (comments: number, supports: number) =>
        `${[
          comments > 0 && counted(comments, 'comment', 'comments'),
          supports > 0 && `${counted(supports, 'comment', 'comments')} supported`,
        ]
          .filter((part) => typeof part === 'string')
          .join(', ')}: not sent yet`,
    },
  },
})
