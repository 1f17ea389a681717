import { Controller } from '@nestjs/common'
import { candidateImports, type InputOf } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { ImportCandidates } from './import-candidates.js'
import { PreviewCandidateImport } from './preview-candidate-import.js'

@Controller()
export class CandidateImportsController {
  constructor(
    private readonly previewImport: PreviewCandidateImport,
    private readonly importCandidates: ImportCandidates,
  ) {}

  @Implements(candidateImports.previewCandidateImport)
  preview(@Input() { params, body }: InputOf<typeof candidateImports.previewCandidateImport>) {
    return this.previewImport.run(body.bytes, params.issuerId)
  }

  @Implements(candidateImports.importCandidates)
  import(
    @Input() { query, body }: InputOf<typeof candidateImports.importCandidates>,
    @CurrentActor() actor: StaffActor,
  ) {
    return this.importCandidates.run(body.bytes, query.fingerprint, actor)
  }
}
