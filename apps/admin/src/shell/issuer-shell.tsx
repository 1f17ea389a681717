import { Burger, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Mark } from '@touchstone/ui'
import { Suspense } from 'react'
import { Navigate, Outlet, useLocation, useParams } from 'react-router'
import { paths } from '../paths'
import { InShell } from '../shared/in-shell'
import { common } from '../shared/messages'
import { issuerQuery } from '../shared/reads'
import { sessionQuery, siteQuery } from '../shared/session'
import { PageSkeleton } from '../shared/skeleton'
import { shell } from './messages'
import { Navigation } from './navigation'
import { CandidatePage, OtherIssuerPage } from './plain-pages'
import classes from './issuer-shell.module.css'

/** Everything below an issuer: only for its staff. */
export function IssuerShell() {
  const { issuerId } = useParams()
  const { pathname, search } = useLocation()
  const { data: session } = useSuspenseQuery(sessionQuery)
  if (session.user === null) return <Navigate to={paths.signIn(pathname + search)} replace />
  if (session.memberships.length === 0) return <CandidatePage />
  if (issuerId === undefined || !session.memberships.some((one) => one.issuerId === issuerId))
    return <OtherIssuerPage />
  return <Frame issuerId={issuerId} />
}

function Frame({ issuerId }: { readonly issuerId: string }) {
  // The issuer is read with the frame: what asks for its day or its rules in the middle of a page finds it there, and the page stays.
  const [{ data: site }] = useSuspenseQueries({ queries: [siteQuery, issuerQuery(issuerId)] })
  const [menuOpen, menu] = useDisclosure(false)
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {shell.skip}
      </a>
      <header className={classes.bar}>
        <Burger opened={menuOpen} onClick={menu.open} size="sm" aria-label={shell.openMenu} aria-expanded={menuOpen} />
        <Mark size={26} />
        <span className={classes.product}>{common.product}</span>
      </header>
      <aside className={classes.side}>
        <Navigation />
      </aside>
      <Drawer
        opened={menuOpen}
        onClose={menu.close}
        size={288}
        title={shell.menu}
        closeButtonProps={{ 'aria-label': common.close }}
        hiddenFrom="md"
      >
        <Navigation onNavigate={menu.close} />
      </Drawer>
      <main id="content" tabIndex={-1} className={classes.main}>
        {site.demo && <p className={classes.demo}>{shell.demo}</p>}
        <InShell value>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </InShell>
      </main>
    </div>
  )
}
