// The life of a version in words: its approval, its day, its end.
export const approveText = {
  title: (number: string) => `Approve version ${number}`,
  text: 'Record the decision of the body. The content is frozen as it is now; it can then be published, or reopened when something must still change.',
  approvedOn: 'Day of the decision',
  note: 'The decision (optional)',
  noteHint: 'The meeting, the minutes, the ballot.',
  submit: 'Approve',
  done: (number: string) => `Version ${number} is approved.`,
}

export const reopenText = {
  title: (number: string) => `Reopen version ${number}?`,
  text: 'The approval is taken back and the version is a draft again: it can be changed, and must be approved or published anew.',
  submit: 'Reopen',
  done: (number: string) => `Version ${number} is a draft again.`,
}

export const closeText = {
  title: (number: string) => `When version ${number} closes`,
  text: 'Credentials issued before stay valid. Assessments after the last day no longer count, and after the sunset nothing is issued on this version.',
  lastAssessment: 'Last assessment (optional)',
  sunset: 'Sunset (optional)',
  sunsetNote: 'The last day a credential is issued. Left empty: no limit.',
  lastAssessmentNote: 'Left empty: no limit.',
  submit: 'Save the dates',
  done: 'The dates are saved.',
}

export const scheduleText = {
  effectiveOnNote: 'Left empty: today. For a later day it is public at once and takes effect by itself on that day.',
  newStarts: 'New starts from (optional)',
  newStartsNote: 'People who begin from this day on work by this version. Left empty: from the day it takes effect.',
  sunset: (number: string) => `Sunset of version ${number} (optional)`,
  sunsetNote: 'The last day credentials are issued on it. Left empty: no limit.',
  later: (number: string, day: string) => `Version ${number} stays in force until ${day} and is superseded then.`,
  scheduled: (number: string, day: string) => `Version ${number} is published and takes effect on ${day}.`,
  pendingTitle: (number: string) => `Version ${number} waits to take effect`,
  pending: (number: string, day: string) =>
    `Version ${number} takes effect on ${day}. Wait for its day, or withdraw it, before you publish another.`,
}

export const standingText = {
  pendingTitle: (day: string) => `Takes effect on ${day}`,
  pending: (current: string | null) =>
    current === null
      ? 'It is public already. It takes effect by itself; withdrawing it before cancels that.'
      : `It is public already. Until that day version ${current} stays in force and is then superseded by itself; withdrawing this one before cancels that.`,
  closesPrevious: (number: string, lastAssessment: string | null, sunset: string | null) =>
    [
      lastAssessment === null ? '' : `Last assessment on version ${number}: ${lastAssessment}.`,
      sunset === null ? '' : `Its sunset: ${sunset}.`,
    ].join(' '),
  approvedTitle: (day: string) => `Approved on ${day}`,
  approved: 'Its content is frozen. Publish it, or reopen it when something must still change.',
}

export const dateText = {
  dates: 'Dates',
  approved: 'Approved',
  newStarts: 'New starts from',
  sunset: 'Sunset',
  decision: 'Decision',
}
