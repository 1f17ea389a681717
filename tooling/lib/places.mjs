// Where things lie, and the environment every tool is run in.
import { delimiter, join, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Full logs of every step; outside node_modules, so that they outlive a failed install. */
export const logs = join(root, '.cache', 'logs')

/** The pinned Node. What the machine brings is used for the set-up only. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const bin = join(root, 'node_modules', '.bin')

/** The environment for tools: the pinned Node and pnpm first in PATH, and nothing that reports home. */
export function toolEnvironment(extra = {}) {
  return {
    ...process.env,
    PATH: bin + delimiter + process.env.PATH,
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    // The version is pinned by the set-up itself; pnpm need not ask a registry about itself on every call.
    pnpm_config_pm_on_fail: 'ignore',
    pnpm_config_update_notifier: 'false',
    ...extra,
  }
}
