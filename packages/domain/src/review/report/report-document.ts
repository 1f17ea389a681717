// The report as a document that takes a while to make: there is one of each form, and it is made again when the record has changed.
import { z } from 'zod'
import { lifecycle } from '../../lifecycle.js'

export const ReportForm = z.enum(['pdf', 'word']).meta({ id: 'ReportForm' })
export type ReportForm = z.infer<typeof ReportForm>

/** `public`: what everybody reads; `staff`: the preview. */
export const ReportReader = z.enum(['public', 'staff']).meta({ id: 'ReportReader' })
export type ReportReader = z.infer<typeof ReportReader>

export const reportDocumentLifecycle = lifecycle('report document', {
  at_work: { finish: 'ready', fail: 'failed' },
  ready: { order: 'at_work' },
  failed: { order: 'at_work' },
})

export const ReportDocumentStatus = z.enum(reportDocumentLifecycle.states).meta({ id: 'ReportDocumentStatus' })
export type ReportDocumentStatus = z.infer<typeof ReportDocumentStatus>
