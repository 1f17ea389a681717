import type { ComponentProps } from 'react'
import styles from './button.module.css'

type Look = 'main' | 'plain'

export function Button({
  look = 'main',
  ...rest
}: Omit<ComponentProps<'button'>, 'className'> & { readonly look?: Look }) {
  return <button type="button" {...rest} className={styles[look]} />
}

/** The class of a link that is to look like a button. */
export function buttonLook(look: Look = 'main'): string | undefined {
  return styles[look]
}
