// What the server wrote into the page, taken out before the site draws itself: it is shown until the page that was asked for is there,
// so that words once seen do not give way to an empty room.

const written = globalThis.document?.querySelector('#portal > .served')
const address = globalThis.location?.pathname

/** The server's words, for as long as the visitor is at the address they belong to. */
export function servedWords(): Node | undefined {
  if (!written || globalThis.location.pathname !== address) return undefined
  const words = document.createElement('div')
  words.className = written.className
  words.append(...[...written.childNodes].map((node) => node.cloneNode(true)))
  return words
}
