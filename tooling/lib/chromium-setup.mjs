// Vitest's global set-up of the browser tests: the browser is found, or installed, before the first test waits for it.
import { findChromium } from './chromium.mjs'

export default async function setup(project) {
  const { executablePath } = await findChromium()
  project.config.env = { ...project.config.env, CHROME_PATH: executablePath }
}
