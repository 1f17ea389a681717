// Deletes files of somebody who was erased, once the erasure is committed: at once, and by a job that sees to it if that fails.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import { z } from 'zod'
import type { Tx } from '../../platform/database/transactions.js'
import { type FileHash, Files } from '../../platform/files/files.js'
import type { Job } from '../../platform/jobs/job.js'
import { Jobs } from '../../platform/jobs/jobs.js'

const Data = z.strictObject({ files: z.array(z.string()) })

/** Tried for about a day. */
const deleteErasedFiles: Job<z.infer<typeof Data>> = {
  name: 'delete-erased-files',
  data: Data,
  retries: 18,
  retryDelay: 30,
  retryDelayMax: 7200,
  timeout: 300,
}

@Injectable()
export class DeleteErasedFiles implements OnModuleInit {
  readonly #log = new Logger('DeleteErasedFiles')

  constructor(
    private readonly jobs: Jobs,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(deleteErasedFiles, ({ data }) => this.run(data.files))
  }

  async enqueue(tx: Tx, files: readonly FileHash[]): Promise<void> {
    if (files.length > 0) await this.jobs.enqueue(tx, deleteErasedFiles, { files: [...files] })
  }

  async run(files: readonly FileHash[]): Promise<void> {
    for (const hash of files) await this.files.delete(hash)
  }

  /** The first try. What fails is left to the job. */
  async tryNow(files: readonly FileHash[]): Promise<void> {
    await this.run(files).catch(() => this.#log.warn('Files of an erased person could not be deleted yet'))
  }
}
