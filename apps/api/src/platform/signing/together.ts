// What many ask for one by one is done together: while one lot is under way, what is asked meanwhile waits, and makes up the next. Alone, nobody
// waits.
interface Waiting<In, Out> {
  readonly input: In
  readonly resolve: (output: Out) => void
  readonly reject: (fault: unknown) => void
}

export class Together<In, Out> {
  #waiting: Waiting<In, Out>[] = []
  #underWay = false

  /**
   * @param most of one lot
   * @param doAll one output for each input, in their order
   */
  constructor(
    private readonly most: number,
    private readonly doAll: (inputs: readonly In[]) => Promise<readonly Out[]>,
  ) {}

  do(input: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, resolve, reject })
      if (!this.#underWay) void this.work()
    })
  }

  private async work(): Promise<void> {
    this.#underWay = true
    // Whoever asks in the same turn goes along.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const lot = this.#waiting.splice(0, this.most)
      try {
        const outputs = await this.doAll(lot.map(({ input }) => input))
        for (const [i, { resolve, reject }] of lot.entries()) {
          const output = outputs[i]
          if (output === undefined) reject(new Error('An output is missing'))
          else resolve(output)
        }
      } catch (fault) {
        // Who waits behind them would only wait as long, for the same.
        for (const { reject } of [...lot, ...this.#waiting.splice(0)]) reject(fault)
      }
    }
    this.#underWay = false
  }
}
