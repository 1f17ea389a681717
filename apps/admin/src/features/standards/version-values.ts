// The form of a draft's details.
import type { StandardVersion } from '@touchstone/domain'
import { orNull } from '../../shared/issuer-values'

export function versionValues(version: StandardVersion) {
  return {
    number: version.number,
    title: version.title,
    level: version.level ?? '',
    language: version.language,
    introduction: version.introduction ?? '',
    acknowledgements: version.acknowledgements ?? '',
    changeClass: version.changeClass ?? '',
    changeNote: version.changeNote ?? '',
  }
}

export function versionRequest(values: ReturnType<typeof versionValues>) {
  const { level, introduction, acknowledgements, changeClass, changeNote, ...always } = values
  return {
    ...always,
    level: orNull(level),
    introduction: orNull(introduction),
    acknowledgements: orNull(acknowledgements),
    changeClass: orNull(changeClass),
    changeNote: orNull(changeNote),
  }
}
