import { VisuallyHidden } from '@mantine/core'
import { Suspense, useEffect, useRef } from 'react'
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { shell } from './messages'
import { Waiting } from './waiting'
import classes from './root.module.css'

export function Root() {
  const waiting = useNavigation().state !== 'idle'
  useHeadingFocus()
  return (
    <>
      <div className={classes.progress} data-waiting={waiting}>
        {waiting && <VisuallyHidden role="status">{shell.loadingPage}</VisuallyHidden>}
      </div>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
      <ScrollRestoration />
    </>
  )
}

// After following a link, keyboard and screen reader go on at the new page's heading. That is the browser's own doing
// between documents, so it has to be done by hand within one.
function useHeadingFocus() {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const heading = () => document.querySelector<HTMLElement>('[data-page-heading]')
    const focus = () => heading()?.focus({ preventScroll: true })
    if (heading()) return focus()
    // The page is still loading: its heading comes with it.
    const watch = new MutationObserver(() => {
      if (heading() === null) return
      watch.disconnect()
      focus()
    })
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [pathname])
}
