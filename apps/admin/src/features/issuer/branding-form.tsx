// The colour and the logo of the body's documents. Each is saved by itself, the moment it is chosen.
import { Button, ColorInput, FileButton, Group, Stack, Text, Title } from '@mantine/core'
import { LOGO_MEDIA_TYPES, logos, urlOf } from '@touchstone/contract'
import { AccentColour, type Issuer, LOGO_SIDES } from '@touchstone/domain'
import { useRef, useState } from 'react'
import { api } from '../../api'
import { Failure } from '../../shared/failure'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'
import classes from './branding-form.module.css'
import { brandingText } from './messages'

interface BrandingProps {
  readonly issuer: Issuer
  readonly readOnly: boolean
}

/** Colours that can be read on white, to begin from. */
const SWATCHES = ['#8a6a2c', '#1f4e5f', '#00524b', '#1d3f72', '#5b2a86', '#7a1f1f', '#33383d']

export function BrandingForm({ issuer, readOnly }: BrandingProps) {
  return (
    <section aria-labelledby="branding" className={classes.section}>
      <Title order={2} id="branding" size="h3">
        {brandingText.title}
      </Title>
      <Text c="dimmed">{brandingText.lead}</Text>
      <Accent issuer={issuer} readOnly={readOnly} />
      <LogoChoice issuer={issuer} readOnly={readOnly} />
    </section>
  )
}

function Accent({ issuer, readOnly }: BrandingProps) {
  const { issuerId } = useWorkplace()
  const [colour, setColour] = useState(issuer.accent ?? '')
  const write = useWrite((accent: string | null) => api.setAccent({ params: { issuerId }, body: { accent } }))
  const wanted = colour.trim() === '' ? null : colour.trim().toLowerCase()
  const problem = wanted === null ? undefined : AccentColour.safeParse(wanted).error?.issues[0]?.message
  const save = async () => {
    await write.mutateAsync(wanted)
    notifyDone(brandingText.colourSaved)
  }
  return (
    <Stack gap="xs">
      <ColorInput
        label={brandingText.colour}
        description={brandingText.colourNote}
        placeholder="#8a6a2c"
        format="hex"
        swatches={SWATCHES}
        swatchesPerRow={7}
        eyeDropperButtonProps={{ 'aria-label': brandingText.pick }}
        value={colour}
        onChange={setColour}
        error={problem}
        disabled={readOnly}
        maw="20rem"
      />
      <Failure error={write.error} />
      {!readOnly && (
        <Group>
          <Button
            variant="default"
            loading={write.isPending}
            disabled={problem !== undefined || wanted === issuer.accent}
            onClick={() => void save().catch(() => {})}
          >
            {brandingText.saveColour}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function LogoChoice({ issuer: { name, logo }, readOnly }: BrandingProps) {
  const { issuerId } = useWorkplace()
  const reset = useRef<() => void>(null)
  const set = useWrite((body: File) => api.setLogo({ params: { issuerId }, body }))
  const remove = useWrite(() => api.removeLogo({ params: { issuerId } }))
  const choose = async (file: File | null) => {
    if (file === null) return
    remove.reset()
    await set.mutateAsync(file)
    notifyDone(brandingText.logoSaved)
  }
  return (
    <Stack gap="xs">
      <Text fw={600}>{brandingText.logo}</Text>
      <Text size="sm" c="dimmed">
        {brandingText.logoNote(LOGO_SIDES.most)}
      </Text>
      {logo === null ? (
        <p className={classes.none}>{brandingText.noLogo}</p>
      ) : (
        <img
          className={classes.logo}
          src={urlOf(logos.getLogo, { params: { hash: logo.hash } })}
          width={logo.width}
          height={logo.height}
          alt={brandingText.logoOf(name)}
        />
      )}
      <Failure error={set.error ?? remove.error} />
      {!readOnly && (
        <Group>
          <FileButton
            accept={LOGO_MEDIA_TYPES.join()}
            resetRef={reset}
            onChange={(file) => {
              // The same file may be chosen again after it was mended.
              reset.current?.()
              void choose(file).catch(() => {})
            }}
          >
            {(props) => (
              <Button variant="default" loading={set.isPending} {...props}>
                {logo === null ? brandingText.chooseLogo : brandingText.changeLogo}
              </Button>
            )}
          </FileButton>
          {logo !== null && (
            <Button
              variant="subtle"
              loading={remove.isPending}
              onClick={() => {
                set.reset()
                remove.mutate(undefined)
              }}
            >
              {brandingText.removeLogo}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
