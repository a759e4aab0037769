import type { Id, Property, Snapshot, Unit } from '../ground/index.ts'
import { figure, inDollars, inUnit, type Figure } from './figure.ts'
import type { Scenario } from './scenario.ts'

/** The figure for the first subject that has one, as a scenario changes it, else as claimed or assumed; null when nobody says. */
export function figureIn(
  snapshot: Snapshot,
  scenario: Scenario,
  subjects: readonly Id[],
  property: Property,
  unit: Unit,
): Figure | null {
  for (const subject of subjects) {
    const patch = scenario.figures.get(`${subject} ${property}`)
    const fitting = patch && inUnit(inDollars(snapshot, patch), unit)
    if (fitting) return fitting
  }
  return figure(snapshot, subjects, property, unit)
}
