import { callComments, callForInput, createClient, reviewReports } from '@touchstone/contract'

export const api = createClient({ ...callForInput, ...callComments, ...reviewReports })
