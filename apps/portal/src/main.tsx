import './styles/global.css'
import { createRoot } from 'react-dom/client'
import { useLocation } from 'wouter'
import { Routes } from './routes.js'
import { SiteProvider } from './shared/site.js'
import { ErrorBoundary } from './shell/error-boundary.js'
import { Shell } from './shell/shell.js'

function Portal() {
  const [location] = useLocation()
  return (
    <SiteProvider>
      <Shell>
        {/* A fault on one page must not outlive it. */}
        <ErrorBoundary key={location}>
          <Routes />
        </ErrorBoundary>
      </Shell>
    </SiteProvider>
  )
}

const root = document.querySelector('#portal')
if (root === null) throw new Error('The page has no #portal')
createRoot(root).render(<Portal />)
