import type { AuditEvent } from '@touchstone/contract'
import { StatusReason } from '@touchstone/domain'
import { statusReason } from '../../shared/messages'
import { audit } from './messages'

/** What was done, in words; an action this page has no words for shows its code. */
export function actionWords(action: string): string {
  return audit.actions[action] ?? asWords(action)
}

export function subjectWords(type: string): string {
  return audit.subjects[type] ?? asWords(type)
}

export function actorWords({ kind, name }: AuditEvent['actor']): string {
  if (kind === 'system') return name ?? audit.system
  if (kind === 'participant') return audit.participant
  return name ?? (kind === 'candidate' ? audit.candidate : audit.formerStaff)
}

/** One line for each detail, in the order they were recorded. */
export function detailLines(details: AuditEvent['details']): { name: string; value: string }[] {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => ({ name: asWords(name), value: valueWords(value) }))
}

function valueWords(value: AuditEvent['details'][string]): string {
  const reason = StatusReason.safeParse(value)
  if (reason.success) return statusReason[reason.data]
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** `version_published` and `versionId` as people write them. */
function asWords(code: string): string {
  const words = code
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_.]/g, ' ')
    .toLowerCase()
    .replace(/\bid\b/, 'ID')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
