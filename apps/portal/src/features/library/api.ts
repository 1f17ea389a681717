import { createClient, library } from '@touchstone/contract'

export const api = createClient(library)
