// Where a story is told: the built platform, one browser, and a step for each part of the story. Steps go on from where the
// one before ended, so after a failure the rest are skipped.
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { findChromium } from '../../lib/chromium.mjs'
import type { RunningServer } from '../../lib/server.mjs'
import { emptyFolder, freePort, startPlatform } from './platform.ts'
import { newVisitor, type Visitor } from './visitor.ts'

export interface Stage {
  /** What the platform said when it was ready. Only inside steps. */
  readonly server: RunningServer
  /** Starts the platform again as it was, after a step has stopped it. */
  startAgain(): Promise<void>
  /** Somebody who comes with a browser of their own. */
  visitor(name: string, options?: BrowserContextOptions): Promise<Visitor>
  /** One part of the story. It also fails when the pages of any visitor had faults nobody would have seen. */
  step(name: string, tell: () => Promise<void>): void
}

/** Registers the setting up and the clearing away with the test file that calls it. */
export function openStage({ demo }: { readonly demo: boolean }): Stage {
  const visitors: Visitor[] = []
  let opened:
    | { server: RunningServer; readonly browser: Browser; start(): Promise<RunningServer>; close(): Promise<void> }
    | undefined
  let hasFailed = false
  const stage = () => {
    if (opened === undefined) throw new Error('The platform is started before the first step, not before that.')
    return opened
  }

  beforeAll(async () => {
    const folder = await emptyFolder()
    const port = await freePort()
    const start = () => startPlatform({ dataDir: folder.path, port, env: { DEMO: demo ? 'yes' : 'no' } })
    const [server, browser] = await Promise.all([start(), chromium.launch(await findChromium())])
    const close = async () => {
      await browser.close()
      await opened?.server.stop()
      await folder.remove()
    }
    opened = { server, browser, start, close }
  })
  afterAll(() => opened?.close())

  return {
    get server() {
      return stage().server
    },
    async startAgain() {
      stage().server = await stage().start()
    },
    async visitor(name, options) {
      const visitor = await newVisitor(stage().browser, name, stage().server.ready.url, options)
      visitors.push(visitor)
      return visitor
    },
    step(name, tell) {
      // Each story brings the assertions and the title; this is only where they run.
      // oxlint-disable-next-line vitest/expect-expect, vitest/valid-title
      test(name, async ({ skip }) => {
        if (hasFailed) skip('A step before this one failed.')
        try {
          await tell()
          const faults = visitors.flatMap((visitor) => visitor.takeFaults())
          if (faults.length > 0) throw new Error(`The pages had faults:\n${faults.join('\n')}`)
        } catch (error) {
          hasFailed = true
          throw await withEvidence(error, name, visitors)
        }
      })
    },
  }
}

async function withEvidence(error: unknown, step: string, visitors: readonly Visitor[]): Promise<unknown> {
  const saved: string[] = []
  for (const visitor of visitors) saved.push(...(await visitor.saveEvidence(step)))
  if (error instanceof Error && saved.length > 0)
    error.message += `\n\nWhat was on the screen and the console is in:\n${saved.join('\n')}`
  return error
}
