// The demo body as data: who it is, its standard, what it offers and to whom. No input or output and no clock.
export { applyRevision, type StandardChange } from './apply-revision.js'
export { evaluators } from './award-journeys.js'
export { awards } from './awards.js'
export { body, staff, type StaffMember as DemoStaffMember } from './body.js'
export { CALL_FOR_INPUT, demoComments, type DemoComment, draftOne } from './call-for-input/call-for-input.js'
export { openCall, type OpenComment, openComments } from './call-for-input/open-call.js'
export { sessions } from './call-for-input/sessions.js'
export { commenters, type DemoCommenter } from './call-for-input/commenters.js'
export { type DemoSurveyResponse, surveyResponses } from './call-for-input/survey-responses.js'
export { candidates } from './candidates.js'
export * from './plan.js'
export { changes_1_1, revision_1_1 } from './revision-1-1.js'
export {
  STANDARD_1_0_APPROVAL,
  STANDARD_1_0_NEW_STARTS_FROM,
  STANDARD_1_0_PUBLISHED_ON,
  standard_1_0,
} from './standard-1-0.js'
export * from './standard-content.js'
