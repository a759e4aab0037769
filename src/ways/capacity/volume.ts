import { convert, measureOf, type Id, type Snapshot } from '../../ground/index.ts'
import { effectsOf, workClaimTable, workTable } from '../../works/index.ts'
import { figure } from '../figure.ts'
import { linkTable } from '../table.ts'
import type { LineModel } from './line.ts'

const VOLUMES: readonly string[] = ['design-capacity', 'first-stage-volume']

/** Tonnes a year that the line is said to be built for or to begin with, by works that open links of it or of the line itself. */
export function volumesOf(snapshot: Snapshot, { line }: LineModel): { tonnes: number; said: Id }[] {
  const links = new Set(snapshot.rows(linkTable).flatMap((link) => (link.line === line.id ? [link.id as string] : [])))
  const works = new Set<string>(
    snapshot.rows(workTable).flatMap(({ id }) => {
      const opens = effectsOf(snapshot, [id]).some(({ property, target }) => property === 'open' && links.has(target))
      return opens ? [id] : []
    }),
  )
  const said = snapshot
    .rows(workClaimTable)
    .filter(({ subject, property }) => VOLUMES.includes(property) && (works.has(subject) || subject === line.id))
    .flatMap(({ low, high, unit, source: from }) => {
      const value = high ?? low
      return value === null || measureOf(unit).dimension !== 'mass/time'
        ? []
        : [{ tonnes: convert(value, unit, 't/yr'), said: from as Id }]
    })
  const own = figure(snapshot, [line.id], 'design-capacity', 't/yr')
  const all = [...said, ...(own ? [{ tonnes: own.low, said: own.sources[0]! }] : [])]
  return all
    .filter(({ tonnes }, at) => all.findIndex((other) => other.tonnes === tonnes) === at)
    .toSorted((a, b) => a.tonnes - b.tonnes)
}
