#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import './quiet.js'
import './pdf-worker.js'
import { verify } from './command.js'

const { out, complaint, code } = await verify(process.argv.slice(2), {
  read: async (file) => new Uint8Array(await readFile(file)),
  now: () => new Date().toISOString(),
})
process.stdout.write(out)
process.stderr.write(complaint)
process.exitCode = code
