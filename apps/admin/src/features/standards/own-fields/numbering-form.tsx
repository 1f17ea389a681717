import { Button, Stack, Text, TextInput } from '@mantine/core'
import { SetNumberingRequest } from '@touchstone/contract'
import { Numbering, type StandardVersion, type Statement, StatementType } from '@touchstone/domain'
import { useMemo, useState } from 'react'
import { Failure } from '../../../shared/failure'
import { problemsOf } from '../../../shared/form-problems'
import { statementType } from '../../../shared/messages'
import { notifyDone } from '../../../shared/notify'
import { UnsavedGuard } from '../../../shared/unsaved-guard'
import { useRequestForm } from '../../../shared/use-request-form'
import { useDraftRules } from '../queries'
import { fieldsText } from './messages'
import { numberingPreview } from './numbering-preview'
import classes from './own-fields.module.css'

const words = fieldsText.numbering
const SHOWN = 4

interface NumberingFormProps {
  readonly version: StandardVersion
  readonly statements: readonly Statement[]
}

export function NumberingForm({ version, statements }: NumberingFormProps) {
  const { setNumbering } = useDraftRules(version.id)
  const [from] = useState(version.numbering)
  const form = useRequestForm({
    initial: Object.fromEntries(
      StatementType.options.map((type) => [type, from.find((rule) => rule.type === type)?.pattern ?? '']),
    ),
    schema: SetNumberingRequest,
    toRequest: (patterns) => ({ from, to: rulesOf(patterns) }),
    send: async (body) => {
      await setNumbering.mutateAsync(body)
      notifyDone(words.done)
    },
  })
  const { fields } = form
  const rules = Numbering.safeParse(rulesOf(fields.values)).data
  const preview = useMemo(() => rules && numberingPreview(statements, rules), [statements, rules])
  return (
    <form onSubmit={form.submit} noValidate>
      <UnsavedGuard unsaved={fields.isDirty() && !form.sending} />
      <Stack gap="sm">
        <div className={classes.rules}>
          {StatementType.options.map((type) => (
            <div key={type}>
              <TextInput
                label={words.pattern(statementType[type])}
                placeholder={words.byHand}
                {...fields.getInputProps(type)}
                error={problemOf(fields.values, type)}
              />
              <Text size="sm" c="dimmed">
                {shownCodes(preview?.codes.get(type))}
              </Text>
            </div>
          ))}
        </div>
        <Text size="sm" role="status">
          {preview && words.changes(preview.changes)}
        </Text>
        <Failure error={form.failure} />
        <div>
          <Button type="submit" loading={form.sending} disabled={!fields.isDirty()}>
            {words.submit}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

type Patterns = Readonly<Record<string, string>>

function rulesOf(patterns: Patterns) {
  return StatementType.options.flatMap((type) => {
    const pattern = patterns[type]?.trim() ?? ''
    return pattern === '' ? [] : [{ type, pattern }]
  })
}

/** The form's fields are named by type, the request's rules by place. */
function problemOf(patterns: Patterns, type: StatementType) {
  const rules = rulesOf({ [type]: patterns[type] ?? '' })
  return Object.values(problemsOf(Numbering, rules))[0]
}

function shownCodes(codes: readonly string[] | undefined): string {
  if (codes === undefined) return ''
  return codes.length === 0 ? words.noneOfType : words.preview(codes.slice(0, SHOWN), codes.length - SHOWN)
}
