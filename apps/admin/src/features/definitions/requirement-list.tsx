import { ActionIcon, Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import type { RequirementType } from '@touchstone/domain'
import { requirementType } from '../../shared/messages'
import { type DefinitionValues, moved, newRequirement, type RequirementValues } from './definition-values'
import { definitionForm as words } from './messages'
import classes from './requirement-list.module.css'

const TYPES: readonly RequirementType[] = ['performance_affidavit', 'achievement_record', 'theory_exam']
const TRAINER = (['forbidden', 'with_declaration'] as const).map((value) => ({
  value,
  label: words.trainerChoices[value],
}))

type Fields = UseFormReturnType<DefinitionValues>

/** What a candidate must show, as an ordered list that is changed by buttons. */
export function RequirementList({ fields }: { readonly fields: Fields }) {
  const list = fields.values.requirements
  const set = (next: RequirementValues[]) => fields.setFieldValue('requirements', next)
  return (
    <section>
      <Title order={2}>{words.requirements}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {words.requirementsNote}
      </Text>
      <Stack gap="sm">
        {list.map((requirement, place) => (
          <fieldset key={requirement.id} className={classes.requirement}>
            <legend>
              {words.requirement(place + 1)}: {requirementType[requirement.type]}
            </legend>
            <div className={classes.fields}>
              <TextInput
                label={words.requirementTitle}
                required
                {...fields.getInputProps(`requirements.${place}.title`)}
              />
              <Terms fields={fields} place={place} type={requirement.type} />
            </div>
            <Group gap={4} className={classes.moves ?? ''}>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={place === 0}
                aria-label={words.moveUp(place + 1)}
                onClick={() => set(moved(list, place, -1))}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={place === list.length - 1}
                aria-label={words.moveDown(place + 1)}
                onClick={() => set(moved(list, place, 1))}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.remove(place + 1)}
                onClick={() => set(list.filter(({ id }) => id !== requirement.id))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </fieldset>
        ))}
        {fields.errors.requirements !== undefined && (
          <Text size="sm" c="var(--ts-bad)" role="alert">
            {fields.errors.requirements}
          </Text>
        )}
        <Group gap="xs">
          {TYPES.map((type) => (
            <Button
              key={type}
              variant="default"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => set([...list, newRequirement(type)])}
            >
              {requirementType[type]}
            </Button>
          ))}
        </Group>
      </Stack>
    </section>
  )
}

interface TermsProps {
  readonly fields: Fields
  readonly place: number
  readonly type: RequirementType
}

function Terms({ fields, place, type }: TermsProps) {
  return type === 'theory_exam' ? (
    <NumberInput
      label={words.cutScore}
      required
      min={1}
      max={100}
      clampBehavior="none"
      {...fields.getInputProps(`requirements.${place}.cutScore`)}
    />
  ) : (
    <NativeSelect
      label={words.trainer}
      data={TRAINER}
      {...fields.getInputProps(`requirements.${place}.trainerMayEvaluate`)}
    />
  )
}
