// The mark: a touchstone with the streak a piece of brass leaves on it.

export interface MarkProps {
  /** Height and width in pixels; default 28. */
  readonly size?: number
  /** What it stands for, where it stands alone. Without it the mark is decoration and is not read out. */
  readonly title?: string
}

export function Mark({ size = 28, title }: MarkProps) {
  const named =
    title === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': title } as const)
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" {...named}>
      <path
        d="M9.6 3.2 22.9 2.6c1.6-.1 3 .8 3.6 2.3l3.2 8.6c.4 1 .3 2-.1 3l-4.6 10.3a4 4 0 0 1-3.4 2.4l-11.8.6a4 4 0 0 1-3.7-2.1L2.4 20a4 4 0 0 1-.3-3.1L6 6a4 4 0 0 1 3.6-2.8Z"
        fill="var(--ts-basalt-800)"
        stroke="var(--ts-basalt-500)"
        strokeWidth="0.75"
      />
      <path d="M9.2 22.6 22.4 9.2" stroke="var(--ts-brass-400)" strokeWidth="3.6" strokeLinecap="round" />
      <path d="M11.4 22.4 23 10.6" stroke="var(--ts-brass-300)" strokeWidth="0.9" strokeLinecap="round" />
    </svg>
  )
}
