import { createContext } from 'react'

/** Whether the frame with the navigation is around: it then has the page's main part and the mark already. */
export const InShell = createContext(false)
