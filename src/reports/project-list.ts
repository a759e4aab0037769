import { z } from 'zod'
import { fold } from '../ground/index.ts'
import { listed, overdueSteps, slipsOf, type Listed } from '../works/index.ts'
import { report } from './report.ts'
import { names } from './shapes.ts'

const item = z.object({
  id: z.string(),
  title: names,
  status: z.string(),
  statusDate: z.string().nullable(),
  sector: z.string().nullable(),
  regions: z.array(z.string()),
  sides: z.array(z.string()),
  cost: z
    .object({ low: z.number().nullable(), high: z.number().nullable(), unit: z.string(), rivals: z.int() })
    .nullable(),
  health: z.number(),
  counted: z.boolean(),
  /** The rule that leaves it out of totals. */
  rule: z.string().nullable(),
  /** The step that has slipped furthest, in days. */
  slip: z.object({ step: z.string(), days: z.tuple([z.number(), z.number()]), verdict: z.string() }).nullable(),
  /** Days since the newest date of a step passed without a word. */
  overdue: z.number().nullable(),
})

const tally = z.record(z.string(), z.int())

export const projectList = report({
  name: 'project-list',
  command: 'project list',
  about: 'Works with their status, cost, slip, record health and whether they are counted; by any filter.',
  params: z.object({
    search: z.string().optional().describe('part of an id, of a name in any language or of a party’s name'),
    status: z.string().optional(),
    sector: z.string().optional().describe('theme, by its id'),
    region: z.string().optional().describe('region, by its id; what lies in it counts too'),
    state: z.string().optional().describe('side of a party or holder, by its code or id'),
    counted: z.enum(['yes', 'no']).optional().describe('only what totals count, or only what they leave out'),
    late: z.enum(['yes']).optional().describe('only what has slipped or is overdue'),
    sort: z.enum(['order', 'health', 'title']).default('order'),
    from: z.coerce.number().int().nonnegative().default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  result: z.object({
    schema: z.literal('ortoq-project-list/1'),
    total: z.int(),
    items: z.array(item),
    next: z.int().nullable(),
    /** How many of them totals leave out, by rule. */
    leftOut: tally,
    byStatus: tally,
    bySector: tally,
    byRegion: tally,
  }),
  run({ snapshot, now }, params) {
    const today = now.slice(0, 10)
    const wanted = fold(params.search ?? '')
    const state = params.state && (params.state.includes(':') ? params.state : `state:${params.state}`)
    const slipped = ({ work }: Listed) =>
      slipsOf(snapshot, work.id).some(({ verdict }) => verdict === 'late') ||
      overdueSteps(snapshot, work.id, today).length > 0
    const found = listed(snapshot).filter(
      (one) =>
        (!params.status || one.work.status === params.status) &&
        (!params.sector || one.work.sector === params.sector) &&
        (!params.region || one.regions.has(params.region)) &&
        (!state || one.sides.has(state)) &&
        (!params.counted || one.counted.counted === (params.counted === 'yes')) &&
        (wanted === '' || one.text.includes(wanted)) &&
        (!params.late || slipped(one)),
    )
    const ordered =
      params.sort === 'health'
        ? found.toSorted((a, b) => a.health - b.health)
        : params.sort === 'title'
          ? found.toSorted((a, b) => (a.work.title['en'] ?? a.work.id).localeCompare(b.work.title['en'] ?? b.work.id))
          : found
    const end = params.from + params.limit
    return {
      schema: 'ortoq-project-list/1' as const,
      total: found.length,
      items: ordered.slice(params.from, end).map((one) => {
        const { work, cost, rivals } = one
        const late = slipsOf(snapshot, work.id).toSorted((a, b) => b.days[0] - a.days[0])[0]
        return {
          id: work.id,
          title: work.title,
          status: work.status,
          statusDate: work.statusDate,
          sector: work.sector,
          regions: [...work.regions],
          sides: [...one.sides],
          cost: cost && { low: cost.low, high: cost.high, unit: cost.unit, rivals },
          health: one.health,
          counted: one.counted.counted,
          rule: one.counted.rule,
          slip: late ? { step: late.step, days: [...late.days] as [number, number], verdict: late.verdict } : null,
          overdue: Math.max(0, ...overdueSteps(snapshot, work.id, today).map(({ days }) => days)) || null,
        }
      }),
      next: end < found.length ? end : null,
      leftOut: tallyOf(found.flatMap(({ counted }) => counted.rule ?? [])),
      byStatus: tallyOf(found.map(({ work }) => work.status)),
      bySector: tallyOf(found.map(({ work }) => work.sector ?? 'unknown')),
      byRegion: tallyOf(
        found.flatMap(({ work }): string[] => (work.regions.length > 0 ? [...work.regions] : ['unknown'])),
      ),
    }
  },
  negative: ({ total }) => total === 0,
  text: ({ items, total, leftOut, next }, say) => [
    ...items.map((one) =>
      [
        one.id,
        say.name(one.title, one.id),
        say.word('status', one.status),
        ...(one.cost ? [say.range(one.cost.low, one.cost.high, one.cost.unit, 2)] : []),
        ...(one.slip?.verdict === 'late' ? [say.text('project.slip-days', { days: daysText(one.slip.days) })] : []),
        ...(one.overdue ? [say.text('project.overdue', { days: one.overdue })] : []),
        ...(one.rule ? [`(${say.word('rule', one.rule)})`] : []),
        say.text('project.health', { score: say.share(one.health) }),
      ].join('  '),
    ),
    say.text('list.count', { count: total }),
    ...Object.entries(leftOut).map(([rule, count]) =>
      say.text('project.left-out', { count, rule: say.word('rule', rule) }),
    ),
    ...(next === null ? [] : [say.text('project.more', { from: next })]),
  ],
})

const signed = (days: number): string => (days > 0 ? `+${days}` : days === 0 ? '0' : `−${-days}`)

/** Days of a slip with their sign; one figure where both ends agree. */
export const daysText = ([least, most]: readonly [number, number]): string => {
  return least === most ? signed(least) : `${signed(least)}…${signed(most)}`
}

function tallyOf(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b)))
}
