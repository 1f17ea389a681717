/** Nest provider tokens of what is no class. */
export const AUTH = Symbol('better-auth')
