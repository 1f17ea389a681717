// What a holder is told when another credential took the place of theirs: why, what it no longer covers, and which one counts now.
import { type Credential, type Issuer, PUBLIC_WORDING, type ScopeEntry } from '@touchstone/domain'
import { howToAppeal, longDate } from './status-notice.js'
import type { Succession } from './write-successor.js'

interface Told {
  readonly issuer: Pick<Issuer, 'name' | 'website'>
  readonly old: Credential
  readonly successor: Credential
  readonly step: Pick<Succession, 'action' | 'reason' | 'on'>
  readonly email: string
  readonly myPage: string
}

export function successorNotice({ issuer, old, successor, step: { action, reason, on }, email, myPage }: Told) {
  const { credentialTitle: title } = old.certificate
  const left = old.certificate.scope.filter((area) => !successor.certificate.scope.some((one) => same(one, area)))
  const reduced = action === 'reduce_scope'
  return {
    kind: 'credential_status',
    to: email,
    subject: reduced ? `Your credential ${title}: its scope is reduced` : `Your credential ${title} is replaced`,
    text: [
      reduced
        ? `${issuer.name} decided: the scope of your credential ${title}, ${old.credentialId}, is reduced from ${longDate(on)}.`
        : `Your credential ${title}, ${old.credentialId}, is replaced from ${longDate(on)}.`,
      `The reason: ${PUBLIC_WORDING[reason]}`,
      ...(reduced ? [`It no longer covers:\n${list(left)}`, `It covers:\n${list(successor.certificate.scope)}`] : []),
      `The credential that counts from now on is ${successor.credentialId}. You find its certificate here: ${myPage}`,
      `Whoever checks ${old.credentialId} is told that it was replaced. Please no longer show it.`,
      ...(reduced ? [howToAppeal(issuer)] : []),
    ].join('\n\n'),
  }
}

function same(a: ScopeEntry, b: ScopeEntry): boolean {
  return a.code === b.code && a.title === b.title
}

function list(areas: readonly ScopeEntry[]): string {
  return areas.map(({ code, title }) => `- ${code === null ? title : `${code} ${title}`}`).join('\n')
}
