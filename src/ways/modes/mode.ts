import type { Property, Unit } from '../../ground/index.ts'

/** Where something can be in a place: at a door, on a lorry, in a wagon of one gauge, at an airport. */
export type Layer = 'door' | 'road' | 'air' | `rail-${number}`

export type LoadKind = 'goods' | 'people'

/** A property of the pack and the unit in which it is asked for. */
export interface Ask {
  readonly property: Property
  readonly unit: Unit
}

/** A way of moving. It answers for itself; nothing else in the planner asks which mode it is. */
export interface Mode {
  readonly name: 'road' | 'rail' | 'air'
  readonly layerOf: (gauge: number | null) => Layer
  /** Money for one tonne or one person: by the kilometre, or for the whole ride. */
  readonly money: Readonly<Record<LoadKind, readonly Ask[]>>
  /** CO2e for one tonne or person over one kilometre. */
  readonly emission: Readonly<Record<LoadKind, Ask>>
}

const perUnit: Readonly<Record<LoadKind, string>> = { goods: 't', people: 'person' }

export const emission = {
  goods: ask('emission-factor', 'kgCO2e/t.km'),
  people: ask('emission-factor', 'kgCO2e/person.km'),
}

export function ask(property: Property, unit: Unit): Ask {
  return { property, unit }
}

/** True when the unit counts kilometres, so that the amount grows with the distance. */
export const byDistance = (unit: Unit): boolean => unit.endsWith('.km')

export const pieceOf = (kind: LoadKind): string => perUnit[kind]
