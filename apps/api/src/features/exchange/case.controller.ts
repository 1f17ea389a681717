// The CASE 1.1 provider. What it answers to hits is kept in memory and costs next to nothing, so an integrator may read as fast as it
// can; what is not there is looked for in the database, so that is not asked for without end.
import { Controller } from '@nestjs/common'
import { caseProvider, type InputOf } from '@touchstone/contract'
import { fail } from '@touchstone/domain'
import { Caller } from '../../platform/http/client-address.js'
import { Implements, Input } from '../../platform/http/implements.js'
import type { PreparedAnswer, PreparedJson } from '../../platform/http/prepared.js'
import { RateLimiter } from '../../platform/http/rate-limiter.js'
import { CaseAnswers } from './case-answers.js'
import { CaseDiscovery } from './case-discovery.js'
import { ListDocuments } from './list-documents.js'

/** A version's status may change, and who relies on it is to know within minutes; caches ask again after that and get a 304. */
const MAX_AGE = 300

@Controller()
export class CaseController {
  private readonly misses = new RateLimiter({ burst: 600, perMinute: 600 })

  constructor(
    private readonly answers: CaseAnswers,
    private readonly listDocuments: ListDocuments,
    private readonly discovery: CaseDiscovery,
  ) {}

  @Implements(caseProvider.getAllCFDocuments)
  documents(@Input() { query }: InputOf<typeof caseProvider.getAllCFDocuments>) {
    return this.listDocuments.answer(query)
  }

  @Implements(caseProvider.getCFDocument)
  document(@Input() { params, query }: InputOf<typeof caseProvider.getCFDocument>, @Caller() caller: string) {
    return this.found(caller, () => this.answers.document(params.sourcedId, query.extensions === 'true'))
  }

  @Implements(caseProvider.getCFPackage)
  package(@Input() { params, query }: InputOf<typeof caseProvider.getCFPackage>, @Caller() caller: string) {
    return this.found(caller, () => this.answers.package(params.sourcedId, query.extensions === 'true'))
  }

  @Implements(caseProvider.getCFItem)
  item(@Input() { params, query }: InputOf<typeof caseProvider.getCFItem>, @Caller() caller: string) {
    return this.found(caller, () => this.answers.item(params.sourcedId, query.extensions === 'true'))
  }

  @Implements(caseProvider.getCFItemAssociations)
  itemAssociations(@Input() { params }: InputOf<typeof caseProvider.getCFItemAssociations>, @Caller() caller: string) {
    return this.found(caller, () => this.answers.itemAssociations(params.sourcedId))
  }

  @Implements(caseProvider.getCFAssociation)
  association(@Input() { params }: InputOf<typeof caseProvider.getCFAssociation>, @Caller() caller: string) {
    return this.found(caller, () => this.answers.derived('getCFAssociation', params.sourcedId))
  }

  @Implements(caseProvider.getCFAssociationGrouping)
  grouping(@Input() { params }: InputOf<typeof caseProvider.getCFAssociationGrouping>, @Caller() caller: string) {
    return this.found(caller, () => this.answers.derived('getCFAssociationGrouping', params.sourcedId))
  }

  @Implements(caseProvider.getCFItemType)
  itemType(@Input() { params }: InputOf<typeof caseProvider.getCFItemType>, @Caller() caller: string) {
    return this.found(caller, () => this.answers.derived('getCFItemType', params.sourcedId))
  }

  @Implements(caseProvider.getCFRubric)
  rubric(@Input() { params }: InputOf<typeof caseProvider.getCFRubric>, @Caller() caller: string) {
    return this.found(caller, () => this.answers.derived('getCFRubric', params.sourcedId))
  }

  @Implements(caseProvider.getCFConcept)
  concept(): PreparedAnswer {
    return fail('not_found', { what: 'concept' })
  }

  @Implements(caseProvider.getCFSubject)
  subject(): PreparedAnswer {
    return fail('not_found', { what: 'subject' })
  }

  @Implements(caseProvider.getCFLicense)
  license(): PreparedAnswer {
    return fail('not_found', { what: 'licence' })
  }

  @Implements(caseProvider.discoverCase)
  discover(): PreparedAnswer {
    return { json: this.discovery.document, maxAge: MAX_AGE }
  }

  private async found(caller: string, look: () => Promise<PreparedJson | null>): Promise<PreparedAnswer> {
    this.misses.check(caller)
    const json = await look()
    if (json !== null) return { json, maxAge: MAX_AGE }
    this.misses.spend(caller)
    return fail('not_found', { what: 'case_object' })
  }
}
