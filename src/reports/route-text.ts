import type { z } from 'zod'
import type { Option } from '../ways/index.ts'
import type { shown } from './route-shape.ts'
import type { Say } from './say.ts'

/** What an option asks for beside time and money, and the doors it finds shut. */
export function needsText(
  { needs: { papers, entries }, closed, chance, safeDepart, money }: z.output<typeof shown>,
  name: (id: string) => string,
  say: Say,
): string[] {
  return [
    ...(money ? [`    ${say.range(money.low, money.high, money.currency)}`] : []),
    ...(chance === null ? [] : [`    ${say.text('route.chance', { chance: say.share(chance) })}`]),
    ...(safeDepart === null ? [] : [`    ${say.text('route.safe', { when: say.moment(safeDepart) })}`]),
    // Both sides of a port may be shut for the same days.
    ...new Set(
      closed.map(
        (notice) =>
          `    ${say.text('route.closed', {
            port: name(notice.port),
            until: notice.until,
            opens: say.moment(notice.opens),
            why: notice.name ? say.name(notice.name, '') : '—',
          })}`,
      ),
    ),
    ...entries.map(({ into, rules }) =>
      rules.length === 0
        ? `    ${say.text('route.visa-unknown', { state: into.slice(6) })}`
        : `    ${into.slice(6)}: ${rules.map((rule) => say.name(rule.name, rule.rule)).join('; ')}`,
    ),
    ...(papers.length === 0
      ? []
      : [`    ${say.text('route.papers')}: ${papers.map((paper) => say.name(paper.name, paper.id)).join('; ')}`]),
  ]
}

/** “20 t of goods”, “2 people”. */
export const loadText = ({ kind, amount }: { kind: string; amount: number }, say: Say): string =>
  kind === 'people' && amount === 1
    ? say.text('load.person')
    : say.text(kind === 'goods' ? 'load.goods' : 'load.people', { amount: say.number(amount, amount < 1 ? 4 : 1) })

/** Legs of one mode in a row read as one ride; the steps between them stay. */
export function optionText(option: Option, name: (id: string) => string, say: Say, people = false): string[] {
  const labels = option.labels.map((label) => say.word('label', label)).join(', ')
  const arrive =
    option.arrive === option.arriveLatest
      ? say.moment(option.arrive)
      : `${say.moment(option.arrive)} – ${say.moment(option.arriveLatest)}`
  const cost = `${option.costUsd.complete ? '' : '≥ '}${say.range(option.costUsd.low, option.costUsd.high, 'USD')}`
  const mass = say.range(option.co2eKg.low, option.co2eKg.high, say.text('unit.kg'))
  return [
    `${option.id}  ${say.duration(option.minutes.low, option.minutes.high)}  ${cost}${labels ? `  · ${labels}` : ''}`,
    `    ${say.text('route.arrives', { when: arrive })} · ${say.text('route.assumed', { time: say.share(option.assumedShare), cost: say.share(option.assumedCostShare) })}`,
    ...(option.co2eKg.high > 0 ? [`    ${option.co2eKg.complete ? '' : '≥ '}${say.text('route.co2', { mass })}`] : []),
    ...(option.minutes.p90 === null
      ? []
      : [
          `    ${say.text('route.likely', { p50: say.duration(option.minutes.p50!, option.minutes.p50!), p90: say.duration(option.minutes.p90, option.minutes.p90) })}`,
        ]),
    ...rides(option).map(({ what, from, to, km, low, high, waitLow, waitHigh, assumed }) => {
      const wait = waitHigh > 1 ? `  ${say.text('route.wait', { time: say.duration(waitLow, waitHigh) })}` : ''
      const where = from === to ? name(from) : `${name(from)} → ${name(to)}`
      return `    ${assumed ? '~' : ' '} ${say.word('step', people ? (BOARDING[what] ?? what) : what)}  ${where}  ${km ? `${say.number(km)} ${say.text('unit.km')}  ` : ''}${say.duration(low, high)}${wait}`
    }),
  ]
}

// Nobody is loaded.
const BOARDING: Readonly<Record<string, string>> = { loading: 'boarding', unloading: 'alighting' }

function rides({ legs }: Option) {
  const merged: {
    what: string
    from: string
    to: string
    km: number
    low: number
    high: number
    waitLow: number
    waitHigh: number
    assumed: boolean
  }[] = []
  for (const leg of legs) {
    const what = leg.kind === 'ride' || leg.kind === 'service' ? leg.mode! : leg.kind
    const last = merged.at(-1)
    if (last && leg.kind === 'ride' && last.what === what) {
      last.to = leg.to
      last.km += leg.km ?? 0
      last.low += leg.minutes.low
      last.high += leg.minutes.high
      last.assumed ||= leg.assumed
    } else
      merged.push({
        what,
        from: leg.from,
        to: leg.to,
        km: leg.km ?? 0,
        low: leg.minutes.low,
        high: leg.minutes.high,
        waitLow: leg.wait.low,
        waitHigh: leg.wait.high,
        assumed: leg.assumed,
      })
  }
  return merged
}

/** Why there is no way, and what would make one. */
export function noWay(
  outcome: { why: string; missing: readonly { id: string; from: string; to: string; status: string }[] },
  name: (id: string) => string,
  say: Say,
): string[] {
  return [
    say.word('why', outcome.why),
    ...outcome.missing.map(
      ({ id, from, to, status }) => `  ${name(from)} – ${name(to)} (${id}): ${say.word('status', status)}`,
    ),
  ]
}
