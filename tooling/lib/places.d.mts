export const root: string
export const logs: string
export const pinnedNode: string
