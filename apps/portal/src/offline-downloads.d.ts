declare module 'virtual:offline-downloads' {
  /** Files below `/offline/`; empty where they are not built. */
  export const offlineDownloads: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}
