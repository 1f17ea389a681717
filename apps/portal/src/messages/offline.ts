// The words of checking without the register.
import { inLanguage } from './language.js'

export const offline = inLanguage({
  en: {
    heading: 'Check without asking this register',
    lead: 'With two files from the issuer you can check its badges and certificates on a machine that has no network.',
    first:
      'Take what checks. The page opens in any browser of today; the command needs Node 22 or newer, and no installation.',
    tools: { page: 'The page, one HTML file', command: 'The command, one script' },
    size: (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`,
    second: 'Take the issuer’s files. Both say until when they are good; take them anew at least once a week.',
    keySet: 'key set (keys.json)',
    statusLists: 'status lists (status.json)',
    third: 'Drop both, and the documents, on the page. Or run:',
    limits:
      'What cannot be checked is called “not checked”, never good. A credential that was revoked after you took the status lists, or that is only suspended, is known to the register alone.',
  },
})
