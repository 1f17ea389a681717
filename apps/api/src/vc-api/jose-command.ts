// The command the W3C JOSE and COSE suite runs: one document, one key file, one file for the answer. It needs no server and no setting,
// because it signs with no key but the one it is handed.
//   node apps/api/dist/vc-api/jose-command.js issue|verify --input FILE --key FILE --feature credential_jose|presentation_jose --output FILE
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { joseAnswer } from './jose-answer.js'

const text = { type: 'string', default: '' } as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { input: text, key: text, feature: text, output: text, disclosures: text },
})
const { input, key, feature, output } = values
const [verb] = positionals
if ((verb !== 'issue' && verb !== 'verify') || !input || !key || !output) {
  process.stderr.write(
    'Use: issue|verify --input FILE --key FILE --feature credential_jose|presentation_jose --output FILE\n',
  )
  process.exit(2)
}
const answer = await joseAnswer({ verb, input, key, feature, now: new Date().toISOString() })
writeFileSync(output, `${JSON.stringify(answer)}\n`)
