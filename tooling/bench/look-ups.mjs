// Load on the verification endpoint: twenty callers that each ask for a random credential as soon as the last is answered.
import autocannon from 'autocannon'
import { randomInt } from 'node:crypto'
import { StepFailed } from '../lib/progress.mjs'

export const CALLERS = 20

/**
 * One round. Resolves to look-ups per second and the time of the median and of the slowest of a hundred, in milliseconds.
 * @throws StepFailed when a single answer is not that of the credential asked for
 */
export async function lookUpsPerSecond(port, ids, seconds) {
  let callers = 0
  const wrong = new Map()
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CALLERS,
    duration: seconds,
    // The server allows one address 1,000 look-ups a second. It is the server that is measured, so each caller has an address of
    // its own; autocannon has no setting for it, and hands what stands for the port to net.connect as it is.
    setupClient(client) {
      callers += 1
      client.opts.port = { port, host: '127.0.0.1', ...addressOf(callers) }
    },
    requests: [
      {
        setupRequest(request, context) {
          context.id = ids[randomInt(ids.length)]
          return { ...request, path: `/api/v1/verifications/${context.id}` }
        },
        onResponse(status, body, context) {
          if (
            status === 200 &&
            body.startsWith(`{"credentialId":"${context.id}","outcome":`) &&
            body.includes('"certificate"')
          )
            return
          wrong.set(status, (wrong.get(status) ?? 0) + 1)
        },
      },
    ],
  })
  const failed = result.errors + result.timeouts + [...wrong.values()].reduce((sum, count) => sum + count, 0)
  if (failed > 0 || result.non2xx > 0 || result.requests.total === 0)
    throw new StepFailed(
      `${failed} of ${result.requests.total} look-ups were not answered: ${JSON.stringify([...wrong])}`,
    )
  return { rate: result.requests.total / result.duration, p50: result.latency.p50, p99: result.latency.p99 }
}

// Only Linux has all of 127.0.0.0/8; elsewhere the callers share one address, and its limit.
function addressOf(caller) {
  return process.platform === 'linux' ? { localAddress: `127.0.0.${1 + caller}` } : {}
}
