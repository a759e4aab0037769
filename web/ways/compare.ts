import type { Result } from '../kit/ask.svelte.ts'

export type JourneyEffect = Result<'effect'>['journeys'][number]
export type Option = Extract<JourneyEffect['without'], { found: true }>['options'][number]

/** The soonest and the cheapest option of an outcome; null where there is no way. */
export function bestOf(outcome: JourneyEffect['without']): { soonest: Option; cheapest: Option } | null {
  if (!outcome.found || outcome.options.length === 0) return null
  const by = (worth: (option: Option) => number) =>
    outcome.options.reduce((best, one) => (worth(one) < worth(best) ? one : best))
  return { soonest: by(({ minutes }) => minutes.low), cheapest: by(({ costUsd }) => costUsd.mid) }
}

/** Journeys that the work touches first: those it opens, then those whose best it changes, then those it offers a way. */
export function byChange(journeys: readonly JourneyEffect[]): JourneyEffect[] {
  const weight = ({ change, through, without, with: after }: JourneyEffect): number =>
    Number(!without.found && after.found) * 8 +
    Number((change.costMid ?? 0) !== 0 || (change.minutesLow ?? 0) !== 0) * 4 +
    Number(through !== null) * 2
  return journeys.toSorted((a, b) => weight(b) - weight(a))
}
