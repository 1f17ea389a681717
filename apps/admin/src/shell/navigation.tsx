import { NativeSelect, Text } from '@mantine/core'
import {
  IconCertificate,
  IconHome,
  IconListSearch,
  IconBook2,
  IconMail,
  IconMessages,
  IconChecklist,
  IconSettings,
  IconStack2,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Permission } from '@touchstone/domain'
import { Mark } from '@touchstone/ui'
import type { ComponentType } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { paths } from '../paths'
import { common } from '../shared/messages'
import { sessionQuery, useWorkplace } from '../shared/session'
import { ColourSchemeSwitch } from './colour-scheme-switch'
import { shell } from './messages'
import { SignOutButton } from './sign-out-button'
import classes from './navigation.module.css'

interface Entry {
  readonly label: string
  readonly to: (issuerId: string) => string
  /** Pages that belong to it although their address does not begin with its own. */
  readonly also?: string
  readonly needs: Permission
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
}

const GROUPS: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
  {
    title: shell.groups.standards,
    entries: [
      {
        label: shell.links.standards,
        to: paths.standards,
        also: '/versions/',
        needs: 'standard:read',
        icon: IconBook2,
      },
      { label: shell.links.rounds, to: paths.rounds, needs: 'review:read', icon: IconMessages },
    ],
  },
  {
    title: shell.groups.credentials,
    entries: [
      { label: shell.links.definitions, to: paths.definitions, needs: 'definition:read', icon: IconChecklist },
      { label: shell.links.candidates, to: paths.candidates, needs: 'candidate:read', icon: IconUsers },
      {
        label: shell.links.credentials,
        to: paths.credentials,
        also: '/status-',
        needs: 'credential:read',
        icon: IconCertificate,
      },
      { label: shell.links.batches, to: paths.batches, needs: 'credential:read', icon: IconStack2 },
    ],
  },
  {
    title: shell.groups.records,
    entries: [
      { label: shell.links.audit, to: paths.auditTrail, needs: 'audit:read', icon: IconListSearch },
      { label: shell.links.outbox, to: paths.outbox, needs: 'outbox:read', icon: IconMail },
    ],
  },
  {
    title: shell.groups.settings,
    entries: [
      { label: shell.links.issuer, to: paths.issuer, needs: 'issuer:manage', icon: IconSettings },
      { label: shell.links.staff, to: paths.staff, needs: 'staff:read', icon: IconUsersGroup },
    ],
  },
]

/** What the role may read, in the order of the work. */
export function Navigation({ onNavigate }: { readonly onNavigate?: () => void }) {
  const { issuerId, may } = useWorkplace()
  return (
    <div className={classes.side}>
      <IssuerHeading />
      <nav aria-label={shell.navigation}>
        <Item label={shell.links.overview} to={paths.overview(issuerId)} icon={IconHome} end onNavigate={onNavigate} />
        {GROUPS.map(({ title, entries }) => {
          const allowed = entries.filter(({ needs }) => may(needs))
          if (allowed.length === 0) return null
          return (
            <div key={title} role="group" aria-label={title} className={classes.group}>
              <span className={classes.title} aria-hidden>
                {title}
              </span>
              {allowed.map(({ label, to, icon, also }) => (
                <Item
                  key={label}
                  label={label}
                  to={to(issuerId)}
                  icon={icon}
                  {...(also === undefined ? {} : { also })}
                  onNavigate={onNavigate}
                />
              ))}
            </div>
          )
        })}
      </nav>
      <Person />
    </div>
  )
}

interface ItemProps extends Pick<Entry, 'label' | 'icon' | 'also'> {
  readonly to: string
  readonly end?: boolean
  readonly onNavigate: (() => void) | undefined
}

function Item({ label, to, icon: Icon, end = false, also, onNavigate }: ItemProps) {
  const { pathname } = useLocation()
  const here =
    pathname === to || (!end && pathname.startsWith(`${to}/`)) || (also !== undefined && pathname.includes(also))
  return (
    <Link
      to={to}
      className={classes.link}
      {...(here ? { 'aria-current': 'page' } : {})}
      {...(onNavigate ? { onClick: onNavigate } : {})}
    >
      <Icon size={18} stroke={1.6} aria-hidden />
      {label}
    </Link>
  )
}

function IssuerHeading() {
  const { issuerId, membership } = useWorkplace()
  const { data } = useSuspenseQuery(sessionQuery)
  const navigate = useNavigate()
  return (
    <div className={classes.issuer}>
      <Mark size={30} />
      {data.memberships.length > 1 ? (
        <NativeSelect
          aria-label={shell.issuer}
          value={issuerId}
          data={data.memberships.map((one) => ({ value: one.issuerId, label: one.issuerShortName }))}
          onChange={({ currentTarget }) => void navigate(paths.overview(currentTarget.value))}
          style={{ flex: 1, minWidth: 0 }}
        />
      ) : (
        <div>
          <strong>{common.product}</strong>
          <Text size="sm" c="dimmed" lh={1.25} lineClamp={2} title={membership.issuerName}>
            {membership.issuerName}
          </Text>
        </div>
      )}
    </div>
  )
}

function Person() {
  const { role } = useWorkplace()
  const { data } = useSuspenseQuery(sessionQuery)
  return (
    <div className={classes.person}>
      <ColourSchemeSwitch />
      <div>
        <Text size="sm" fw={600} lh={1.3} style={{ overflowWrap: 'anywhere' }}>
          {data.user?.name}
        </Text>
        <Text size="xs" c="dimmed">
          {common.roles[role]}
        </Text>
      </div>
      <SignOutButton variant="default" size="xs" fullWidth />
      <a href="/" className={classes.portal}>
        {shell.portal}
      </a>
    </div>
  )
}
