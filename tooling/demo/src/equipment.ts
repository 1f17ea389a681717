// Short builders, so that a performance standard's equipment reads as a list of things rather than of braces.
import type { EquipmentItem } from './standard-content.js'

export function workstation(text: string): EquipmentItem {
  return { kind: 'workstation', text }
}

export function material(text: string): EquipmentItem {
  return { kind: 'material', text }
}

export function tooling(text: string): EquipmentItem {
  return { kind: 'tooling', text }
}

export function instrument(text: string): EquipmentItem {
  return { kind: 'measuring_instrument', text }
}

export function reference(text: string): EquipmentItem {
  return { kind: 'reference', text }
}
