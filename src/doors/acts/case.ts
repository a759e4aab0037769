import { z } from 'zod'
import { isUnit, OrtoqError, type Id, type Snapshot } from '../../ground/index.ts'
import type { Register } from '../../register/index.ts'
import { workNamed } from '../../reports/index.ts'
import {
  caseById,
  caseTable,
  caseView,
  openCase,
  regionTable,
  caseGrounds,
  sightOf,
  settleCase,
  stepCase,
  type CaseRow,
  type CaseStepRow,
} from '../../works/index.ts'
import { act, type Stage } from './act.ts'
import { byOf, partial, stateNamed } from './side.ts'

const side = z.string().optional().describe('the side for which it is entered, by its code or id')
const version = z.coerce.number().int().nonnegative().optional().describe('how many acts on it you have seen')
const on = z.iso.date().optional().describe('the day by the calendar of the forum; today when it is left out')

export const caseOpen = act({
  name: 'case-open',
  command: 'case open',
  about: 'Opens an investor’s case; its statutory terms start by themselves where the pack has a row for them.',
  params: z.object({
    state: z.string().describe('the state whose conduct it is about, by its code or id'),
    investor: z.string().min(1).describe('who complains; never in a public answer'),
    home: z.string().optional().describe('the side that the investor comes from'),
    region: z.string().optional().describe('region, by its id'),
    work: z.string().optional().describe('work, by id or title'),
    bodies: z.string().min(1).describe('the bodies complained of'),
    ground: z.enum(caseGrounds),
    text: z.string().min(1).describe('what happened'),
    redacted: z.string().optional().describe('what may be said in public'),
    risk: z.coerce.number().nonnegative().optional().describe('value at risk'),
    currency: z.string().optional().describe('its currency: USD, mn CNY'),
    year: partial().optional().describe('the year of its prices'),
    opened: z.iso.date().optional().describe('the day of the complaint; today when it is left out'),
    for: side,
  }),
  async run({ register, view, author }, params) {
    const { snapshot } = view
    const state = stateNamed(snapshot, 'state', params.state)
    const home = params.home === undefined ? null : stateNamed(snapshot, 'home', params.home)
    const opened = params.opened ?? view.now.slice(0, 10)
    if (params.risk !== undefined) moneyIsWhole(params)
    const row: CaseRow = {
      id: await nextId(register, snapshot, state.slice(6), opened.slice(0, 4)),
      opened,
      state,
      region: params.region === undefined ? null : regionNamed(snapshot, params.region),
      investor: params.investor,
      home,
      work: params.work === undefined ? null : workNamed(snapshot, params.work).id,
      bodies: params.bodies,
      ground: params.ground,
      text: params.text,
      redacted: params.redacted ?? null,
      risk: params.risk ?? null,
      riskUnit: params.risk === undefined ? null : params.currency!,
      riskYear: params.risk === undefined ? null : params.year!,
      assigned: null,
      standing: 'open',
      outcome: null,
      retained: null,
      closed: null,
    }
    return openCase(register, row, await byOf({ register, author }, params))
  },
})

function moneyIsWhole({ currency, year }: { currency?: string | undefined; year?: string | undefined }): void {
  if (currency === undefined) throw new OrtoqError('doors/missing-parameter', { name: 'currency' })
  if (!isUnit(currency) || !/^(?:(?:mn|bn) )?[A-Z]{3}$/.test(currency))
    throw new OrtoqError('doors/bad-parameter', { name: 'currency', value: currency, wanted: 'USD | mn USD | …' })
  if (year === undefined) throw new OrtoqError('doors/missing-parameter', { name: 'year' })
}

function regionNamed(snapshot: Snapshot, id: string) {
  const row = snapshot.row(regionTable, id)
  if (row) return row.id
  const known = snapshot.rows(regionTable).map((one) => one.id)
  throw new OrtoqError('works/unknown-region', { id, suggestions: known.slice(0, 5).join(', ') })
}

// A case whose body was erased has no row and keeps its number.
async function nextId(register: Register, snapshot: Snapshot, code: string, year: string): Promise<Id<'case'>> {
  const start = `case:${code}-${year}-` as const
  let number = snapshot.rows(caseTable).filter(({ id }) => id.startsWith(start)).length
  for (;;) {
    const id: Id<'case'> = `${start}${String(++number).padStart(3, '0')}`
    if ((await register.versionOf(id)) === 0) return id
  }
}

/** An open case with its steps; one that is closed takes no more. */
function openOne({ view }: Stage, id: string, day: string) {
  const row = caseById(view.snapshot, id)
  // A case that one may not see is answered as one that is not there.
  if (!row || sightOf(view.snapshot, row, view.viewer) !== 'all') throw new OrtoqError('works/unknown-case', { id })
  if (row.closed !== null) throw new OrtoqError('works/case-closed', { id, standing: row.standing })
  const { steps } = caseView(view.snapshot, row, view.now.slice(0, 10))
  const since = steps.at(-1)?.on ?? row.opened
  if (day < since) throw new OrtoqError('works/day-before', { field: 'on', date: day, since })
  return { row, number: steps.length + 1 }
}

export const caseAnswer = act({
  name: 'case-answer',
  command: 'case answer <case>',
  about: 'Enters the answer of the body that is bound; it stops the terms that run.',
  params: z.object({ case: z.string(), text: z.string().min(1), by: z.string().min(1), on, for: side, version }),
  async run(stage, params) {
    const day = params.on ?? stage.view.now.slice(0, 10)
    const { row, number } = openOne(stage, params.case, day)
    const step: CaseStepRow = { case: row.id, number, on: day, kind: 'answered', by: params.by, text: params.text }
    return stepCase(stage.register, { ...row, standing: 'answered' }, step, await byOf(stage, params))
  },
})

export const caseStep = act({
  name: 'case-step',
  command: 'case step <case>',
  about:
    'Enters what else happens in a case: assigned, accepted, a letter with recommendations, contact points, a note.',
  params: z.object({
    case: z.string(),
    kind: z.enum(['assigned', 'accepted', 'letter', 'contact-points', 'note']),
    by: z.string().min(1).describe('the office that acts, or to which the case is assigned'),
    text: z.string().optional(),
    on,
    for: side,
    version,
  }),
  async run(stage, params) {
    const day = params.on ?? stage.view.now.slice(0, 10)
    const { row, number } = openOne(stage, params.case, day)
    const step: CaseStepRow = {
      case: row.id,
      number,
      on: day,
      kind: params.kind,
      by: params.by,
      text: params.text ?? null,
    }
    const assigned = params.kind === 'assigned' ? params.by : row.assigned
    return stepCase(stage.register, { ...row, assigned }, step, await byOf(stage, params))
  },
})

export const caseSettle = act({
  name: 'case-settle',
  command: 'case settle <case>',
  about: 'Enters how a case ended, or that it was withdrawn, and what of the investment was retained.',
  params: z.object({
    case: z.string(),
    outcome: z.enum(['remedied', 'partly', 'refused', 'withdrawn', 'arbitration', 'court']),
    retained: z.coerce
      .number()
      .nonnegative()
      .optional()
      .describe('investment retained, in the currency of the value at risk'),
    by: z.string().min(1),
    text: z.string().optional(),
    on,
    for: side,
    version,
  }),
  async run(stage, params) {
    const day = params.on ?? stage.view.now.slice(0, 10)
    const { row, number } = openOne(stage, params.case, day)
    if (params.retained !== undefined && row.riskUnit === null)
      throw new OrtoqError('doors/bad-parameter', {
        name: 'retained',
        value: params.retained,
        wanted: 'risk, currency, year',
      })
    const withdrawn = params.outcome === 'withdrawn'
    const kind = withdrawn ? 'withdrawn' : 'settled'
    const step: CaseStepRow = { case: row.id, number, on: day, kind, by: params.by, text: params.text ?? null }
    const closed: CaseRow = {
      ...row,
      standing: kind,
      outcome: params.outcome,
      retained: params.retained ?? null,
      closed: day,
    }
    return settleCase(stage.register, closed, step, await byOf(stage, params))
  },
})
