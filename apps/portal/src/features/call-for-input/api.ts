import { callComments, callForInput, createClient } from '@touchstone/contract'

export const api = createClient({ ...callForInput, ...callComments })
