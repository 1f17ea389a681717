import { Anchor, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { common } from './messages'
import classes from './page.module.css'

export interface Crumb {
  readonly label: string
  readonly to: string
}

interface PageProps {
  readonly title: string
  /** What tells this page's tab and history entry from those of a page with the same title. */
  readonly edition?: string
  /** Where the page stands, outermost first. */
  readonly crumbs?: readonly Crumb[]
  readonly badge?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Heading, actions and content of a page. The heading receives the focus when the page was reached by a link. */
export function Page({ title, edition, crumbs = [], badge, lead, actions, children }: PageProps) {
  return (
    <>
      <title>{[title, edition, common.product].filter((part) => part !== undefined).join(' · ')}</title>
      <header className={classes.header}>
        <div className={classes.heading}>
          {crumbs.length > 0 && (
            <nav aria-label="Breadcrumb" className={classes.crumbs}>
              {crumbs.map(({ label, to }) => (
                <Anchor key={to} component={Link} to={to} size="sm">
                  {label}
                </Anchor>
              ))}
            </nav>
          )}
          <Group gap="sm" align="center" wrap="wrap">
            <Title order={1} tabIndex={-1} data-page-heading>
              {title}
            </Title>
            {badge}
          </Group>
          {lead !== undefined && (
            <Text component="div" c="dimmed" style={{ textWrap: 'pretty' }} size="sm" mt={4} maw={760}>
              {lead}
            </Text>
          )}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </>
  )
}

/** A part of a page with its own heading. */
export function Section({
  title,
  actions,
  children,
}: {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={classes.section}>
      <Group justify="space-between" align="center" mb="xs" gap="xs">
        <Title order={2}>{title}</Title>
        {actions}
      </Group>
      {children}
    </section>
  )
}
