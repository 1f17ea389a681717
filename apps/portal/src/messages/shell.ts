import { inLanguage } from './language.js'

export const shell = inLanguage({
  en: {
    name: 'Touchstone',
    home: 'Touchstone, first page',
    skip: 'Skip to the content',
    navigation: 'Site',
    verify: 'Verify',
    standards: 'Standards',
    calls: 'Calls for input',
    yourCredentials: 'Your credentials',
    notice: 'Notice',
    demo: 'Demonstration: everything here is made up.',
    footer: 'Employers verify here without an account.',
    staff: 'Staff sign-in',
    loading: 'Loading',
    tryAgain: 'Try again',
    title: (page: string) => `${page} · Touchstone`,
    notFound: {
      title: 'No such page',
      heading: 'There is no page at this address',
      body: 'The address may have been shortened or mistyped. A credential ID can be checked on the first page, in any spelling.',
      link: 'Go to the first page',
    },
    fault: {
      title: 'Something went wrong',
      heading: 'This page has stopped working',
      body: 'That is a fault of ours and says nothing about any credential. Load the page again; if it happens again, try another browser.',
      link: 'Load the page again',
    },
  },
})
