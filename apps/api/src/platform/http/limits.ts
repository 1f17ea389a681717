/** The largest request body in bytes where the endpoint names none. */
export const DEFAULT_BODY_LIMIT = 1024 * 1024

/** The longest value of a path parameter, in characters. Above it the address itself is refused before any route runs. */
export const LONGEST_PATH_PARAMETER = 12_000

/** How many refused fields of one request are named. */
export const MOST_FIELD_PROBLEMS = 100
