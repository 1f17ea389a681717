// The little that the page needs to write itself. Text is always text.

/** @throws Error when the page has no such place */
export function placeOf(id: string): HTMLElement {
  const place = document.querySelector<HTMLElement>(`#${id}`)
  if (place === null) throw new Error(`The page has no ${id}`)
  return place
}

export function element(name: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}
