import { z } from 'zod'
import { sourceFor } from '../../documents/index.ts'
import { fits, isPartialDate, isProperty, isUnit, OrtoqError, type Property, type Unit } from '../../ground/index.ts'
import { workNamed } from '../../reports/index.ts'
import { enterFigure, updateMilestone, updateStatus, workTable } from '../../works/index.ts'
import { act } from './act.ts'
import { byOf } from './side.ts'

const date = () => z.string().refine(isPartialDate, '2030 | 2030-Q2 | 2030-06 | 2030-06-30')

/** What every update says: where it was read, for whom it is entered, on which version. */
const common = {
  work: z.string().describe('work, by id or title'),
  source: z.url({ protocol: /^https?$/ }).describe('address where it was said'),
  for: z.string().optional().describe('the side for which it is entered, by its code or id'),
  version: z.coerce.number().int().nonnegative().optional().describe('how many acts on it you have seen'),
}

export const workMilestone = act({
  name: 'work-milestone',
  command: 'work milestone <work>',
  about: 'Enters a date that somebody gave for a step of a work; earlier dates stay beside it.',
  params: z.object({
    ...common,
    step: z.string().describe('such as opening'),
    kind: z.enum(['baseline', 'forecast', 'actual']),
    date: date(),
    speaker: z.string(),
    said: date().optional(),
    confidence: z.enum(['high', 'medium', 'low']).default('medium'),
    note: z.string().optional(),
  }),
  async run({ register, view, author }, params) {
    const work = workNamed(view.snapshot, params.work)
    const { id, rows } = sourceFor(view.snapshot, params.source, view.now.slice(0, 10))
    const { step, kind, date: on, speaker, said = null, confidence, note = null } = params
    const update = { work: work.id, step, kind, date: on, speaker, said, source: id, confidence, note }
    return updateMilestone(register, view.snapshot, update, await byOf({ register, author }, params), rows)
  },
})

export const workFigure = act({
  name: 'work-figure',
  command: 'work figure <work>',
  about: 'Enters a figure of a work, such as this month’s workers or cost; figures said before stay beside it.',
  params: z.object({
    ...common,
    property: z.string().refine(isProperty, 'cost | jobs | workers | progress | length | capacity | …'),
    low: z.coerce.number().describe('the figure, or the lower end of an interval'),
    high: z.coerce.number().optional().describe('the upper end; the same figure when it is left out'),
    unit: z.string().refine(isUnit, 'job | person | % | km | mn USD | …'),
    scope: z.string().optional().describe('what part is meant, where it is not the whole'),
    period: date().optional().describe('the time that it speaks of, such as 2030-06; for money the year of its prices'),
    speaker: z.string(),
    said: date().optional(),
    confidence: z.enum(['high', 'medium', 'low']).default('medium'),
    note: z.string().optional(),
  }),
  async run({ register, view, author }, params) {
    const work = workNamed(view.snapshot, params.work)
    const { property, unit, low, high = low } = params as typeof params & { property: Property; unit: Unit }
    if (!fits(property, unit))
      throw new OrtoqError('doors/bad-parameter', { name: 'unit', value: unit, wanted: property })
    if (high < low) throw new OrtoqError('doors/bad-parameter', { name: 'high', value: high, wanted: `≥ ${low}` })
    // A sum without the year of its prices cannot be compared with any other.
    if (property === 'cost' && params.period === undefined)
      throw new OrtoqError('doors/missing-parameter', { name: 'period' })
    const { id, rows } = sourceFor(view.snapshot, params.source, view.now.slice(0, 10))
    const { scope = null, period = null, speaker, said = null, confidence, note = null } = params
    const row = {
      subject: work.id,
      property,
      low,
      high,
      unit,
      scope,
      period,
      speaker,
      said,
      source: id,
      confidence,
      note,
      side: null,
    }
    return enterFigure(register, work.id, row, await byOf({ register, author }, params), rows)
  },
})

export const workStatus = act({
  name: 'work-status',
  command: 'work status <work>',
  about: 'Enters where a work stands since a date.',
  params: z.object({ ...common, status: z.string(), on: date() }),
  async run({ register, view, author }, params) {
    const work = workNamed(view.snapshot, params.work)
    const status = workTable.columns.status.parse(params.status)
    if (typeof status !== 'string')
      throw new OrtoqError('doors/bad-parameter', { name: 'status', value: params.status, wanted: status.reason })
    const { id, rows } = sourceFor(view.snapshot, params.source, view.now.slice(0, 10))
    return updateStatus(register, work, status, params.on, id, await byOf({ register, author }, params), rows)
  },
})
