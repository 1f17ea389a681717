/** What the API says on its ready line. */
export interface Ready {
  readonly url: string
  readonly adminUrl: string
  readonly demo: { readonly email: string; readonly password: string; readonly credentialId: string } | null
  /** Where the first member of staff is made, on a database that has none. */
  readonly setup: string | null
  readonly dataDir: string
}

export interface RunningServer {
  readonly ready: Ready
  readonly exited: Promise<number>
  stop(signal?: NodeJS.Signals): Promise<number>
  complaint(): string
  readonly log: string
}

export function startServer(options?: {
  readonly env?: Readonly<Record<string, string>>
  /** A file of settings, as `.env`; what the environment says wins. */
  readonly settings?: string
  /** Name of the log file; `server` when left out. */
  readonly log?: string
  readonly onStarted?: (server: Pick<RunningServer, 'stop'>) => void
}): Promise<RunningServer>
