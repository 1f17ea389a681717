import { Anchor, NativeSelect, Stack, Text } from '@mantine/core'
import { commentForms, emptyForms, type RoundView, urlOf } from '@touchstone/contract'
import { useState } from 'react'
import { useWorkplace } from '../../shared/session'
import { formText } from './form-messages'
import classes from './forms.module.css'

const FILES = ['exportCommentsWord', 'exportCommentsXlsx', 'exportCommentsCsv', 'exportCommentsJson'] as const
const EMPTY = ['getEmptyFormWord', 'getEmptyFormXlsx'] as const

export function FormFiles({ round }: { readonly round: RoundView }) {
  const { issuerId } = useWorkplace()
  const [unanswered, setUnanswered] = useState(false)
  const params = { issuerId, roundId: round.id }
  const query = unanswered ? { disposition: 'none' as const } : {}
  return (
    <Stack gap="sm" maw={760}>
      <Text size="sm">{formText.outNote}</Text>
      <NativeSelect
        label={formText.which}
        maw={320}
        value={unanswered ? 'unanswered' : 'all'}
        data={[
          { value: 'all', label: formText.whichAll },
          { value: 'unanswered', label: formText.whichUnanswered },
        ]}
        onChange={({ currentTarget }) => setUnanswered(currentTarget.value === 'unanswered')}
      />
      <nav className={classes.files} aria-label={formText.outFiles}>
        {FILES.map((file) => (
          <Anchor key={file} size="sm" underline="always" href={urlOf(commentForms[file], { params, query })}>
            {formText.files[file]}
          </Anchor>
        ))}
      </nav>
      {round.openedAt !== null && (
        <>
          <Text size="sm" mt="xs">
            {formText.empty}. {formText.emptyNote}
          </Text>
          <nav className={classes.files} aria-label={formText.empty}>
            {EMPTY.map((file) => (
              <Anchor
                key={file}
                size="sm"
                underline="always"
                href={urlOf(emptyForms[file], { params: { roundId: round.id } })}
              >
                {formText.emptyFiles[file]}
              </Anchor>
            ))}
          </nav>
        </>
      )}
    </Stack>
  )
}
