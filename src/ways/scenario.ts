import { OrtoqError, perSnapshot, type Id, type Snapshot, type StateId, type WorkId } from '../ground/index.ts'
import { effectsOf, type EffectRow } from '../works/index.ts'
import type { Figure } from './figure.ts'
import { hoursClaim, type HoursClaim } from './gate.ts'

/** What a set of works changes on the network, each change with the work and the source that state it. */
export interface Scenario {
  readonly works: readonly WorkId[]
  /** Links and services that come into being. */
  readonly opened: ReadonlyMap<Id, WorkId>
  /** Hours that replace what a side had, by `port state`. */
  readonly hours: ReadonlyMap<string, { readonly claim: HoursClaim; readonly work: WorkId }>
  /** Figures that replace claims, by `subject property`. */
  readonly figures: ReadonlyMap<string, Figure & { readonly work: WorkId }>
}

/** Nothing but what exists. */
export const asItIs: Scenario = { works: [], opened: new Map(), hours: new Map(), figures: new Map() }

export const hoursKey = (port: Id, state: StateId): string => `${port} ${state}`

/** The scenario in which these works, with all their parts, are finished. An effect that cannot be read is `ways/bad-patch`. */
export function scenarioOf(snapshot: Snapshot, works: readonly WorkId[]): Scenario {
  if (works.length === 0) return asItIs
  const cache = scenarios(snapshot)
  const key = [...works].toSorted().join(' ')
  let scenario = cache.get(key)
  if (!scenario) cache.set(key, (scenario = build(works, effectsOf(snapshot, works))))
  return scenario
}

const scenarios = perSnapshot(() => new Map<string, Scenario>())

function build(works: readonly WorkId[], effects: readonly EffectRow[]): Scenario {
  const opened = new Map<Id, WorkId>()
  const hours = new Map<string, { claim: HoursClaim; work: WorkId }>()
  const figures = new Map<string, Figure & { work: WorkId }>()
  for (const effect of effects) {
    const { work, target, property, side, value, low, high, unit, source, confidence } = effect
    const refuse = (reason: string) => new OrtoqError('ways/bad-patch', { work, target, reason })
    if (property === 'open') opened.set(target, work)
    else if (property === 'hours') {
      if (!side || !value) throw refuse('hours need a side and a text')
      const claim = hoursClaim({ hours: value, perDay: null, from: '0001', to: null, source, confidence })
      hours.set(hoursKey(target, side), { claim, work })
    } else {
      if (low === null || high === null || !unit) throw refuse(`${property} needs low, high and unit`)
      figures.set(`${target} ${property}`, {
        low,
        high,
        unit,
        sources: [source],
        assumed: confidence === 'assumed',
        work,
      })
    }
  }
  return { works, opened, hours, figures }
}
