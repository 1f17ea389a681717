// What axe finds on a page, in each look a person may meet it: phone and desktop, light and dark.
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const VIEWPORTS = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const

/** WCAG 2.2, levels A and AA, and what axe itself holds to be good practice. */
const EVERY_RULE: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** All that another colour scheme can break. */
const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast'] }

export interface Examination {
  /** A selector of parts that only repeat, in number, what is examined in the rest of the page. */
  readonly leavingOut?: string
  /** A selector of the one part to examine: an open dialog, with the page behind it out of reach. */
  readonly only?: string
}

/** One line for each fault in each look; empty when axe finds nothing. The page keeps its own look afterwards. */
export async function axeFaults(page: Page, { leavingOut, only }: Examination = {}): Promise<string[]> {
  await page.evaluate(axe.source)
  const before = page.viewportSize()
  const context = { include: [only ?? 'html'], exclude: leavingOut === undefined ? [] : [leavingOut] }
  const faults: string[] = []
  for (const [viewport, size] of Object.entries(VIEWPORTS)) {
    await page.setViewportSize(size)
    for (const [colorScheme, runOnly] of [
      ['light', EVERY_RULE],
      ['dark', COLOURS],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      const found = await page.evaluate(violations, { runOnly, context })
      faults.push(...found.map((fault) => `${viewport}, ${colorScheme}: ${fault}`))
    }
  }
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
  return faults
}

/**
 * Runs in the page, where axe is. A colour that is on its way to another is nobody's fault, so it waits until nothing moves; not for
 * ever, since a window that is not painted neither paints a frame nor ends a movement.
 */
async function violations({
  runOnly,
  context,
}: {
  runOnly: axe.RunOnly
  context: { include: string[]; exclude: string[] }
}) {
  const pause = (ms: number) => new Promise((over) => setTimeout(over, ms))
  const frame = () => Promise.race([new Promise((painted) => requestAnimationFrame(painted)), pause(1_000)])
  await frame()
  await frame()
  const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  await Promise.race([Promise.allSettled(moving.map(({ finished }) => finished)), pause(3_000)])
  const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
  const { violations } = await inPage.run(context, {
    runOnly,
    resultTypes: ['violations'],
  })
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${impact} ${id} (${help}) at ${target.join(' ')}: ${failureSummary?.split('\n').slice(1).join(' ')}`,
    ),
  )
}
