/** The mark, as `packages/ui` draws it; taken from there it would bring Mantine's styles along. Decoration beside the name, so it has no words. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <path
        d="M9.6 3.2 22.9 2.6c1.6-.1 3 .8 3.6 2.3l3.2 8.6c.4 1 .3 2-.1 3l-4.6 10.3a4 4 0 0 1-3.4 2.4l-11.8.6a4 4 0 0 1-3.7-2.1L2.4 20a4 4 0 0 1-.3-3.1L6 6a4 4 0 0 1 3.6-2.8Z"
        fill="var(--ts-basalt-700)"
        stroke="var(--ts-basalt-500)"
        strokeWidth="0.75"
      />
      <path d="M9.2 22.6 22.4 9.2" stroke="var(--ts-brass-400)" strokeWidth="3.6" strokeLinecap="round" />
      <path d="M11.4 22.4 23 10.6" stroke="var(--ts-brass-300)" strokeWidth="0.9" strokeLinecap="round" />
    </svg>
  )
}
