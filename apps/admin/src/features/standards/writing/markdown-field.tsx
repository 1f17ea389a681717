import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { Prose } from '../../../shared/prose'
import { fieldText } from './messages'
import classes from './writing.module.css'

interface MarkdownFieldProps {
  readonly label: string
  readonly description?: string
  readonly required?: boolean
  readonly minRows?: number
  readonly value: string
  readonly error: string | undefined
  readonly onType: (value: string) => void
  readonly onLeave: () => void
}

/** A text that may hold lists, emphasis and links, to write or to see as it will be set. */
export function MarkdownField(props: MarkdownFieldProps) {
  const { label, description, required = false, minRows = 2, value, error, onType, onLeave } = props
  const [preview, setPreview] = useState(false)
  return (
    <div className={classes.markdown}>
      {value !== '' && (
        <button
          type="button"
          className={classes.previewSwitch}
          aria-pressed={preview}
          aria-label={`${fieldText.preview}: ${label}`}
          onClick={() => setPreview(!preview)}
        >
          {preview ? fieldText.write : fieldText.preview}
        </button>
      )}
      {preview ? (
        <section aria-label={label}>
          <p className={classes.previewLabel}>{label}</p>
          <div className={classes.preview}>
            <Prose text={value} />
          </div>
        </section>
      ) : (
        <Textarea
          label={label}
          description={description ?? null}
          required={required}
          dir="auto"
          autosize
          minRows={minRows}
          maxRows={24}
          value={value}
          error={error}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
          onBlur={onLeave}
        />
      )}
    </div>
  )
}
