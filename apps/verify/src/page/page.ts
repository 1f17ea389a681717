// The page for who has no register to ask: files in, answers out, no request ever made.
import '../pdf-worker.js'
import { DocumentField } from '@touchstone/domain'
import { type KeySet, readOfflineFile, type StatusListSet } from '@touchstone/open-badges'
import { type CheckedFile, checkFile } from '../check-file.js'
import {
  checkNames,
  codes,
  fields,
  forms,
  noExpiry,
  outcomes,
  receiptOutcomes,
  receiptRows,
  results,
} from '../words.js'
import { element, placeOf } from './elements.js'

/** Certificates and badges are far smaller. */
const LARGEST = 20 * 1024 * 1024

let keySets: KeySet[] = []
let statusListSets: StatusListSet[] = []
/** Documents that were dropped, so that they are checked again when a key set comes after them. */
let documents: { readonly name: string; readonly bytes: Uint8Array }[] = []

const said = placeOf('said')
const zone = placeOf('zone')
const input = placeOf('files') as HTMLInputElement

async function take(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  said.textContent = 'Checking …'
  const tooLarge: string[] = []
  for (const file of files) {
    if (file.size > LARGEST) tooLarge.push(file.name)
    else takeOne(file.name, new Uint8Array(await file.arrayBuffer()))
  }
  showDownloads()
  await showResults()
  said.textContent =
    tooLarge.length > 0
      ? `Larger than 20 MB, and so not checked: ${tooLarge.join(', ')}.`
      : documents.length > 0
        ? 'Checked. The latest document stands first.'
        : 'Taken. Now drop the documents to check.'
}

function takeOne(name: string, bytes: Uint8Array): void {
  const download = readOfflineFile(textOf(bytes))
  // A later download of the same issuer takes the place of an earlier one.
  if (download === undefined) documents = [{ name, bytes }, ...documents]
  else if (download.type === 'TouchstoneKeySet') keySets = replaced(keySets, download)
  else statusListSets = replaced(statusListSets, download)
}

function textOf(bytes: Uint8Array): string {
  return bytes[0] === 0x7b ? new TextDecoder().decode(bytes) : ''
}

function replaced<Download extends KeySet | StatusListSet>(all: readonly Download[], one: Download): Download[] {
  return [...all.filter(({ issuer }) => issuer.id !== one.issuer.id), one]
}

function showDownloads(): void {
  const now = Date.now()
  const rows = [
    ...keySets.map((one) => ({ kind: 'Key set', ...one })),
    ...statusListSets.map((one) => ({ kind: 'Status lists', ...one })),
  ].map(({ kind, issuer, validUntil }) => {
    const past = Date.parse(validUntil) < now
    const until = element(
      'span',
      past ? 'warn' : 'soft',
      past ? `ran out on ${day(validUntil)}` : `until ${day(validUntil)}`,
    )
    return element('li', '', `${kind} of ${issuer.name} (${issuer.id}), `, until)
  })
  const missing = [
    ...(keySets.length === 0 ? ['No key set yet.'] : []),
    ...(statusListSets.length === 0 ? ['No status lists yet.'] : []),
  ].map((sentence) => element('li', 'warn', sentence))
  placeOf('downloads').replaceChildren(...rows, ...missing)
}

async function showResults(): Promise<void> {
  const at = new Date().toISOString()
  const shown: HTMLElement[] = []
  for (const { name, bytes } of documents)
    shown.push(answer(name, await checkFile(bytes, { keySets, statusListSets }, at)))
  placeOf('results').replaceChildren(...(shown.length > 0 ? shown : [element('p', 'soft', 'Nothing yet.')]))
  shown[0]?.querySelector<HTMLElement>('header')?.focus()
}

function answer(name: string, checked: CheckedFile): HTMLElement {
  const { form, outcome, checks, claims, signedBy, statusAsOf, receipt } = checked
  const words = (form === 'receipt' ? receiptOutcomes : outcomes)[outcome]
  const heading = element(
    'header',
    '',
    element('h3', '', words.answer),
    element('p', '', words.ground),
    element('p', 'soft', `${forms[form]} · ${name}`),
  )
  // Who works by keyboard or screen reader is led to the answer.
  heading.tabIndex = -1
  const list = checks.map(({ check, result, code }) =>
    element(
      'li',
      '',
      element('b', '', checkNames[check]),
      element('span', result === 'not_checked' ? 'unmade' : result, results[result]),
      element('span', '', codes[code]),
    ),
  )
  const stated = DocumentField.options.flatMap((field) => {
    const value = claims[field]
    return value === undefined ? [] : [pair(fields[field], value ?? noExpiry)]
  })
  const signed = [
    ...(signedBy === null ? [] : [pair('Key of', signedBy)]),
    ...(statusAsOf === null ? [] : [pair('List made on', day(statusAsOf))]),
    ...(receipt === null
      ? []
      : (['answer', 'checkedAt', 'on'] as const).map((part) => pair(receiptRows[part], receipt[part]))),
  ]
  return element(
    'article',
    outcome,
    heading,
    element('ol', '', ...list),
    ...(stated.length > 0 ? [element('dl', '', ...signed, ...stated)] : []),
  )
}

function pair(name: string, value: string): HTMLElement {
  return element('div', '', element('dt', '', name), element('dd', '', value))
}

function day(instant: string): string {
  return instant.slice(0, 10)
}

input.addEventListener('change', () => {
  const chosen = [...(input.files ?? [])]
  // The same file may be chosen again.
  input.value = ''
  void take(chosen)
})
document.addEventListener('dragover', (event) => {
  event.preventDefault()
  zone.classList.add('over')
})
document.addEventListener('dragleave', () => zone.classList.remove('over'))
document.addEventListener('drop', (event) => {
  event.preventDefault()
  zone.classList.remove('over')
  void take([...(event.dataTransfer?.files ?? [])])
})
showDownloads()
void showResults()
