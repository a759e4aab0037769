import type { z } from 'zod'
import type { CorridorEffect } from './corridor-effect.ts'
import { effectLines } from './effect-lines.ts'
import type { effectReportShape } from './effect-shape.ts'
import { sourceText } from './source.ts'
import type { Say } from './say.ts'

type Result = z.output<typeof effectReportShape>
type Both = CorridorEffect['ports'][number]['tonnes']
type Span = Both['change']
type Gains = NonNullable<CorridorEffect['total']['goods']>

/** The report for people, line by line. */
export function effectText(result: Result, say: Say): string[] {
  const works = result.works.map(({ id, title }) => say.name(title, id)).join(', ')
  const title = say.name(result.asked.title, result.asked.id ?? (works || say.text('effect.untitled')))
  const head = say.text('effect.head', { works: title, when: say.moment(result.depart) })
  const year = result.year === null ? [] : [say.text('effect.year', { year: result.year })]
  if (result.targets.length === 0) return [head, '', say.text('effect.nothing')]
  return [
    [head, ...year].join(' · '),
    ...openingLines(result, say),
    ...effectLines(result, say),
    ...(result.corridor ? corridorLines(result.corridor, say) : ['', say.text('effect.no-market')]),
    '',
    ...sourceText(result.sources, say),
  ]
}

function openingLines({ openings, works }: Result, say: Say): string[] {
  if (openings.length === 0) return []
  const name = (id: string) => say.name(works.find((work) => work.id === id)?.title ?? {}, id)
  return [
    '',
    say.text('effect.openings'),
    // Parts that open with their whole are told once.
    ...openings
      .filter(({ by }, at) => openings.findIndex((one) => one.by === by) === at)
      .flatMap(({ by, dates, slippedDays, state, chance }) => [
        `  ${name(by)}: ${state === 'disputed' ? say.text('effect.opening.disputed', { share: say.share(chance) }) : say.word('effect.opening', state)}`,
        ...dates.map(
          ({ from, until, speaker, kind }) =>
            `    ${say.word('milestone', kind)}, ${say.text('effect.dates', { from, until, who: say.voice(speaker) })}`,
        ),
        ...(slippedDays === null ? [] : [`    ${say.text('effect.slipped', { days: say.number(slippedDays) })}`]),
      ]),
  ]
}

function corridorLines(corridor: CorridorEffect, say: Say): string[] {
  const region = (id: string) => say.name(corridor.regions.find((one) => one.region === id)?.name ?? {}, id)
  const list = (key: 'gain' | 'lose' | 'unsure') =>
    corridor[key].length === 0 ? [] : [`  ${say.word('effect', key)}: ${corridor[key].map(region).join(', ')}`]
  return [
    '',
    say.text('effect.all'),
    `  ${say.text('effect.surplus')}: ${money(corridor.surplusUsd, say)}; ${say.text('effect.time-value')}: ${money(corridor.timeValueUsd, say)}`,
    ...(corridor.worse.said ? [`  ${say.text('effect.worse', { share: say.share(corridor.worse.share) })}`] : []),
    ...(['goods', 'people'] as const).flatMap((load) => {
      const gains = corridor.total[load]
      return gains ? [`  ${say.word('effect.load', load)}: ${gainLine(gains, say)}`] : []
    }),
    '',
    say.text('effect.ports'),
    ...corridor.ports.flatMap((port) => [
      `  ${say.name(port.name, port.port)}: ${change(port.tonnes, say, say.text('effect.tonnes'))}${port.reckoned ? ` (${say.text('effect.reckoned')})` : ''}; ${change(port.people, say, say.text('effect.persons'))}`,
      `    ${say.text('effect.wait')}: ${durations(port.waitMinutes, say)}`,
      ...(['without', 'with'] as const).flatMap((side) =>
        port.noSteadyState[side] > 0.05
          ? [
              `    ${say.word('effect', side)}: ${say.text('effect.no-steady', { share: say.share(port.noSteadyState[side]), growth: plain(port.queueGrowth[side], say) })}`,
            ]
          : [],
      ),
    ]),
    '',
    say.text('effect.modes'),
    ...corridor.modes.map(
      ({ load, mode, perYear }) =>
        `  ${say.word('effect.load', load)}, ${say.word('mode', mode)}: ${change(perYear, say, say.text(load === 'goods' ? 'effect.tonnes' : 'effect.persons'))}`,
    ),
    '',
    say.text('effect.regions'),
    ...corridor.regions.flatMap(({ region: id, goods, people }) =>
      [goods, people].flatMap((gains, at) =>
        gains
          ? [`  ${region(id)}, ${say.word('effect.load', at === 0 ? 'goods' : 'people')}: ${gainLine(gains, say)}`]
          : [],
      ),
    ),
    ...list('gain'),
    ...list('lose'),
    ...list('unsure'),
    '',
    say.text('effect.parties'),
    ...corridor.parties.map(
      ({ state, surplusUsd, share }) =>
        `  ${state.slice('state:'.length)}: ${money(surplusUsd, say)}${share ? `, ${say.text('effect.share-of', { share: percent(share, say) })}` : ''}`,
    ),
    ...(['ports', 'regions'] as const).flatMap((what) =>
      corridor.rankings[what].stable
        ? []
        : [
            say.text('effect.rank.changes', {
              what: say.word('effect.rank', what),
              share: say.share(corridor.rankings[what].share),
            }),
          ],
    ),
  ]
}

const gainLine = (gains: Gains, say: Say): string =>
  `${durations(gains.minutes, say)}; ${change(gains.costUsd, say, 'USD')}; ${change(gains.co2eKg, say, say.unit('kg CO2e'))}; ${money(gains.surplusUsd, say)}`

function change({ without, with: after }: Both, say: Say, unit: string): string {
  return `${plain(without, say)} → ${plain(after, say)} ${unit}`
}

const durations = ({ without, with: after }: Both, say: Say): string =>
  `${without ? say.duration(without.low, without.high) : '—'} → ${after ? say.duration(after.low, after.high) : '—'}`

const plain = (span: Span, say: Say): string => (span ? say.range(round(span.low), round(span.high)) : '—')

const percent = (span: NonNullable<Span>, say: Say): string =>
  `${say.number(100 * span.low)}–${say.number(100 * span.high)} %`

// Nobody knows a gain of many worlds to its last digit: three are told.
const round = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(3)))

function money(span: Span, say: Say): string {
  if (!span) return '—'
  const [unit, size] = Math.max(Math.abs(span.low), Math.abs(span.high)) >= 1e6 ? ['mn USD', 1e6] : ['USD', 1]
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${say.number(Math.abs(round(value / size)), 2)}`
  return `${signed(span.low)} … ${signed(span.high)} ${say.unit(unit)}`
}
