import { RichText } from '@touchstone/ui/rich-text'
import classes from './prose.module.css'

/** Text of a standard: its lines, lists and emphasis. Imports may carry markup, and markup stays words. */
export function Prose({ text }: { readonly text: string }) {
  return <RichText className={classes.prose} text={text} />
}
