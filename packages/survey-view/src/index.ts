// What a rating survey found, as both sites show it: who rated, what weighs how much, each statement's figures, and groups side by side.
export { SurveyResultsView, type SurveyResultsViewProps } from './survey-results-view'
