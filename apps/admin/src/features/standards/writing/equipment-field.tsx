import { NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { EquipmentKind } from '@touchstone/domain'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { equipmentKind } from '../../../shared/messages'
import { statementText } from '../messages'
import { AddButton, Small } from './criteria-field'
import type { Typing } from './use-typing'
import classes from './writing.module.css'

const FIELD = 'equipment'
const KINDS = EquipmentKind.options.map((value) => ({ value, label: equipmentKind[value] }))

/** What a test centre has to set up, by kind. */
export function EquipmentField({ typing }: { readonly typing: Typing }) {
  const list = useRef<HTMLFieldSetElement>(null)
  const words = statementText.fields
  const items = typing.value(FIELD)
  const last = items.at(-1)
  const add = () => {
    // At once, so that what is typed on goes into the field it is meant for.
    flushSync(() => typing.type(FIELD, [...items, { kind: last?.kind ?? 'tooling', text: '' }]))
    Array.from(list.current?.querySelectorAll('input') ?? [])
      .at(-1)
      ?.focus()
  }
  return (
    // Hears when its fields are left; it is none itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      ref={list}
      className={classes.list}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) typing.leave(FIELD)
      }}
    >
      <legend>{words.equipment}</legend>
      <div className={classes.items}>
        {items.map((item, place) => (
          <div key={place} className={classes.item}>
            <NativeSelect
              aria-label={words.equipmentKind(place + 1)}
              data={KINDS}
              value={item.kind}
              onChange={({ currentTarget }) => {
                const kind = EquipmentKind.parse(currentTarget.value)
                typing.type(FIELD, items.with(place, { ...item, kind }))
              }}
            />
            <TextInput
              aria-label={words.equipmentItem(place + 1)}
              dir="auto"
              maxLength={500}
              value={item.text}
              onChange={({ currentTarget }) =>
                typing.type(FIELD, items.with(place, { ...item, text: currentTarget.value }))
              }
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                event.preventDefault()
                add()
              }}
            />
            <Small
              label={statementText.removeItem(place + 1)}
              onClick={() => typing.type(FIELD, items.toSpliced(place, 1))}
            >
              <IconX size={16} aria-hidden />
            </Small>
          </div>
        ))}
      </div>
      {typing.fault(FIELD) !== undefined && <p className={classes.fault}>{typing.fault(FIELD)}</p>}
      <AddButton label={words.addEquipment} onClick={add} />
    </fieldset>
  )
}
