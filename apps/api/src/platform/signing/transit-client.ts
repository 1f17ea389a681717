// The wire to a signing service that speaks the transit API of OpenBao and HashiCorp Vault, over HTTP. It knows names of keys and bytes to
// sign, nothing of what they mean. https://openbao.org/api-docs/secret/transit/
import { Logger } from '@nestjs/common'
import { z } from 'zod'
import { signerUnavailable } from './signers.js'

export interface TransitSettings {
  /** Address of the transit engine, for example `https://bao.example.org:8200/v1/transit`. */
  readonly url: string
  /** The token it wants; asked for with each request, because whoever keeps it in a file may renew it there. */
  readonly token: () => Promise<string>
  /** Milliseconds one request may take. */
  readonly patience?: number
  /** Milliseconds before the second try. */
  readonly pause?: number
}

/** A person, a transaction or a batch waits: two tries, and then it is told. */
const PATIENCE = 4_000
const PAUSE = 250
const TRIES = 2

const KeyAnswer = z.object({
  data: z.object({
    type: z.string(),
    exportable: z.boolean(),
    allow_plaintext_backup: z.boolean(),
    latest_version: z.int().min(1),
    keys: z.record(z.string(), z.object({ public_key: z.string() })),
  }),
})
export type TransitKey = z.infer<typeof KeyAnswer>['data']

const SignaturesAnswer = z.object({
  data: z.object({ batch_results: z.array(z.object({ signature: z.string().optional() })) }),
})

export class TransitClient {
  readonly #log = new Logger('SigningService')

  constructor(private readonly settings: TransitSettings) {}

  /** Makes a key that cannot be exported, or finds the one that has the name. @throws DomainError `signer_unavailable` */
  async makeKey(name: string, type: string): Promise<TransitKey> {
    await this.ask(`keys/${name}`, { type, exportable: false, allow_plaintext_backup: false })
    return this.read(KeyAnswer, await this.ask(`keys/${name}`)).data
  }

  /**
   * One signature for each input, in their order, as the service words them: `vault:v1:...`.
   * @param options what holds for all of them
   * @throws DomainError `signer_unavailable`; then there is none
   */
  async sign(name: string, inputs: readonly Uint8Array[], options: Readonly<Record<string, unknown>>) {
    const batch_input = inputs.map((input) => ({ input: Buffer.from(input).toString('base64') }))
    const answer = await this.ask(`sign/${name}`, { ...options, batch_input })
    const { batch_results: results } = this.read(SignaturesAnswer, answer).data
    const signatures = results.flatMap(({ signature }) => signature ?? [])
    return signatures.length === inputs.length ? signatures : this.wrong('a signature is missing')
  }

  /** What is wrong is for the operator, in the log; who asked learns that it is. */
  wrong(what: string): never {
    this.#log.error(`The signing service gave a wrong answer: ${what}`)
    return signerUnavailable('wrong_answer')
  }

  private read<T>(shape: z.ZodType<T>, answer: unknown): T {
    const read = shape.safeParse(answer)
    return read.success ? read.data : this.wrong('it has another shape')
  }

  /** GET, or POST where there is a body. Asking twice does no harm: a key is made once, and a signature more is only a signature. */
  private async ask(path: string, body?: object): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.once(path, body)
      if (answer instanceof Response && answer.ok) return answer.status === 204 ? undefined : this.json(answer)
      const said = answer instanceof Response ? `HTTP ${answer.status}` : answer
      if (answer instanceof Response) await answer.body?.cancel()
      if (answer instanceof Response && answer.status < 500 && answer.status !== 429) {
        this.#log.error(`The signing service refused: ${said}`)
        return signerUnavailable('refused')
      }
      this.#log.warn(`The signing service did not answer: ${said}`)
      if (attempt === TRIES) return signerUnavailable('no_answer')
      await new Promise((resolve) => void setTimeout(resolve, this.settings.pause ?? PAUSE))
    }
  }

  /** The answer, or what kept it from coming. */
  private async once(path: string, body: object | undefined): Promise<Response | string> {
    const { url, token, patience = PATIENCE } = this.settings
    try {
      return await fetch(`${url}/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'x-vault-token': await token(), 'x-vault-request': 'true', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // The token goes to the service that was set, and nowhere it points to.
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      })
    } catch (fault) {
      const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault
      if (!(cause instanceof Error)) return 'unknown'
      return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
    }
  }

  private json(answer: Response): Promise<unknown> {
    return answer.json().catch(() => this.wrong('it is no JSON'))
  }
}
