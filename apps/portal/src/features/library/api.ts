import { createClient, type InputOf, library, urlOf } from '@touchstone/contract'

export const api = createClient(library)

/** Where the bytes lie that a version's content hash is taken over. */
export function contentAddress(params: InputOf<typeof library.getFrozenContent>['params']): string {
  return urlOf(library.getFrozenContent, { params })
}
