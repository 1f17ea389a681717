import type { ReadProgress } from '@touchstone/case'

export interface ReadFileOptions {
  /** A random UUID of version 4, a new one at each call. */
  readonly mintId: () => string
  /** What the standard is called where the file does not say so: the file's name. */
  readonly title: string | null
  /** The language it is written in where the file does not say so. */
  readonly language?: string | null
  /** Told now and then how many entries of the file are made into statements and links, of how many. */
  readonly progress?: ReadProgress
}
