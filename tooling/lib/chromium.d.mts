export const chromiumFlags: readonly string[]

export function findChromium(options?: {
  readonly onProgress?: (words: string) => void
}): Promise<{ readonly executablePath: string; readonly args: string[] }>
