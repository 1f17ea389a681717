// Where the draft of 1.0 was talked about while it was out: made up, like everything of the demo body.
import type { SessionContent } from '@touchstone/domain'

export const sessions: readonly SessionContent[] = [
  {
    kind: 'session',
    title: 'Maintenance managers of the Great Lakes food industry',
    heldOn: '2024-06-05',
    place: 'Milwaukee, Wisconsin',
    online: true,
    attendees: [
      { category: 'employer', people: 9 },
      { category: 'worker', people: 4 },
      { category: 'educator', people: 3 },
      { category: 'union', people: 2 },
    ],
    named: [{ name: 'Renee Hutchins', organisation: 'Lakeland Technical College', category: 'educator' }],
    minutes:
      'The draft was read duty area by duty area.\n\nLockout: every plant present does it by the same six steps; the order in the draft is theirs. The two local unions ask that tasks for two people be named as such.\n\nVibration: none of the plants lets a technician of the first year take a spectrum; all of them expect an overall reading with a pen.\n\nThose who had more to say were asked to send it through the site, so that it gets a number and an answer.',
  },
  {
    kind: 'interview',
    title: 'Head of training of a packaging line builder',
    heldOn: '2024-06-20',
    place: null,
    online: true,
    attendees: [{ category: 'employer', people: 1 }],
    named: [],
    minutes:
      'Hires about thirty entry-level technicians a year in four countries. Would hire on the standard if it said which drawings a candidate has to read. Units in both systems are needed: the same machine goes to Ohio and to Bavaria.',
  },
]
