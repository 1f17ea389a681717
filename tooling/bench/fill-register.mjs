// Fills the register by SQL with credentials that look like issued ones: each has its holder, its certificate and its first event.
// They lack what a look-up never reads: the assessments behind them, and the canonical form under their hash.
import { randomBytes } from 'node:crypto'
import { built } from './built.mjs'

const BATCH = 10_000
/** IDs kept for the look-ups, spread evenly over the register: more than a run asks for. */
const KEPT = 100_000

// Every trigger and every constraint is on. Credentials of the demo body are the models, in turn.
const INSERT = `
  WITH models AS (
    SELECT c.*, row_number() OVER (ORDER BY key) - 1 AS place, count(*) OVER () AS many FROM credentials c WHERE key = ANY($2::uuid[])
  ), drawn AS (
    SELECT m.*, d.id AS new_id, gen_random_uuid() AS new_key, gen_random_uuid() AS holder, 'Holder ' || right(d.id, 6) AS name
      FROM unnest($1::text[]) WITH ORDINALITY AS d (id, n) JOIN models m ON m.place = d.n % m.many
  ), holders AS (
    INSERT INTO candidates (id, issuer_id, name, email, created_at)
    SELECT holder, issuer_id, name, lower(new_id) || '@holder.example', issued_at FROM drawn
  ), documents AS (
    SELECT *, certificate || jsonb_build_object('credentialId', new_id, 'holderName', name,
             'verificationUrl', regexp_replace(certificate->>'verificationUrl', '[^/]+$', new_id)) AS document
      FROM drawn
  ), issued AS (
    INSERT INTO credentials (key, credential_id, issuer_id, candidate_id, definition_id, version_id, status, decided_on, effective_on,
           expires_on, issued_at, listed, certificate, certificate_hash)
    SELECT new_key, new_id, issuer_id, holder, definition_id, version_id, status, decided_on, effective_on, expires_on, issued_at, listed,
           document, encode(sha256(convert_to(document::text, 'UTF8')), 'hex')
      FROM documents
  )
  INSERT INTO credential_events (credential_key, position, action, status, at, "on")
  SELECT new_key, 0, 'issue', status, issued_at, decided_on FROM drawn`

/** Resolves to what draws IDs of the demo body that nobody has. */
export async function unknownIds(dataSource) {
  const { credentialIdFrom, CREDENTIAL_ID_BYTES } = await built('packages/domain')
  const [{ prefix }] = await dataSource.query('SELECT prefix FROM issuers LIMIT 1')
  return () => {
    for (;;) {
      const id = credentialIdFrom(prefix, randomBytes(CREDENTIAL_ID_BYTES))
      if (id !== undefined) return id
    }
  }
}

/** Adds credentials until there are `wanted`. Resolves to IDs to look up. */
export async function fillRegister(dataSource, wanted, doing) {
  const models = await dataSource.query(`SELECT c.key FROM credentials c
    WHERE c.status = 'active' AND c.listed AND c.candidate_id IN (SELECT id FROM candidates WHERE email NOT LIKE '%@holder.example')`)
  const draw = await unknownIds(dataSource)
  const [{ count }] = await dataSource.query('SELECT count(*)::int AS count FROM credentials')
  for (let filled = count; filled < wanted;) {
    const ids = Array.from({ length: Math.min(BATCH, wanted - filled) }, draw)
    await dataSource.query(INSERT, [ids, models.map(({ key }) => key)])
    filled += ids.length
    doing(`filling the register, ${filled.toLocaleString('en')} of ${wanted.toLocaleString('en')} credentials`)
  }
  // What autovacuum would have done by now.
  for (const table of ['candidates', 'credentials', 'credential_events'])
    await dataSource.query(`VACUUM ANALYZE ${table}`)
  return listedIds(dataSource, Math.min(1, KEPT / wanted))
}

/** IDs of credentials that the public may look up, a random `share` of them from all over the register. */
export async function listedIds(dataSource, share = 1) {
  const rows = await dataSource.query('SELECT credential_id FROM credentials WHERE listed AND random() < $1', [share])
  return rows.map((row) => row.credential_id)
}
