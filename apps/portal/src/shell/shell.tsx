import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation, useRoute } from 'wouter'
import { shell } from '../messages/shell.js'
import { paths } from '../paths.js'
import { useSite } from '../shared/site.js'
import { Mark } from './mark.js'
import styles from './shell.module.css'

export function Shell({ children }: { readonly children: ReactNode }) {
  const demo = useSite()?.demo === true
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {shell.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link className={styles.name} href={paths.home()} aria-label={shell.home}>
            <Mark size={30} />
            <span aria-hidden="true">{shell.name}</span>
          </Link>
          <nav className={styles.nav} aria-label={shell.navigation}>
            <NavLink href={paths.home()}>{shell.verify}</NavLink>
            <NavLink href={paths.standards()}>{shell.standards}</NavLink>
            <NavLink href={paths.calls()}>{shell.calls}</NavLink>
            <NavLink href={paths.myCredentials()}>{shell.yourCredentials}</NavLink>
          </nav>
        </div>
      </header>
      <Content>{children}</Content>
      <footer className={styles.footer}>
        <div className={styles.foot}>
          <p>{shell.footer}</p>
          {/* The admin is another site under the same address, so this is no route of ours. */}
          <a href="/admin/">{shell.staff}</a>
        </div>
      </footer>
      {/* Last and always in sight: above the page it would push everything down when the answer about the site arrives. */}
      {demo && (
        <aside className={styles.demo} aria-label={shell.notice}>
          {shell.demo}
        </aside>
      )}
    </div>
  )
}

function NavLink({ href, children }: { readonly href: string; readonly children: string }) {
  const [here] = useRoute(href)
  return (
    <Link className={styles.link} href={href} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  )
}

/** Where a page stands. Going to another page moves the focus here, as a full load would. */
function Content({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(location)
  useEffect(() => {
    if (shown.current === location) return
    shown.current = location
    if (globalThis.location.hash === '') globalThis.scrollTo({ top: 0, behavior: 'instant' })
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [location])
  return (
    <main id="content" ref={main} tabIndex={-1} className={styles.content}>
      {children}
    </main>
  )
}
