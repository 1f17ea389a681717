import { defineConfig } from 'vite'
import { offlineDownloads } from './offline-downloads.js'

export default defineConfig({
  base: '/',
  plugins: [offlineDownloads()],
  resolve: {
    // Workspace packages are read from their source, so that no stale build is ever shown.
    conditions: ['touchstone-source', 'module', 'browser', 'development|production'],
    // What packages/ui asks React for is answered by the portal's Preact, which that package does not have.
    dedupe: ['preact'],
    // Written for React, run by Preact: docs/decisions/0006-the-portal-without-mantine.md
    alias: [
      { find: /^react$/, replacement: 'preact/compat' },
      { find: /^react-dom$/, replacement: 'preact/compat' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
    ],
  },
  build: {
    // Every browser that reads modules reads preload links; the polyfill would only weigh.
    modulePreload: { polyfill: false },
    // An inlined file would be a data: address in the style sheet, downloaded by every visitor whether shown or not.
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
})
