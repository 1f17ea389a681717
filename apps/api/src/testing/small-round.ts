// A small call for input for tests: a round on a draft of the small body, and somebody abroad who says something.
import {
  callForInput,
  type GiveInputRequest,
  type MyInput,
  type PlanRoundRequest,
  type RoundView,
} from '@touchstone/contract'
import {
  type CommentContent,
  type Commenter,
  LineageId,
  type RoundPlan,
  type SessionContent,
  type StandardVersion,
} from '@touchstone/domain'
import { itemId } from './small-package.js'
import type { Desk } from './small-body.js'
import type { TestApi } from './test-api.js'

/** Forty-nine days in Warsaw, from the day the tests' clock begins. */
export const plan: RoundPlan = {
  kind: 'call_for_input',
  title: 'Pump technician: tell us',
  invitation: 'Read the draft and tell us what is wrong, missing or too much.',
  questions: ['What is missing?'],
  scope: null,
  opensOn: '2026-03-02',
  closesOn: '2026-04-20',
  timeZone: 'Europe/Warsaw',
  minimumLength: { rule: 'electronic', override: null },
  audiences: ['Employers'],
  targetBalance: [{ category: 'employer', share: 0.5 }],
  languages: ['en'],
  visibility: 'at_once',
  lateRule: 'considered',
  survey: true,
  replyDays: 14,
  appealProcedure: 'Write to the appeals panel within 30 days.',
  previousRoundId: null,
}

export async function planRound(
  desk: Desk,
  { id: versionId }: Pick<StandardVersion, 'id'>,
  change: Partial<RoundPlan> = {},
): Promise<RoundView> {
  const { contentHash } = await desk.standards.previewPublication({ params: { ...desk.at, versionId } })
  const body: PlanRoundRequest = { versionId, contentHash, plan: { ...plan, ...change } }
  return desk.reviews.planRound({ params: desk.at, body })
}

export async function openRound(
  desk: Desk,
  version: Pick<StandardVersion, 'id'>,
  change: Partial<RoundPlan> = {},
): Promise<RoundView> {
  const { id: roundId } = await planRound(desk, version, change)
  return desk.reviews.openRound({ params: { ...desk.at, roundId } })
}

/** The performance standard of the small package. */
export const PERFORMANCE = LineageId.parse(itemId(4))

export const ana: Commenter = {
  name: 'Ana Silva',
  organisation: 'Moinho Lda',
  category: 'employer',
  role: 'Maintenance manager',
  country: 'PT',
  sector: 'Food',
  size: '10-49',
  years: 12,
  speaksFor: 'organisation',
  publishName: false,
  publishOrganisation: true,
}

export function comment(change: Partial<CommentContent> = {}): CommentContent {
  return {
    target: { lineageId: PERFORMANCE, field: 'text', index: null, quote: null },
    type: 'technical',
    stance: 'support_with_change',
    text: 'Say which faces.',
    proposedText: 'Replace a mechanical seal without damage to its lapped faces.',
    language: 'en',
    ...change,
  }
}

/** A session in Porto, before the tests' clock begins; one of its people agreed to be named. */
export const held: SessionContent = {
  kind: 'session',
  title: 'Pump makers of the north',
  heldOn: '2026-02-27',
  place: 'Porto',
  online: false,
  attendees: [
    { category: 'employer', people: 4 },
    { category: 'worker', people: 2 },
  ],
  named: [{ name: 'Ana Silva', organisation: 'Moinho Lda', category: 'employer' }],
  minutes: 'The faces are lapped everywhere.',
}

export function give(api: TestApi, { id: roundId }: Pick<RoundView, 'id'>, change: Partial<GiveInputRequest> = {}) {
  const body = {
    commenter: ana,
    email: 'ana@moinho.example',
    comments: [comment()],
    supports: [],
    survey: null,
    token: null,
    ...change,
  }
  return api.client(callForInput).giveInput({ params: { roundId }, body })
}

/** The token of the last letter of a kind to an address. */
export async function tokenOf(api: TestApi, to: string, kind = 'input_confirmation'): Promise<string> {
  const [row]: { text: string }[] = await api.database.database.query(
    'SELECT text FROM outbox_messages WHERE recipient = $1 AND kind = $2 ORDER BY created_at DESC, id LIMIT 1',
    [to, kind],
  )
  const token = /#([A-Za-z0-9_-]{43})/.exec(row?.text ?? '')?.[1]
  if (token === undefined) throw new Error(`No ${kind} to ${to} holds a link`)
  return token
}

let people = 0

/** Comments of a new person, confirmed. */
export async function confirmed(
  api: TestApi,
  round: Pick<RoundView, 'id'>,
  change: Partial<GiveInputRequest> = {},
): Promise<{ token: string; email: string; mine: MyInput }> {
  people += 1
  const email = `person${people}@abroad.example`
  await give(api, round, { email, ...change })
  const token = await tokenOf(api, change.email ?? email)
  return { token, email, mine: await api.client(callForInput).confirmInput({ body: { token } }) }
}
