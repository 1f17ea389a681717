import {
  addYears,
  CandidateDetails,
  credentialLifecycle,
  expiryOf,
  IssuerProfile,
  REASONS_FOR,
  Role,
} from '@touchstone/domain'
import { describe, expect, it } from 'vitest'
import { evaluators } from './award-journeys.js'
import { awards } from './awards.js'
import { body, staff } from './body.js'
import { candidates } from './candidates.js'
import { type AwardEvent, type DefinitionPlan, definitions } from './plan.js'
import { STANDARD_1_0_PUBLISHED_ON, standard_1_0 } from './standard-1-0.js'

const END = '2026-11-15'

function eventsOf<T extends AwardEvent['type']>(type: T) {
  return awards.filter((event): event is Extract<AwardEvent, { type: T }> => event.type === type)
}

function definitionOf(code: string): DefinitionPlan {
  const found = definitions.find((one) => one.code === code)
  if (found === undefined) throw new Error(`No definition ${code}`)
  return found
}

/** What became of each credential: replays the plan through the domain's own lifecycle. */
function replay() {
  const credentials = new Map<
    string,
    {
      status: ReturnType<typeof credentialLifecycle.next>
      effectiveOn: string
      expiresOn: string | null
      candidate: string
      definition: string
    }
  >()
  for (const event of awards) {
    if (event.type === 'assess') continue
    if (event.type === 'issue') {
      const effectiveOn = event.effectiveOn ?? event.on
      const expiresOn = expiryOf(definitionOf(event.definition).validity, effectiveOn)
      if (credentials.has(event.credential)) throw new Error(`Issued twice: ${event.credential}`)
      credentials.set(event.credential, {
        status: 'active',
        effectiveOn,
        expiresOn,
        candidate: event.candidate,
        definition: event.definition,
      })
      continue
    }
    const credential = credentials.get(event.credential)
    if (credential === undefined) throw new Error(`${event.type} before issue: ${event.credential}`)
    if (event.type === 'replace') credentials.set(event.replacement, { ...credential })
    credential.status = credentialLifecycle.next(credential.status, event.type)
  }
  return credentials
}

function meets(definition: DefinitionPlan, event: Extract<AwardEvent, { type: 'assess' }>): boolean {
  const requirement = definition.requirements.find(({ key }) => key === event.requirement)
  if (requirement?.type === 'theory_exam')
    return event.result.kind === 'scored' && event.result.percent >= requirement.cutScore
  const conflicted = requirement?.trainerMayEvaluate === 'forbidden' && event.evaluatorRelation !== 'independent'
  return event.result.kind === 'judged' && event.result.met && !conflicted
}

/** Requirements a candidate has not met by a day, in the definition's order. */
function lacking(candidate: string, code: string, on: string): string[] {
  const definition = definitionOf(code)
  const attempts = eventsOf('assess').filter(
    (one) => one.candidate === candidate && one.definition === code && one.on <= on,
  )
  let notBefore = ''
  return definition.requirements.flatMap(({ key }) => {
    const first = attempts.find((one) => one.requirement === key && one.on >= notBefore && meets(definition, one))
    if (first === undefined) return [key]
    if (definition.order === 'listed') notBefore = first.on
    return []
  })
}

describe('the body', () => {
  it('is a valid issuer with one member of staff in each role', () => {
    expect(IssuerProfile.parse(body)).toEqual(body)
    expect(staff.map(({ role }) => role).toSorted()).toEqual(Role.options.toSorted())
    for (const { email } of staff) expect(email).toMatch(/@aldermoor\.example$/)
  })
})

describe('definitions', () => {
  it('cover each duty area once', () => {
    expect(definitions.flatMap(({ dutyAreas }) => dutyAreas)).toEqual(standard_1_0.dutyAreas.map(({ code }) => code))
    expect(definitions.map(({ title }) => title)).toEqual(standard_1_0.dutyAreas.map(({ title }) => title))
    expect(new Set(definitions.map(({ code }) => code)).size).toBe(9)
  })

  it('ask for theory with cut scores from 65 to 80, except welding, which is performance alone', () => {
    const cutScores = definitions.flatMap(({ requirements }) =>
      requirements.flatMap((one) => (one.type === 'theory_exam' ? [one.cutScore] : [])),
    )
    expect(Math.min(...cutScores)).toBe(65)
    expect(Math.max(...cutScores)).toBe(80)
    expect(definitionOf('IMM1-WEL').requirements.map(({ type }) => type)).toEqual(['performance_affidavit'])
    expect(cutScores).toHaveLength(8)
  })

  it('last for ever, five years, three years or one', () => {
    const years = Object.fromEntries(
      definitions.map(({ code, validity }) => [code, validity.kind === 'years' ? validity.years : null]),
    )
    expect(years).toMatchObject({ 'IMM1-ELE': 5, 'IMM1-WEL': 3, 'IMM1-PCS': 1, 'IMM1-MO': null })
  })
})

describe('candidates', () => {
  it('are forty people the domain accepts as they are written, under .example', () => {
    expect(candidates).toHaveLength(40)
    for (const { name, email } of candidates) {
      expect(CandidateDetails.parse({ name, email })).toEqual({ name, email })
      expect(email).toMatch(/\.example$/)
    }
    for (const field of ['key', 'name', 'email'] as const)
      expect(new Set(candidates.map((one) => one[field])).size).toBe(40)
  })

  it('have names in every script the certificate prints, one very long and one of a single word', () => {
    const names = candidates.map(({ name }) => name)
    for (const script of [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u, /\p{Script=Han}/u]) {
      expect(names.some((name) => script.test(name))).toBe(true)
    }
    expect(
      names.every((name) => /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}’.\- ]+$/u.test(name)),
    ).toBe(true)
    expect(Math.max(...names.map(({ length }) => length))).toBeGreaterThanOrEqual(70)
    expect(names.some((name) => /^\p{Script=Latin}+$/u.test(name))).toBe(true)
  })
})

describe('the award plan', () => {
  it('runs in order of date, within its span and after the standard was published', () => {
    const dates = awards.map(({ on }) => on)
    expect(dates).toEqual(dates.toSorted())
    expect(dates.filter((on) => on < '2025-03-01' || on <= STANDARD_1_0_PUBLISHED_ON || on > END)).toEqual([])
    expect(dates.length).toBeGreaterThan(150)
  })

  it('knows every candidate, definition and requirement it names', () => {
    const people = candidates.map(({ key }) => key)
    const [assessed, issued] = [eventsOf('assess'), eventsOf('issue')]
    expect([...assessed, ...issued].filter(({ candidate }) => !people.includes(candidate))).toEqual([])
    expect(() => issued.map(({ definition }) => definitionOf(definition))).not.toThrow()
    const types = assessed.map(
      (one) => definitionOf(one.definition).requirements.find(({ key }) => key === one.requirement)?.type,
    )
    expect(types).toEqual(
      assessed.map(({ result }) => (result.kind === 'scored' ? 'theory_exam' : 'performance_affidavit')),
    )
  })

  it('has no candidate evaluate anybody', () => {
    const names = [
      ...candidates.map(({ name }) => name),
      ...eventsOf('replace').map(({ correctedName }) => correctedName),
    ]
    expect(eventsOf('assess').filter(({ evaluatorName }) => names.includes(evaluatorName))).toEqual([])
  })

  it('issues only to candidates who have met every requirement by then', () => {
    const early = eventsOf('issue').filter(
      ({ candidate, definition, on }) => lacking(candidate, definition, on).length > 0,
    )
    expect(early).toEqual([])
  })

  it('issues no second credential while one stands', () => {
    const standing = new Map<string, string | null>()
    for (const { candidate, definition, on, effectiveOn = on } of eventsOf('issue')) {
      const key = `${candidate} ${definition}`
      const until = standing.get(key)
      expect(until === undefined || (until !== null && until < on)).toBe(true)
      standing.set(key, expiryOf(definitionOf(definition).validity, effectiveOn))
    }
  })

  it('gives reasons that fit the act', () => {
    for (const action of ['suspend', 'reinstate', 'withdraw', 'replace'] as const) {
      const allowed: readonly string[] = REASONS_FOR[action]
      for (const { reason, note } of eventsOf(action)) {
        expect(allowed).toContain(reason)
        expect(note.length).toBeGreaterThan(10)
      }
    }
  })

  it('leaves credentials in every status, and about sixty of them', () => {
    const all = [...replay().values()]
    const count = (status: string) => all.filter((one) => one.status === status).length
    expect(all.length).toBeGreaterThanOrEqual(60)
    expect(all.length).toBeLessThanOrEqual(70)
    expect(count('suspended')).toBe(4)
    expect(count('withdrawn')).toBe(5)
    expect(count('replaced')).toBe(3)
    const active = all.filter(({ status }) => status === 'active')
    expect(active.filter(({ expiresOn }) => expiresOn !== null && expiresOn < END)).toHaveLength(3)
    expect(active.filter(({ effectiveOn }) => effectiveOn > END)).toHaveLength(2)
    expect(
      active.filter(({ effectiveOn }) => effectiveOn > END).every(({ effectiveOn }) => effectiveOn < addYears(END, 1)),
    ).toBe(true)
  })

  it('corrects a name to another name', () => {
    const credentials = replay()
    for (const { credential, correctedName } of eventsOf('replace')) {
      const holder = candidates.find(({ key }) => key === credentials.get(credential)?.candidate)
      expect(holder?.name).not.toBe(correctedName)
    }
  })

  it('leaves candidates who lack something, two who lack only the decision, and one who has just registered', () => {
    const issued = new Set(eventsOf('issue').map(({ candidate, definition }) => `${candidate} ${definition}`))
    const under = [
      ...new Set(eventsOf('assess').map(({ candidate, definition }) => `${candidate} ${definition}`)),
    ].filter((key) => !issued.has(key))
    const open = under.map((key) => lacking(key.split(' ')[0] ?? '', key.split(' ')[1] ?? '', END))
    expect(open.filter(({ length }) => length === 0)).toHaveLength(2)
    expect(open.filter(({ length }) => length > 0).length).toBeGreaterThanOrEqual(8)
    const seen = new Set(eventsOf('assess').map(({ candidate }) => candidate))
    expect(candidates.filter(({ key }) => !seen.has(key)).map(({ key }) => key)).toEqual(['mei-ling-tan'])
  })

  it('has first attempts that failed and were made good later', () => {
    const failed = eventsOf('assess').filter((event) => !meets(definitionOf(event.definition), event))
    const issued = eventsOf('issue')
    const madeGood = failed.filter((one) =>
      issued.some(
        (grant) => grant.candidate === one.candidate && grant.definition === one.definition && grant.on > one.on,
      ),
    )
    expect(madeGood.length).toBeGreaterThanOrEqual(5)
  })

  it('uses no affidavit of the evaluator under inquiry once the inquiry has begun', () => {
    const start = eventsOf('suspend').find(({ reason }) => reason === 'evaluator_inquiry')?.on ?? ''
    const suspended = eventsOf('suspend')
      .filter(({ reason }) => reason === 'evaluator_inquiry')
      .map(({ credential }) => credential)
    const affidavits = eventsOf('assess').filter(({ evaluatorName }) => evaluatorName === evaluators.marsh)
    expect(affidavits.filter(({ on }) => on >= start)).toEqual([])
    expect(affidavits.map(({ candidate, definition }) => `${candidate}/${definition}`).toSorted()).toEqual(
      suspended.toSorted(),
    )
  })

  it('works on no weekend', () => {
    const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' })
    expect(awards.filter(({ on }) => ['Sat', 'Sun'].includes(weekday.format(new Date(`${on}T12:00:00Z`))))).toEqual([])
  })
})
