import type { CredentialAction, CredentialEvent } from '@touchstone/domain'

export const credentialText = {
  title: 'Credentials',
  lead: 'What people hold, latest first.',
  search: 'Search ID or name',
  status: 'Status',
  definition: 'Definition',
  clear: 'Clear the filters',
  holder: 'Holder',
  credential: 'Credential',
  id: 'Credential ID',
  versionNumber: (number: string) => `version ${number}`,
  effective: 'Effective',
  expires: 'Expires',
  doesNotExpire: 'Does not expire',
  emptyTitle: 'No credential was issued yet',
  emptyText: 'Open a candidate who meets every requirement and issue from there.',
  toCandidates: 'Go to the candidates',
  noneTitle: 'No credential matches',
  noneText: 'Try other filters, or clear them.',
  facts: 'On the certificate',
  holderName: 'Name as printed',
  level: 'Level',
  standard: 'Standard',
  scope: 'Scope',
  issuer: 'Issuer',
  signatory: 'Signatory',
  renews: 'Renews',
  renewedBy: 'Renewed by',
  expiring: 'Expiry',
  expiringAny: 'Expiry: any',
  expiringWithin: (days: number) => `Expires within ${days} days`,
  decided: 'Decided on',
  issued: 'Issued',
  listing: 'Public look-up',
  listed: 'The ID opens it to anybody',
  unlisted: 'Not listed, at the choice of the holder',
  download: 'Open the PDF',
  verify: 'Verification page',
  candidate: 'Candidate record',
  evidence: 'What it stands on',
  chain: {
    certificate: 'Certificate',
    decision: 'Decision',
    evidence: 'Evidence',
    definition: 'Credential definition',
    version: 'Exact version',
    decidedBy: (name: string, date: string) => `Granted on ${date} by ${name}`,
    decidedOn: (date: string) => `Granted on ${date}`,
    publishedOn: (number: string, date: string) => `Version ${number}, published ${date}`,
    assessedBy: (name: string, date: string, centre: string | null) =>
      `Assessed by ${name} on ${date}${centre === null ? '' : ` at ${centre}`}`,
    met: 'met',
    score: (percent: number) => `${percent} %`,
  },
  history: 'History',
  by: (name: string) => `by ${name}`,
  bySystem: 'by the platform',
  decidedAndEffective: (decided: string, effective: string) => `Decided on ${decided}, holds from ${effective}.`,
  publicly: 'Shown to the public:',
  internally: 'Internal note:',
  events: {
    issue: 'Issued',
    suspend: 'Suspended',
    reinstate: 'Reinstated',
    withdraw: 'Withdrawn',
    replace: 'Replaced',
    reduce_scope: 'Scope reduced',
    erase: 'Holder erased',
  } satisfies Record<CredentialEvent['action'], string>,
  banner: {
    suspended: 'This credential is suspended. Whoever verifies it is told so.',
    held: (moment: string | null) =>
      moment === null
        ? 'It will be withdrawn for good a day after this decision, unless the decision is undone:'
        : `It will be withdrawn for good on ${moment}, unless this decision is undone:`,
    heldBy: 'the decision on many',
    withdrawn: 'This credential is withdrawn for good. Whoever verifies it is told so.',
    replaced: 'This credential was replaced by',
    scopeReduced: 'The scope of this credential was reduced. What still counts is',
    erased: 'The data of its holder were erased. What is left says that it was issued, and that it no longer counts.',
    notYet: (date: string) =>
      `This credential takes effect on ${date}; until then whoever verifies it is told that it is not yet valid.`,
    expired: (date: string) => `This credential expired: its last valid day was ${date}.`,
  },
}

interface ActionWords {
  readonly button: string
  readonly title: string
  readonly text: string
  readonly submit: string
  readonly done: string
  readonly cannot: (status: string) => string
}

export const renewText = {
  button: 'Renew…',
  title: 'Renew this credential?',
  text: 'A new credential with a new ID carries it on, from the day after its last valid day, for another period. This one stays what it is until it expires.',
  submit: 'Renew',
  done: 'The credential is renewed. This is the new one.',
  notActive: 'Only an active credential can be renewed.',
  tooEarly: (day: string) => `It can be renewed from ${day} on.`,
  tooLate: 'It has expired. Award a new one instead.',
  renewed: 'It was renewed already.',
  unmet: (count: number) =>
    count === 1 ? 'One requirement has to be met anew first.' : `${count} requirements have to be met anew first.`,
}

export const remindersText = {
  label: 'Remind holders before a credential expires',
  note: 'By e-mail, 90, 60, 30 and 7 days before; not those that are suspended or renewed. A holder can turn it off.',
}

export const actionText = {
  suspend: {
    button: 'Suspend…',
    title: 'Suspend this credential?',
    text: 'Whoever verifies it is told that it is suspended. It can be reinstated.',
    submit: 'Suspend',
    done: 'The credential is suspended.',
    cannot: (status) => `Only an active credential can be suspended; this one is ${status}.`,
  },
  reinstate: {
    button: 'Reinstate…',
    title: 'Reinstate this credential?',
    text: 'It counts again. The history keeps the days it was suspended.',
    submit: 'Reinstate',
    done: 'The credential is active again.',
    cannot: (status) => `Only a suspended credential can be reinstated; this one is ${status}.`,
  },
  withdraw: {
    button: 'Withdraw…',
    title: 'Withdraw this credential?',
    text: 'It stops counting, for good. This cannot be undone: to award it again, a new credential has to be issued.',
    submit: 'Withdraw for good',
    done: 'The credential is withdrawn.',
    cannot: (status) => `A credential that is ${status} cannot be withdrawn.`,
  },
  replace: {
    button: 'Replace…',
    title: 'Replace this credential?',
    text: 'A new credential with a new ID takes its place: same grant, same dates, the name as you write it here. The old ID says that it was replaced. This cannot be undone.',
    submit: 'Replace',
    done: 'The credential is replaced. This is the new one.',
    cannot: (status) => `Only an active credential can be replaced; this one is ${status}.`,
  },
  reduce_scope: {
    button: 'Reduce scope…',
    title: 'Reduce the scope of this credential?',
    text: 'A new credential with a new ID covers the duty areas that stay: same grant, same dates, and active. This ID says that its scope was reduced and leads to the new one. The holder is told by mail. This cannot be undone.',
    submit: 'Reduce the scope',
    done: 'The scope is reduced. This is the credential that counts now.',
    cannot: (status) => `The scope of a credential that is ${status} cannot be reduced.`,
  },
} satisfies Record<Exclude<CredentialAction, 'erase'>, ActionWords>

export const scopeForm = {
  stays: 'Duty areas that stay',
  staysNote: 'Take away the mark of each that the holder loses.',
  nothingGoes: 'Nothing is taken away yet.',
  goes: (goes: number, all: number) => `${goes} of ${all} duty areas ${goes === 1 ? 'is' : 'are'} taken away.`,
  onlyOne: 'It covers one duty area, so nothing can be taken away from it. Withdraw it instead.',
  expired: 'It has expired; there is nothing left to reduce.',
  renewedToo: (id: string) => `It was renewed by ${id}, which covers what it did: reduce that one as well.`,
  twoPersons:
    'Withdrawals need two persons here, and so does this: it is proposed, and nothing public changes until somebody else approves.',
  propose: 'Propose to reduce the scope',
  proposed: 'To reduce the scope is proposed. Somebody else decides on it.',
}

export const statusForm = {
  reason: 'Reason',
  choose: 'Choose a reason',
  publicWording: 'Strangers will read:',
  note: 'Internal note (optional)',
  noteNote: 'For the file; never public.',
  holderName: 'Name to print',
  effectiveOn: 'First day it holds',
  effectiveOnNote: (zone: string) =>
    `In ${zone}. Left empty: today. A later day is awaited and can be taken back until then; an earlier one needs a note.`,
  noteNeeded: 'Internal note',
  waits: (day: string) => `It is decided and takes effect on ${day}.`,
  twoPersons:
    'Withdrawals need two persons here: this proposes it, and nothing public changes until somebody else approves.',
  propose: 'Propose the withdrawal',
  proposed: 'The withdrawal is proposed. Somebody else decides on it.',
}
