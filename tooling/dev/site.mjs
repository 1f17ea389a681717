// One site in Vite's development server: `site.mjs <admin|portal> <port> <proxied paths as JSON>`.
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from '../lib/places.mjs'

const [site, port, proxied] = process.argv.slice(2)
const server = await createServer({
  root: join(root, 'apps', site),
  clearScreen: false,
  server: {
    host: '127.0.0.1',
    port: Number(port),
    strictPort: true,
    // The admin is seen through the portal's address; its reload messages come from its own.
    hmr: { clientPort: Number(port) },
    // The API compares where a request comes from with its public address, so the host is passed on as it is.
    proxy: JSON.parse(proxied),
  },
})
await server.listen()
