// What people send to a call for input of the demo, told with the use cases: they write, the letter comes, and they open its link.
import type { INestApplicationContext } from '@nestjs/common'
import type * as demo from '@touchstone/demo'
import {
  type CommentId,
  CommentTarget,
  type CommentType,
  type LineageId,
  type ReviewRoundId,
  type Stance,
  type TargetField,
} from '@touchstone/domain'
import { ConfirmInput } from '../features/reviews/confirm-input.js'
import { GiveInput } from '../features/reviews/give-input.js'
import type { MovableClock } from '../platform/clock.js'
import type { Tx } from '../platform/database/transactions.js'

interface Said {
  /** A code of the draft, or `null` for all of it. */
  readonly code: string | null
  readonly field: TargetField | null
  readonly index: number | null
  readonly type: CommentType
  readonly stance: Stance
  readonly text: string
  readonly proposedText: string | null
}

export class DemoInput {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly tx: Tx,
    private readonly clock: MovableClock,
    private readonly plan: typeof demo,
    /** Lineages by the keys of the demo's statements: `ps 1.2.1`. */
    readonly lineages: ReadonlyMap<string, LineageId>,
  ) {}

  person(key: string): demo.DemoCommenter {
    return known(
      this.plan.commenters.find((one) => one.key === key),
      key,
    )
  }

  /** Sent now, and confirmed four minutes later. */
  async give(
    round: ReviewRoundId,
    commenter: string,
    said: readonly Said[],
    supports: readonly CommentId[] = [],
  ): Promise<void> {
    const person = this.person(commenter)
    const comments = said.map(({ code, field, index, type, stance, text, proposedText }) => ({
      target: CommentTarget.parse(
        code === null
          ? { lineageId: null, field: null, index: null, quote: null }
          : { lineageId: this.lineageOf(code), field, index, quote: null },
      ),
      type,
      stance,
      text,
      proposedText,
      language: 'en',
    }))
    await this.app
      .get(GiveInput)
      .run(
        round,
        { ...person, comments, attachments: [], supports: [...supports], survey: null, token: null, website: '' },
        person.key,
      )
    this.clock.advance(4 * 60_000)
    await this.app.get(ConfirmInput).run(await this.linkTo(person.email), person.key)
  }

  /** The private link in the last letter to somebody. */
  async linkTo(email: string): Promise<string> {
    const [letter]: { text: string }[] = await this.tx.query(
      'SELECT text FROM outbox_messages WHERE recipient = $1 ORDER BY created_at DESC LIMIT 1',
      [email],
    )
    return known(/#([A-Za-z0-9_-]{43})/.exec(letter?.text ?? '')?.[1], email)
  }

  /** Nobody is written to by a demo: its letters were for people who are made up. */
  async forgetLetters(): Promise<void> {
    await this.tx.query(`DELETE FROM outbox_messages WHERE recipient LIKE '%@input.example'`)
  }

  private lineageOf(code: string): LineageId {
    const parts = code.split('.').length
    const kind = parts === 1 ? 'area' : parts === 2 ? 'duty' : 'ps'
    return known(this.lineages.get(`${kind} ${code}`), code)
  }
}

export function known<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`The demo plan names ${key}, which is not there`)
  return value
}
