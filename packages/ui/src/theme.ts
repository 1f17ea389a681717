// The Mantine theme of the admin, made from the roles of tokens.css: a component takes a role, never a colour of its own.
import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

const basalt: MantineColorsTuple = [
  'var(--ts-basalt-50)',
  'var(--ts-basalt-100)',
  'var(--ts-basalt-200)',
  'var(--ts-basalt-300)',
  // The border of a field, which has to stand out from its ground by 3 to 1 (WCAG 2.2, 1.4.11).
  'var(--ts-basalt-500)',
  'var(--ts-basalt-500)',
  'var(--ts-basalt-600)',
  'var(--ts-basalt-700)',
  'var(--ts-basalt-800)',
  'var(--ts-basalt-900)',
]

/** Mantine reads `dark` from the lightest (text) to the darkest (ground). */
const stone: MantineColorsTuple = [
  'var(--ts-ink)',
  'var(--ts-ink-soft)',
  'var(--ts-basalt-400)',
  'var(--ts-basalt-600)',
  'var(--ts-basalt-500)',
  'var(--ts-basalt-800)',
  'var(--ts-surface)',
  'var(--ts-page)',
  'var(--ts-basalt-950)',
  'var(--ts-basalt-950)',
]

function role(name: string, ground: string): MantineColorsTuple {
  const ink = `var(--ts-${name})`
  const soft = `var(--ts-${ground})`
  return [soft, soft, soft, ink, ink, ink, ink, ink, ink, ink]
}

const SANS = "'Source Sans 3', 'Noto Sans', system-ui, sans-serif"
const SERIF = "'Source Serif 4', 'Noto Serif', Georgia, serif"

const heading = { fontFamily: SERIF, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.3 }

/** Ink on a filled ground: Mantine takes white, which cannot be read on the light colours of the dark scheme. */
const variantColours: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...colours, color: 'var(--ts-accent-ink)' } : colours
}

/** Theme of the sites built on Mantine. Use it together with {@link cssVariables} and `tokens.css`. */
export const theme = createTheme({
  colors: {
    basalt,
    gray: basalt,
    dark: stone,
    accent: role('accent', 'accent-ground'),
    red: role('bad', 'bad-ground'),
    green: role('good', 'good-ground'),
    yellow: role('warn', 'warn-ground'),
    blue: role('note', 'note-ground'),
  },
  primaryColor: 'accent',
  variantColorResolver: variantColours,
  fontFamily: SANS,
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', 'Cascadia Mono', Menlo, Consolas, monospace",
  headings: {
    fontFamily: SERIF,
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: { Modal: { styles: { title: heading } }, Drawer: { styles: { title: heading } } },
})

const ROLES = {
  '--ts-accent-ground': 'color-mix(in srgb, var(--ts-accent) 12%, var(--ts-surface))',
  '--mantine-color-body': 'var(--ts-page)',
  '--mantine-color-text': 'var(--ts-ink)',
  '--mantine-color-bright': 'var(--ts-ink)',
  '--mantine-color-dimmed': 'var(--ts-ink-soft)',
  '--mantine-color-placeholder': 'var(--ts-ink-soft)',
  '--mantine-color-anchor': 'var(--ts-accent)',
  '--mantine-color-error': 'var(--ts-bad)',
  '--mantine-color-default': 'var(--ts-surface)',
  '--mantine-color-default-hover': 'color-mix(in srgb, var(--ts-ink) 5%, var(--ts-surface))',
  '--mantine-color-default-color': 'var(--ts-ink)',
  '--mantine-color-default-border': 'var(--ts-line)',
  '--mantine-color-disabled': 'color-mix(in srgb, var(--ts-ink) 6%, var(--ts-page))',
  '--mantine-color-disabled-color': 'var(--ts-ink-soft)',
  '--mantine-color-disabled-border': 'var(--ts-line)',
  '--mantine-primary-color-contrast': 'var(--ts-accent-ink)',
  '--mantine-primary-color-filled': 'var(--ts-accent)',
}

function coloured(name: string, role: string, ground: string): Record<string, string> {
  const ink = `var(--ts-${role})`
  return {
    [`--mantine-color-${name}-text`]: ink,
    [`--mantine-color-${name}-filled`]: ink,
    [`--mantine-color-${name}-filled-hover`]: `color-mix(in srgb, ${ink} 88%, var(--ts-ink))`,
    [`--mantine-color-${name}-light`]: ground,
    [`--mantine-color-${name}-light-hover`]: `color-mix(in srgb, ${ink} 10%, ${ground})`,
    [`--mantine-color-${name}-light-color`]: ink,
    [`--mantine-color-${name}-outline`]: ink,
    [`--mantine-color-${name}-outline-hover`]: ground,
  }
}

const roles = {
  ...ROLES,
  ...coloured('accent', 'accent', 'var(--ts-accent-ground)'),
  ...coloured('red', 'bad', 'var(--ts-bad-ground)'),
  ...coloured('green', 'good', 'var(--ts-good-ground)'),
  ...coloured('yellow', 'warn', 'var(--ts-warn-ground)'),
  ...coloured('blue', 'note', 'var(--ts-note-ground)'),
}

/** Hands the roles to Mantine. They are the same in both schemes, since a role changes its own value with the scheme. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: roles, dark: roles })
