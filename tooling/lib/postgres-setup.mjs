// Vitest's global set-up of the project that runs the API's tests on a real PostgreSQL server.
import { startPostgres } from './postgres.mjs'

export default async function setup(project) {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    useDatabase(project, given)
    return undefined
  }
  const server = await startPostgres()
  useDatabase(project, server.url)
  return () => server.stop()
}

// Set for this project alone: the project beside it must go on using the embedded database.
function useDatabase(project, url) {
  project.config.env = { ...project.config.env, TEST_DATABASE_URL: url }
}
