import { OrtoqError, perSnapshot, type Id, type Snapshot, type StateId, type WorkId } from '../ground/index.ts'
import { effectsOf, type EffectRow } from '../works/index.ts'
import type { Figure } from './figure.ts'
import { hoursClaim, type Closure, type HoursClaim } from './gate.ts'
import { mineKey, nothingMine, type Mine } from './mine.ts'

/** A closure said beside the pack: of one port, of one of its sides or of both. */
export interface Notice extends Closure {
  readonly port: Id
  readonly state: StateId | null
}

/** What a set of works changes on the network, each change with the work and the source that state it. */
export interface Scenario {
  /** Links and services that come into being. */
  readonly opened: ReadonlyMap<Id, WorkId>
  /** Links and services that are left out: what works opened that are taken as not there. */
  readonly closed: ReadonlySet<Id>
  /** Hours that replace what a side had, by `port state`. */
  readonly hours: ReadonlyMap<string, { readonly claim: HoursClaim; readonly work: WorkId | null }>
  /** Figures that replace claims, by `subject property`; without a work where somebody brought them along. */
  readonly figures: ReadonlyMap<string, Figure & { readonly work: WorkId | null }>
  readonly notices: readonly Notice[]
}

/** One change of a scenario: like an effect of a work, with the work it stands for where there is one. */
export type Patch = Pick<
  EffectRow,
  'target' | 'property' | 'side' | 'value' | 'low' | 'high' | 'unit' | 'confidence'
> & {
  readonly work: WorkId | null
  readonly source: Id
}

/** Nothing but what exists. */
export const asItIs: Scenario = {
  opened: new Map(),
  closed: new Set(),
  hours: new Map(),
  figures: new Map(),
  notices: [],
}

/** What stands as source of the closure at that place of what the asker brought along. */
export const mineNotice = (at: number): Id => `mine:notice-${at + 1}`

export const hoursKey = (port: Id, state: StateId): string => `${port} ${state}`

/**
 * The scenario in which some works, with all their parts, are finished and others are not there, with what the asker
 * knows himself on top. The same question gives the same object, and so does whatever changes the same: a whole and all
 * of its parts, or nothing at all. An effect that cannot be read is `ways/bad-patch`.
 */
export function scenarioOf(
  snapshot: Snapshot,
  works: readonly WorkId[],
  without: readonly WorkId[] = [],
  mine: Mine = nothingMine,
  patches: readonly Patch[] = [],
): Scenario {
  const own = mineKey(mine) + (patches.length === 0 ? '' : JSON.stringify(patches))
  if (works.length === 0 && without.length === 0 && own === '') return asItIs
  const { asked, made } = scenarios(snapshot)
  const question = [[...works].toSorted().join(' '), [...without].toSorted().join(' '), own].join(' | ')
  let scenario = asked.get(question)
  if (!scenario) {
    // What people bring along is without end; the works of a pack are not.
    if (asked.size >= MOST_KEPT) {
      asked.clear()
      made.clear()
    }
    const effects = [...effectsOf(snapshot, works), ...patches]
    const taken = effectsOf(snapshot, without)
    const changes = JSON.stringify([effects, taken, own])
    const nothing = effects.length + taken.length === 0 && own === ''
    scenario = made.get(changes) ?? (nothing ? asItIs : build(effects, taken, mine))
    made.set(changes, scenario)
    asked.set(question, scenario)
  }
  return scenario
}

const MOST_KEPT = 256

/** Scenarios by what was asked, and by what they change. */
const scenarios = perSnapshot(() => ({ asked: new Map<string, Scenario>(), made: new Map<string, Scenario>() }))

function build(effects: readonly (Patch | EffectRow)[], taken: readonly EffectRow[], mine: Mine): Scenario {
  const opened = new Map<Id, WorkId>()
  const hours = new Map<string, { claim: HoursClaim; work: WorkId | null }>()
  const figures = new Map<string, Figure & { work: WorkId | null }>()
  for (const effect of effects) {
    const { work, target, property, side, value, low, high, unit, source, confidence } = effect
    const refuse = (reason: string) => new OrtoqError('ways/bad-patch', { work: work ?? source, target, reason })
    if (property === 'open') {
      // What comes into being is somebody's work: a leg over it has to say whose.
      if (!work) throw refuse('to open needs a work')
      opened.set(target, work)
    } else if (property === 'hours') {
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
  const closed = new Set(taken.flatMap(({ property, target }) => (property === 'open' ? [target] : [])))
  for (const target of closed) opened.delete(target)
  for (const { subject, property, low, high, unit } of mine.figures)
    figures.set(`${subject} ${property}`, { low, high, unit, sources: ['mine:figure'], assumed: false, work: null })
  const notices = mine.closures.map(({ port, state, from, to, note }, at): Notice => ({
    port,
    state,
    from,
    to,
    source: mineNotice(at),
    ...(note && { name: { en: note, ru: note, ky: note, zh: note } }),
  }))
  return { opened, closed, hours, figures, notices }
}
