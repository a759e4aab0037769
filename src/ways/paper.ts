import { firstDay, lastDay, type Snapshot, type StateId } from '../ground/index.ts'
import type { Cargo } from './cargo.ts'
import type { LoadKind } from './modes/index.ts'
import type { Option } from './option.ts'
import { paperTable, visaTable, type PaperRow, type VisaRow } from './table.ts'

/** The papers that a way needs for its modes, its borders and its cargo, as far as the pack says. */
export function papersFor(snapshot: Snapshot, kind: LoadKind, cargo: Cargo | null, option: Option): PaperRow[] {
  if (option.crossings.length === 0) return []
  const modes = new Set(option.legs.map(({ mode }) => mode))
  return snapshot
    .rows(paperTable)
    .filter(
      (paper) =>
        paper.carries === kind &&
        (paper.mode === null || modes.has(paper.mode)) &&
        (paper.cargo === null || paper.cargo === cargo || paper.cargo === 'animal' || paper.cargo === 'plant') &&
        option.crossings.some(({ from, to }) => (paper.fromState ?? from) === from && (paper.toState ?? to) === to),
    )
}

/** What the holder of a passport needs to enter each state on the way on a day; `rules` is empty where nobody says. */
export interface Entry {
  readonly into: StateId
  readonly rules: readonly VisaRow[]
}

/** Entry rules for every foreign state that an option enters, those in force on its day of departure. */
export function entriesFor(snapshot: Snapshot, passport: StateId, option: Option): Entry[] {
  const day = option.depart.slice(0, 10)
  const states = [...new Set(option.crossings.map(({ to }) => to))].filter((state) => state !== passport)
  return states.map((into) => ({
    into,
    rules: snapshot
      .rows(visaTable)
      .filter(
        (rule) =>
          rule.passport === passport &&
          rule.into === into &&
          (rule.from === null || firstDay(rule.from) <= day) &&
          (rule.to === null || day <= lastDay(rule.to)),
      ),
  }))
}
