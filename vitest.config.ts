// Four projects, so that a part can be run alone: unit, api (embedded database), api-postgres (a real server), e2e.
import { defineConfig } from 'vitest/config'

// Workspace packages are tested from their source, as the editor and the sites see them: nobody meets a stale build.
const conditions = ['touchstone-source']
const fromSource = {
  resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] },
  ssr: {
    resolve: {
      conditions: [...conditions, 'module', 'node', 'development|production'],
      externalConditions: conditions,
    },
  },
  // Nest reads constructor types at run time.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
}
const inline = { deps: { inline: [/@touchstone\//] } }
const ignored = ['**/node_modules/**', '**/dist/**']
const apiTests = ['apps/api/src/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        ...fromSource,
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'apps/{admin,portal,verify}/src/**/*.test.{ts,tsx}',
            'tooling/**/*.test.ts',
          ],
          exclude: ignored,
          server: inline,
          // Hostile files and random trees are slow on a machine that does something else as well; nothing here is a timing.
          testTimeout: 30_000,
        },
      },
      {
        ...fromSource,
        test: {
          name: 'api',
          include: apiTests,
          exclude: ignored,
          server: inline,
          testTimeout: 30_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        ...fromSource,
        test: {
          name: 'api-postgres',
          include: apiTests,
          // The embedded database's own tests have nothing to say about a server.
          exclude: [...ignored, 'apps/api/src/platform/database/embedded/**'],
          server: inline,
          globalSetup: ['tooling/lib/postgres-setup.mjs'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        ...fromSource,
        test: {
          name: 'e2e',
          include: ['tooling/e2e/**/*.e2e.ts'],
          exclude: ignored,
          server: inline,
          globalSetup: ['tooling/lib/chromium-setup.mjs'],
          // The widest step looks at every page in four looks.
          testTimeout: 420_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
