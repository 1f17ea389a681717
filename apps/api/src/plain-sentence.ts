// What kept the program from starting, said to the person who started it.
import { MigrationError } from './platform/database/migrate.js'
import { DataFolderError } from './platform/database/embedded/data-folder-lock.js'
import { SettingsError } from './platform/env.js'

/** One sentence (one for each fault of the settings); for a fault of ours the stack, which is what we need to see. */
export function plainSentence(fault: unknown): string {
  if (fault instanceof SettingsError || fault instanceof DataFolderError || fault instanceof MigrationError)
    return fault.message
  if (!(fault instanceof Error)) return String(fault)
  switch ('code' in fault ? fault.code : undefined) {
    case 'EADDRINUSE':
      return `Port ${'port' in fault ? String(fault.port) : ''} is taken: stop the program that uses it, or set PORT to another number.`
    case 'EACCES':
      return 'This port is for the administrator of the machine: set PORT to a number above 1023.'
    case 'EADDRNOTAVAIL':
    case 'EAI_AGAIN':
      return 'HOST names an address this machine does not have.'
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return 'The database server that DATABASE_URL names does not answer.'
    case '28P01':
    case '28000':
      return 'The database server refused the user or the password in DATABASE_URL.'
    case '3D000':
      return 'The database that DATABASE_URL names does not exist on its server: create it first.'
    default:
      return fault.stack ?? fault.message
  }
}
