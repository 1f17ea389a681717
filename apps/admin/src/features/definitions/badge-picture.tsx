// The picture on the badges of a definition: the platform's, or one of the body's own. Chosen for what is issued from now on.
import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { badgeArt, BADGE_ART_MEDIA_TYPES, badgePictures, type DefinitionView, urlOf } from '@touchstone/contract'
import { BADGE_ART } from '@touchstone/domain'
import { useRef } from 'react'
import { api } from '../../api'
import { Failure } from '../../shared/failure'
import { notifyDone } from '../../shared/notify'
import { Section } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'
import classes from './definition-page.module.css'
import { badgePictureText as words } from './messages'
import { badgeArtQuery } from './queries'

export function BadgePicture({ definition: { id: definitionId, title } }: { readonly definition: DefinitionView }) {
  const { issuerId, may } = useWorkplace()
  const params = { issuerId, definitionId }
  const { hash } = useSuspenseQuery(badgeArtQuery(issuerId, definitionId)).data
  const reset = useRef<() => void>(null)
  const set = useWrite((body: File) => api.setBadgeArt({ params, body }))
  const remove = useWrite((_: void) => api.removeBadgeArt({ params }))
  const choose = async (file: File | null) => {
    if (file === null) return
    remove.reset()
    await set.mutateAsync(file)
    notifyDone(words.chosen)
  }
  const source =
    hash === null
      ? urlOf(badgeArt.getDrawnBadge, { params })
      : urlOf(badgePictures.getBadgeArtPicture, { params: { hash } })
  return (
    <Section title={words.title}>
      <Group align="flex-start" gap="xl">
        <img className={classes.picture} src={source} alt={words.pictureOf(title)} width={176} height={176} />
        <Stack gap="sm" flex="1 1 16rem" maw="34rem">
          <Text>{hash === null ? words.drawn : words.own}</Text>
          <Text size="sm" c="dimmed">
            {words.note(BADGE_ART.leastSide, BADGE_ART.mostSide)}
          </Text>
          <Failure error={set.error ?? remove.error} />
          {may('definition:manage') && (
            <Group>
              <FileButton
                accept={BADGE_ART_MEDIA_TYPES.join()}
                resetRef={reset}
                onChange={(file) => {
                  // The same file may be chosen again after it was mended.
                  reset.current?.()
                  void choose(file).catch(() => {})
                }}
              >
                {(props) => (
                  <Button variant="default" loading={set.isPending} {...props}>
                    {hash === null ? words.choose : words.change}
                  </Button>
                )}
              </FileButton>
              {hash !== null && (
                <Button
                  variant="subtle"
                  loading={remove.isPending}
                  onClick={() => {
                    set.reset()
                    remove.mutate(undefined, { onSuccess: () => notifyDone(words.removed) })
                  }}
                >
                  {words.remove}
                </Button>
              )}
            </Group>
          )}
        </Stack>
      </Group>
    </Section>
  )
}
