import { createHash } from 'node:crypto'
import { isId, perTables, type Id, type Snapshot, type StateId, type WorkId } from '../../ground/index.ts'
import { stateTable } from '../../words/index.ts'
import { regionTable, sectorTable, type RegionRow, type WorkRow } from '../table.ts'

/** The phase of OC4IDS that a status stands for; where it has none, the extension alone says where the work stands. */
const PHASES: Readonly<Record<WorkRow['status'], string | null>> = {
  idea: 'identification',
  talks: 'identification',
  memorandum: 'identification',
  planned: 'preparation',
  agreement: 'preparation',
  construction: 'implementation',
  done: 'completion',
  operating: 'maintenance',
  stopped: null,
  cancelled: 'cancelled',
  unknown: null,
}

const STATUSES: Readonly<Record<string, WorkRow['status']>> = {
  identification: 'idea',
  preparation: 'planned',
  implementation: 'construction',
  completion: 'done',
  maintenance: 'operating',
  decommissioning: 'stopped',
  decommissioned: 'stopped',
  cancelled: 'cancelled',
}

export const phaseOf = (status: WorkRow['status']): string | null => PHASES[status]
export const statusOfPhase = (phase: unknown): WorkRow['status'] => STATUSES[String(phase)] ?? 'unknown'

/** What the codes of OC4IDS mean in the pack at hand. */
export interface Codes {
  theme(sector: string): Id<'theme'> | null
  sector(theme: string): string | null
  region(iso: string): RegionRow | undefined
  /** A state by its code or by one of its names. */
  state(name: string): StateId | null
}

export const codesOf: (snapshot: Snapshot) => Codes = perTables((snapshot) => {
  const sectors = new Map(snapshot.rows(sectorTable).map(({ theme, oc4ids }) => [oc4ids, theme]))
  const themes = new Map(snapshot.rows(sectorTable).map(({ theme, oc4ids }) => [theme as string, oc4ids]))
  const regions = new Map(
    snapshot.rows(regionTable).flatMap((row) => [[row.iso, row] as const, [row.id, row] as const]),
  )
  const states = new Map(
    snapshot
      .rows(stateTable)
      .flatMap((row) => [
        [row.code.toLowerCase(), row.id] as const,
        ...Object.values(row.name).map((name) => [name.toLowerCase(), row.id] as const),
      ]),
  )
  return {
    // A code below one that is known is of the known one: `transport.rail.light` is rail.
    theme: (sector) => {
      for (let code = sector; code; code = code.slice(0, Math.max(0, code.lastIndexOf('.')))) {
        const theme = sectors.get(code)
        if (theme) return theme
      }
      return null
    },
    sector: (theme) => themes.get(theme) ?? null,
    region: (iso) => regions.get(iso),
    state: (name) => states.get(name.toLowerCase()) ?? null,
  }
})

/** The id of a work for the id of a project; what an id may not hold is replaced, and a trace of the whole is added. */
export function workIdFor(project: string, publisher?: string): WorkId {
  if (isId(project, 'proj') && !publisher) return project
  const slug = project
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9.+_-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 80)
  const whole = slug === project && !publisher
  return `proj:${whole ? slug : `${slug}${slug && '-'}${trace(`${publisher ?? ''}/${project}`)}`}`
}

/** Eight letters that tell one text from another. */
export const trace = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)
