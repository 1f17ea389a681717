// A list of IDs may be dropped where a document is asked for. It is handed to the page of lists without an address, since it is not kept.
import { readCredentialId } from '@touchstone/domain'

const LIST_NAMES = /\.(csv|tsv|xlsx)$/i
const CELLS = /[\t,;]/

/** By its name: a document that proves a credential is none of these. */
export function isListFile(file: Blob): boolean {
  return file instanceof File && LIST_NAMES.test(file.name)
}

/** Whether two lines or more hold an ID in one of their cells. */
export function isListText(text: string): boolean {
  const withId = text
    .split(/\r?\n/)
    .filter((line) => line.split(CELLS).some((cell) => readCredentialId(cell.trim()).read))
  return withId.length > 1
}

let handed: Blob | undefined

/** For the page of lists, which is opened next. */
export function handOver(list: Blob): void {
  handed = list
}

/** What was handed over, once. */
export function takeHandedOver(): Blob | undefined {
  const list = handed
  handed = undefined
  return list
}
