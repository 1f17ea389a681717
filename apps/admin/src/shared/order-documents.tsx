import { Checkbox, Group, Radio, Stack, Text } from '@mantine/core'
import type { CollectionOf } from '@touchstone/contract'
import { CollectionExtra, CollectionForm } from '@touchstone/domain'
import { useState } from 'react'
import { ActionButton } from './action-button'
import { Confirmation, Dialog } from './dialog'
import { api } from '../api'
import { documentText } from './document-messages'
import { notifyDone } from './notify'
import { useWorkplace } from './session'
import { useWrite } from './use-write'

interface OrderDocumentsProps {
  readonly of: CollectionOf
  /** Which credentials these are, as a sentence. */
  readonly which: string
  /** Why there is nothing to order. */
  readonly reason?: string | undefined
  readonly onOrdered?: () => void
}

/** The button and the dialog by which documents of many credentials are made into one file. */
export function OrderDocuments({ of, which, reason, onOrdered }: OrderDocumentsProps) {
  const { issuerId, denied } = useWorkplace()
  const [asking, setAsking] = useState(false)
  const [form, setForm] = useState<CollectionForm>('zip')
  const [extras, setExtras] = useState<readonly CollectionExtra[]>([])
  const order = useWrite((_: void) =>
    api.orderCollection({
      params: { issuerId },
      body: { of, form, extras: form === 'zip' ? [...extras] : [] },
    }),
  )
  return (
    <>
      <ActionButton variant="default" reason={denied('credential:issue') ?? reason} onClick={() => setAsking(true)}>
        {documentText.order}
      </ActionButton>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={documentText.orderTitle}>
        <Confirmation
          confirmLabel={documentText.submit}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await order.mutateAsync()
            notifyDone(documentText.ordered)
            onOrdered?.()
          }}
        >
          <Text size="sm">{which}</Text>
          <Radio.Group
            label={documentText.form}
            value={form}
            onChange={(value) => setForm(CollectionForm.parse(value))}
          >
            <Stack gap="xs" mt="xs">
              {CollectionForm.options.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={documentText.forms[value].label}
                  description={documentText.forms[value].note}
                />
              ))}
            </Stack>
          </Radio.Group>
          {form === 'zip' && (
            <Checkbox.Group
              label={documentText.extras}
              value={[...extras]}
              onChange={(values) => setExtras(CollectionExtra.array().parse(values))}
            >
              <Group mt="xs" gap="md">
                {CollectionExtra.options.map((value) => (
                  <Checkbox key={value} value={value} label={documentText.extraNames[value]} />
                ))}
              </Group>
            </Checkbox.Group>
          )}
        </Confirmation>
      </Dialog>
    </>
  )
}
