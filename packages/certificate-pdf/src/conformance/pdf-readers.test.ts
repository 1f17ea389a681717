// What readers of PDF that are not ours say of a sealed certificate. They are run where they are installed (Debian: poppler-utils, qpdf,
// libnss3-tools); where they are not, the test is skipped and says so.
import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest'
import { loadCertificateFonts } from '../fonts.js'
import { renderCertificate } from '../render-certificate.js'
import { fingerprintOf, pemOf } from '../seal/seal-certificates.js'
import { sealPdf } from '../seal/seal-pdf.js'
import { sampleCertificate } from '../testing/sample-certificate.js'
import { SEALED_AT, sampleSealer } from '../testing/sample-sealer.js'

const run = promisify(execFile)
const credential = Buffer.from('{"type":["VerifiableCredential","OpenBadgeCredential"],"name":"José Ñandú 山田"}\n')

let folder: string
let file: string
const root = { pem: '', fingerprint: '' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-readers-'))
  file = join(folder, 'certificate.pdf')
  const sealer = await sampleSealer()
  const page = await renderCertificate(sampleCertificate(), await loadCertificateFonts(), credential)
  await writeFile(file, (await sealPdf(page, sealer, { at: SEALED_AT })).bytes)
  Object.assign(root, { pem: pemOf(sealer.root), fingerprint: fingerprintOf(sealer.root) })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function need({ annotate, skip }: TestContext, ...tools: readonly string[]): Promise<void> {
  const missing = tools.filter((tool) => !isInstalled(tool))
  if (missing.length === 0) return
  const said = `not installed, so not asked: ${missing.join(', ')}`
  await annotate(said)
  skip(said)
}

function isInstalled(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('poppler with our root in its store of trusted ones: valid, whole, trusted', async (context) => {
  await need(context, 'pdfsig', 'certutil')
  const [store, certificate] = [`sql:${folder}`, join(folder, 'root.pem')]
  await writeFile(certificate, root.pem)
  await run('certutil', ['-N', '-d', store, '--empty-password'])
  const without = await run('pdfsig', ['-nssdir', folder, file])
  expect(without.stdout).toContain('Signature is Valid.')
  expect(without.stdout).not.toContain('Certificate is Trusted.')
  await run('certutil', ['-A', '-d', store, '-n', 'root', '-t', 'C,C,C', '-i', certificate])
  const { stdout } = await run('pdfsig', ['-nssdir', folder, file])
  expect(stdout).toContain('Signature Type: ETSI.CAdES.detached')
  expect(stdout).toContain('Total document signed')
  expect(stdout).toContain('Signature is Valid.')
  expect(stdout).toContain('Certificate is Trusted.')
})

test('poppler, of a file with one byte changed: not valid', async (context) => {
  await need(context, 'pdfsig')
  const changed = Buffer.from(await readFile(file))
  changed[2000] = (changed[2000] ?? 0) ^ 1
  const other = join(folder, 'changed.pdf')
  await writeFile(other, changed)
  const said = await run('pdfsig', ['-nssdir', folder, other]).catch((error: { stdout: string }) => error)
  expect(said.stdout).toContain('Digest Mismatch')
})

test('qpdf: no fault in its structure', async (context) => {
  await need(context, 'qpdf')
  const { stdout, stderr } = await run('qpdf', ['--check', file])
  expect(stdout).toContain('No syntax or stream encoding errors found')
  expect(stderr).toBe('')
})

test('poppler takes the credential out, byte for byte', async (context) => {
  await need(context, 'pdfdetach')
  const out = join(folder, 'out.json')
  await run('pdfdetach', ['-savefile', 'credential.json', '-o', out, file])
  expect((await readFile(out)).equals(credential)).toBe(true)
})

test('poppler finds every font inside, and reads the page from the issuer to the seal', async (context) => {
  await need(context, 'pdffonts', 'pdftotext')
  const [, , ...fonts] = (await run('pdffonts', [file])).stdout.trim().split('\n')
  expect(fonts.length).toBeGreaterThan(4)
  for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/)
  const { stdout } = await run('pdftotext', [file, '-'])
  const certificate = sampleCertificate()
  const places = [
    certificate.issuer.name,
    'CERTIFICATE',
    certificate.holderName,
    certificate.credentialTitle,
    'Duty areas covered',
    certificate.credentialId,
    'This PDF is sealed',
  ].map((words) => stdout.indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
