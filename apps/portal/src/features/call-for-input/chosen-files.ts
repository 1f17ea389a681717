// Files chosen for comments that are not sent yet. They stay in the page: a browser keeps no files for us, so after a reload they are
// chosen again. They go to the register when everything is sent, and not before.
import {
  ATTACHMENT_TYPES,
  type AttachmentId,
  LARGEST_ATTACHMENT,
  MOST_ATTACHMENTS,
  type ReviewRoundId,
} from '@touchstone/domain'
import { useState } from 'react'
import { api } from './api.js'

export interface ChosenFile {
  readonly file: File
  /** Once it was sent, so that it is not sent again when something else was refused. */
  readonly id?: AttachmentId
}

const chosen = new Map<string, readonly ChosenFile[]>()

export const ENDINGS = Object.values(ATTACHMENT_TYPES).flatMap((endings) => endings.map((ending) => `.${ending}`))

/** Of the comment with this key. */
export function chosenFor(key: string): readonly ChosenFile[] {
  return chosen.get(key) ?? []
}

export function useChosenFiles(key: string): readonly [readonly ChosenFile[], (files: readonly ChosenFile[]) => void] {
  const [, setChanges] = useState(0)
  const set = (files: readonly ChosenFile[]) => {
    chosen.set(key, files)
    setChanges((count) => count + 1)
  }
  return [chosenFor(key), set]
}

/** What keeps a file from being added; the register looks at its bytes as well. */
export function faultOf({ name, size }: File, before: number): 'too_many' | 'type' | 'too_large' | 'empty' | undefined {
  if (before >= MOST_ATTACHMENTS) return 'too_many'
  if (!ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))) return 'type'
  if (size > LARGEST_ATTACHMENT) return 'too_large'
  return size === 0 ? 'empty' : undefined
}

/** @throws ApiProblem */
export async function sendChosen(
  roundId: ReviewRoundId,
  keys: readonly string[],
): Promise<{ comment: number; id: AttachmentId }[]> {
  const sent: { comment: number; id: AttachmentId }[] = []
  for (const [comment, key] of keys.entries())
    for (const [place, { file, id }] of chosenFor(key).entries()) {
      const known = id ?? (await send(roundId, file))
      chosen.set(key, chosenFor(key).with(place, { file, id: known }))
      sent.push({ comment, id: known })
    }
  return sent
}

async function send(roundId: ReviewRoundId, file: File): Promise<AttachmentId> {
  const body = new Blob([file], { type: 'application/octet-stream' })
  const { id } = await api.uploadAttachment({ params: { roundId }, query: { name: file.name }, body })
  return id
}

/** After a day the register no longer has them: they are sent once more. */
export function forgetSent(keys: readonly string[]): void {
  for (const key of keys)
    chosen.set(
      key,
      chosenFor(key).map(({ file }) => ({ file })),
    )
}

export function forgetFiles(keys: readonly string[]): void {
  for (const key of keys) chosen.delete(key)
}
