import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  // Workspace packages are read from their source, in development and in the build alike.
  resolve: { conditions: ['touchstone-source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', port: 5174, proxy: { '/api': 'http://127.0.0.1:3000' } },
  // An inlined font would be a data: address, which the content security policy refuses.
  build: { assetsInlineLimit: 0, sourcemap: true, target: 'es2022', chunkSizeWarningLimit: 700 },
})
