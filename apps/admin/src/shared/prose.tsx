import classes from './prose.module.css'

/** Text of a standard as it was written: line breaks kept, nothing interpreted. Imports may carry markup, and markup is never run. */
export function Prose({ text }: { readonly text: string }) {
  return <div className={classes.prose}>{text}</div>
}
