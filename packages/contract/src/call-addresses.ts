// The public addresses of calls for input. Announcements print them and mails carry them, so they stay.
export const callPatterns = {
  calls: '/call-for-input',
  call: '/call-for-input/:roundId',
  callDraft: '/call-for-input/:roundId/draft',
  callSurvey: '/call-for-input/:roundId/survey',
  callSurveyResults: '/call-for-input/:roundId/survey-results',
  callComments: '/call-for-input/:roundId/comments',
  callReport: '/call-for-input/:roundId/report',
  callComment: '/call-for-input/:roundId/comments/:number',
  callSend: '/call-for-input/:roundId/send',
  myInput: '/my-input',
} as const

export const callAddresses = {
  calls: () => '/call-for-input',
  call: (roundId: string) => `/call-for-input/${roundId}`,
  /** The frozen draft; `#{lineageId}` is a statement in it. */
  draft: (roundId: string) => `/call-for-input/${roundId}/draft`,
  survey: (roundId: string) => `/call-for-input/${roundId}/survey`,
  /** Once the round has closed. */
  surveyResults: (roundId: string) => `/call-for-input/${roundId}/survey-results`,
  comments: (roundId: string) => `/call-for-input/${roundId}/comments`,
  /** What came of it: call for input and disposition of comments. `#{number}` is a comment in it. */
  report: (roundId: string) => `/call-for-input/${roundId}/report`,
  /** One comment, by its public number. */
  comment: (roundId: string, number: string) => `/call-for-input/${roundId}/comments/${number}`,
  /** What was written and chosen in this browser is read over and sent. */
  send: (roundId: string) => `/call-for-input/${roundId}/send`,
  /** The status page. The token stands behind the `#`, which a browser sends to nobody. */
  myInput: (token: string) => `/my-input#${token}`,
}
