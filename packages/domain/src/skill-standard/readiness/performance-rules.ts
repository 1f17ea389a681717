// Rules about performance standards: what an evaluator needs to judge one the same way as the next evaluator.
import type { Statement } from '../statement.js'
import type { Rule } from './rule.js'

const performances = (statements: readonly Statement[]) =>
  statements.filter(({ type }) => type === 'performance_standard')

/**
 * An assessment must be fair and comparable, so what is judged is written down (ISO/IEC 17024:2012, 9.3). Where a version has criteria,
 * a performance standard without any is a gap and an error. Where it has none at all, as after an import from CASE, which has no
 * place for them, it is advice: the body may keep them elsewhere.
 */
export const criteriaMissing: Rule<'criteria_missing'> = {
  source: 'iso_17024',
  find: ({ statements }) => {
    const all = performances(statements)
    const without = all.filter(({ evaluationCriteria }) => evaluationCriteria.length === 0)
    const severity = without.length < all.length ? 'error' : 'advice'
    return without.map(({ lineageId }) => ({ rule: 'criteria_missing', severity, lineageId, details: {} }))
  },
}

/** "Within 0.02 mm" tells two evaluators the same; "accurately" does not. Part of every NIMS performance standard. */
export const accuracyMissing: Rule<'accuracy_missing'> = {
  source: 'trade',
  find: ({ statements }) =>
    performances(statements)
      .filter(({ accuracyLevel }) => accuracyLevel === null)
      .map(({ lineageId }) => ({ rule: 'accuracy_missing', severity: 'advice', lineageId, details: {} })),
}

/** A test centre has to set the task up alike everywhere. Part of every NIMS performance standard. */
export const equipmentMissing: Rule<'equipment_missing'> = {
  source: 'trade',
  find: ({ statements }) =>
    performances(statements)
      .filter(({ equipment }) => equipment.length === 0)
      .map(({ lineageId }) => ({ rule: 'equipment_missing', severity: 'advice', lineageId, details: {} })),
}

/** A scheme is aligned to the competence it needs (ISO/IEC 17024:2012, 8.4): a performance standard names its KSAs. */
export const ksasMissing: Rule<'ksas_missing'> = {
  source: 'iso_17024',
  find: ({ statements }) =>
    performances(statements)
      .filter(({ ksas }) => ksas.length === 0)
      .map(({ lineageId }) => ({ rule: 'ksas_missing', severity: 'advice', lineageId, details: {} })),
}
