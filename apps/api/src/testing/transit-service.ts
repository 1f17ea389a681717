// A signing service in a process of its own, for tests: keys that sign there are in no memory of ours. With TEST_TRANSIT_URL and
// TEST_TRANSIT_TOKEN the same tests ask a real one (OpenBao, Vault), where they only need it to behave well.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export type Mood = 'well' | 'silent' | 'ailing' | 'sealed' | 'lying' | 'talkative'

const Port = z.object({ port: z.int() })
const Told = z.object({ requests: z.int(), secrets: z.array(z.string()), names: z.array(z.string()) })

export interface TransitService {
  readonly url: string
  readonly token: string
  /**
   * How it is from now on; `ailing` for so many requests, then well.
   * @returns the requests since it was last told, and what nobody else may have: private halves, as a JWK has them
   */
  be(mood: Mood, ailments?: number): Promise<z.infer<typeof Told>>
  close(): Promise<void>
}

const TOKEN = 'the-token-of-the-test'

export async function transitService(): Promise<TransitService> {
  const file = fileURLToPath(new URL('./transit-process.ts', import.meta.url))
  // No loader of the test runner's: Node reads the file as it is.
  const child = fork(file, [TOKEN], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const gone = new Promise<void>((resolve) => void child.once('exit', () => resolve()))
  const next = <T>(shape: z.ZodType<T>) =>
    Promise.race([
      new Promise<T>((resolve) => void child.once('message', (message) => resolve(shape.parse(message)))),
      gone.then(() => Promise.reject(new Error('The signing service ended'))),
    ])
  const { port } = await next(Port)
  return {
    url: `http://127.0.0.1:${port}/v1/transit`,
    token: TOKEN,
    be(mood, ailments = 0) {
      const told = next(Told)
      child.send({ mood, ailments })
      return told
    },
    async close() {
      child.disconnect()
      await gone
    },
  }
}

/** One that is there already, where the environment names it. */
export function realTransitService(): { readonly url: string; readonly token: string } | undefined {
  const [url, token] = [process.env['TEST_TRANSIT_URL'], process.env['TEST_TRANSIT_TOKEN']]
  return url === undefined || token === undefined ? undefined : { url, token }
}
