import {
  fold,
  OrtoqError,
  slugOf,
  suggest,
  type Id,
  type Language,
  type LineId,
  type Names,
  type Property,
  type Snapshot,
} from '../../ground/index.ts'
import type { Figure } from '../figure.ts'
import type { Scenario } from '../scenario.ts'
import { figureIn } from '../scenario-figure.ts'
import { lineTable, linkTable, stopTable, type LineRow, type StopRow } from '../table.ts'

/** A line with all that its capacity depends on, as far as anybody says or assumes it. */
export interface LineModel {
  readonly line: LineRow
  readonly stops: readonly StopRow[]
  /** One fewer than stops: the length of each piece before it is fitted to its link, and the link itself. */
  readonly sections: readonly {
    readonly name: Names
    readonly km: { readonly low: number; readonly high: number }
    readonly tracks: number
    readonly link: Id | null
    readonly speed: Figure
  }[]
  /** Lengths of links, which the pieces of a link add up to. */
  readonly links: ReadonlyMap<Id, Figure>
  readonly crossing: Figure
  readonly headway: Figure
  readonly window: Figure
  readonly limit: Figure
  readonly payload: Figure
  readonly loaded: Figure
  readonly electric: Figure | null
  /** Places where every train is worked on: tracks for it, and the minutes one train takes. */
  readonly yards: readonly { readonly stop: number; readonly tracks: Figure; readonly minutes: Figure }[]
  readonly figures: readonly { readonly property: Property; readonly figure: Figure }[]
  readonly sources: readonly Id[]
}

/** The line of that id or name in any language of the pack; `ways/unknown-line` with the nearest otherwise. */
export function lineNamed(snapshot: Snapshot, name: string, language: Language = 'en'): LineRow {
  const lines = snapshot.rows(lineTable)
  const wanted = fold(name)
  const found =
    snapshot.row(lineTable, name) ?? lines.find((line) => textsOf(line).some((text) => fold(text) === wanted))
  if (found) return found
  const near = suggest(name, lines, textsOf)
  throw new OrtoqError('ways/unknown-line', {
    name,
    suggestions: near.map((line) => `${line.name[language] ?? slugOf(line.id)} (${line.id})`).join(', ') || '—',
  })
}

const textsOf = ({ id, name }: LineRow): string[] => [
  slugOf(id),
  ...Object.values(name).filter((text) => text !== undefined),
]

/** Lines whose stops the pack has. */
export const linesWithStops = (snapshot: Snapshot): LineId[] => [
  ...new Set(snapshot.rows(stopTable).map(({ line }) => line)),
]

/** The line in a scenario; `ways/no-sections` where no stops are known, `ways/no-line-figure` where a figure is missing. */
export function lineModel(snapshot: Snapshot, scenario: Scenario, line: LineRow): LineModel {
  const stops = snapshot
    .rows(stopTable)
    .filter((stop) => stop.line === line.id)
    .toSorted((a, b) => a.order - b.order)
  if (stops.length < 2)
    throw new OrtoqError('ways/no-sections', { line: line.id, known: linesWithStops(snapshot).join(', ') || '—' })
  const links = new Map(snapshot.rows(linkTable).map((link) => [link.id as Id, link]))
  const figures: { property: Property; figure: Figure }[] = []
  const known = (subjects: readonly Id[], property: Property, unit: string): Figure | null => {
    const found = figureIn(snapshot, scenario, subjects, property, unit)
    if (found) figures.push({ property, figure: found })
    return found
  }
  const need = (property: Property, unit: string, subjects: readonly Id[] = [line.id, 'mode:rail']): Figure => {
    const found = known(subjects, property, unit)
    if (!found) throw new OrtoqError('ways/no-line-figure', { line: line.id, property })
    return found
  }
  const lengths = new Map<Id, Figure>()
  const sections = stops.slice(1).map((stop, at) => {
    const link = stop.link && links.get(stop.link)
    if (link && !lengths.has(link.id)) {
      const length = known([link.id], 'length', 'km')
      if (length) lengths.set(link.id, length)
    }
    const classes: Id[] = link
      ? [link.id, line.id, `mode:rail.${slugOf(link.state)}`, 'mode:rail']
      : [line.id, 'mode:rail']
    return {
      name: between(stops[at]!.name, stop.name),
      km: { low: stop.low, high: stop.high },
      tracks: stop.tracks,
      link: link?.id ?? null,
      speed: need('speed', 'km/h', classes),
    }
  })
  const yards = stops.flatMap((stop, at) => {
    if (stop.kind !== 'yard' || !stop.place) return []
    const tracks = known([stop.place], 'servers', 'lane')
    const minutes = known([stop.place], 'lane-time', 'min')
    return tracks && minutes ? [{ stop: at, tracks, minutes }] : []
  })
  const model = {
    line,
    stops,
    sections,
    links: lengths,
    crossing: need('crossing-time', 'min'),
    headway: need('headway', 'min'),
    window: need('open-time', 'h/d'),
    limit: need('occupancy-limit', '%'),
    payload: need('payload', 't'),
    loaded: need('loaded-share', '%'),
    electric: known([line.id, 'mode:rail'], 'electric-speed-gain', '%'),
    yards,
  }
  return {
    ...model,
    figures,
    sources: [...new Set([...stops.map(({ source }) => source), ...figures.flatMap(({ figure }) => figure.sources)])],
  }
}

const between = (a: Names, b: Names): Names =>
  Object.fromEntries(
    Object.keys(b).map((language) => [language, `${a[language as Language] ?? ''} – ${b[language as Language] ?? ''}`]),
  )
