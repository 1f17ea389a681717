// Whether the time of an answer tells what its words keep: an ID nobody has beside one its holder keeps unlisted, and a share link that never
// was beside one that was taken back. Asked in turn, one at a time, so that whatever else the machine does hits both alike.
import { createHash, randomBytes } from 'node:crypto'
import { request, Agent } from 'node:http'
import { StepFailed } from '../lib/progress.mjs'
import { median } from './rounds.mjs'

/** Of each kind, in a round. */
const ASKED = 600
/** An address may miss so often before it has to wait. */
const PER_ADDRESS = 20
const AGENTS = (4 * ASKED) / PER_ADDRESS

/** Takes `kept` credentials out of the public's sight and a link of one of them back. Resolves to what to ask for. */
export async function hideSome(dataSource, unknownId, kept = 20) {
  const hidden = await dataSource.query(
    `UPDATE credentials SET listed = false WHERE key IN (SELECT key FROM credentials WHERE listed ORDER BY key LIMIT $1)
     RETURNING key, credential_id AS id`,
    [kept],
  )
  const rows = Array.isArray(hidden[0]) ? hidden[0] : hidden
  const [first] = rows
  const token = randomBytes(16).toString('base64url')
  await dataSource.query(
    `INSERT INTO share_links (id, credential_key, token_hash, shows, created_at, expires_at, revoked_at)
     VALUES (gen_random_uuid(), $1, $2, '{"name":true,"results":false,"evidence":false}', now(), now() + interval '7 days', now())`,
    [first.key, createHash('sha256').update(token).digest('hex')],
  )
  return { unlisted: rows.map(({ id }) => id), unknown: rows.map(() => unknownId()), takenBack: token }
}

/** One round. Resolves to milliseconds of each kind, and how often the kept one took longer than the other: 0.5 where nobody can tell. */
export async function answersAlike(port, { unlisted, unknown, takenBack }, round) {
  const agents = Array.from({ length: AGENTS }, (_, n) => agentOf((round + 1) * AGENTS + n))
  // A connection is made before anything is timed; what is no ID is no miss.
  for (const agent of agents) await timed(port, [agent], 0, { path: '/api/v1/verifications/x', status: 422 })
  const ids = { none: [], kept: [] }
  const links = { none: [], kept: [] }
  for (let n = 0; n < ASKED; n++) {
    const pick = (from) => from[n % from.length]
    // Which comes first changes, so that neither is always the one a fresh connection waits for.
    const turns = [
      () =>
        timed(port, agents, 4 * n, { path: `/api/v1/verifications/${pick(unknown)}` }).then((ms) => ids.none.push(ms)),
      () =>
        timed(port, agents, 4 * n + 1, { path: `/api/v1/verifications/${pick(unlisted)}` }).then((ms) =>
          ids.kept.push(ms),
        ),
      () => open(port, agents, 4 * n + 2, randomBytes(16).toString('base64url')).then((ms) => links.none.push(ms)),
      () => open(port, agents, 4 * n + 3, takenBack).then((ms) => links.kept.push(ms)),
    ]
    for (const turn of n % 2 === 0 ? turns : turns.toReversed()) await turn()
  }
  for (const agent of agents) agent.destroy()
  return { ids: told(ids), links: told(links) }
}

function open(port, agents, n, token) {
  return timed(port, agents, n, { path: '/api/v1/shared-credentials', body: JSON.stringify({ token }), status: 404 })
}

function told({ none, kept }) {
  let longer = 0
  for (const a of kept) for (const b of none) longer += a > b ? 1 : a === b ? 0.5 : 0
  return { none: median(none), kept: median(kept), longer: longer / (none.length * kept.length) }
}

function timed(port, agents, n, { path, body, status = 200 }) {
  const agent = agents[Math.floor(n / PER_ADDRESS) % agents.length]
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const headers = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': body.length }
    const options = { port, host: '127.0.0.1', path, agent, method: body === undefined ? 'GET' : 'POST', headers }
    const call = request(options, (answer) => {
      answer.resume()
      answer.on('end', () => {
        const took = performance.now() - began
        if (answer.statusCode === status) resolve(took)
        else reject(new StepFailed(`${path} was answered with ${answer.statusCode}`))
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** A connection that stays, from an address of its own: only Linux has all of 127.0.0.0/8. */
function agentOf(n) {
  const localAddress = process.platform === 'linux' ? `127.2.${Math.floor(n / 250)}.${1 + (n % 250)}` : undefined
  return new Agent({ keepAlive: true, maxSockets: 1, localAddress })
}
