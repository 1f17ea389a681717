import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

function declarations(file: string, selector: RegExp): string[] {
  const css = readFileSync(new URL(file, import.meta.url), 'utf8')
  const body = new RegExp(`${selector.source}\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => `${name}: ${value}`)
}

test('dark by choice looks like dark by the machine’s setting', () => {
  const byMachine = declarations('./tokens.css', /:root:not\(\[data-mantine-color-scheme='light'\]\)/)
  const byChoice = declarations('./dark-roles.css', /:root\[data-mantine-color-scheme='dark'\]/)
  expect(byMachine.length).toBeGreaterThan(10)
  expect(byChoice).toEqual(byMachine)
})
