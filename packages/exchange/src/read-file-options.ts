export interface ReadFileOptions {
  /** A random UUID of version 4, a new one at each call. */
  readonly mintId: () => string
  /** What the standard is called where the file does not say so: the file's name. */
  readonly title: string | null
  /** The language it is written in where the file does not say so. */
  readonly language?: string | null
}
