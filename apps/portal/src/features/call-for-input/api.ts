import { callForInput, createClient } from '@touchstone/contract'

export const api = createClient(callForInput)
