import { z } from 'zod'
import { nameIn, OrtoqError } from '../ground/index.ts'
import { calendarById, clockById, clocksOf, clockTable, termOf } from '../works/index.ts'
import { language } from './params.ts'
import { report } from './report.ts'
import { names, source } from './shapes.ts'
import { sourceIndex } from './source.ts'

export const clock = report({
  name: 'clock',
  command: 'clock',
  about:
    'The last day of a statutory term that starts on a date: how many days were counted, and which were passed over and why.',
  params: z.object({
    rule: z.string().describe('the term, by the id of its row'),
    from: z.iso.date().describe('the day of what starts it, by the calendar of the forum'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-clock/1'),
    rule: z.string(),
    name: names,
    from: z.string(),
    due: z.string(),
    unit: z.string(),
    workingDays: z.int(),
    skipped: z.array(z.object({ date: z.string(), why: z.string(), kind: z.enum(['weekend', 'holiday']) })),
    /** Days worked though their weekday is free. */
    moved: z.array(z.string()),
    /** False where the term leaves the days for which the calendar is known. */
    certain: z.boolean(),
    act: z.string(),
    clause: z.string().nullable(),
    bound: z.string(),
    confidence: z.string(),
    note: z.string().nullable(),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot }, { rule: id, from, language: tongue }) {
    const rule = clockById(snapshot, id) ?? clockById(snapshot, `clock:${id}`)
    if (!rule) {
      const known = snapshot.rows(clockTable).map((row) => row.id)
      throw new OrtoqError('works/unknown-clock', { id, known: known.join(', ') || '—' })
    }
    if (!clocksOf(snapshot, from).includes(rule))
      throw new OrtoqError('works/clock-not-in-force', {
        id: rule.id,
        from,
        since: rule.from ?? '—',
        until: rule.to ?? '—',
      })
    const calendar = calendarById(snapshot, rule.calendar)!
    const term = termOf(rule, calendar, from)
    return {
      schema: 'ortoq-clock/1' as const,
      rule: rule.id,
      name: rule.name,
      from,
      due: term.due,
      unit: rule.unit,
      workingDays: term.counted,
      skipped: term.skipped.map(({ date, why, name }) => ({
        date,
        why: name ? nameIn(name, tongue, why) : why,
        kind: why,
      })),
      moved: [...term.moved],
      certain: term.certain,
      act: rule.act,
      clause: rule.clause,
      bound: rule.bound,
      confidence: rule.confidence,
      note: rule.note,
      sources: sourceIndex(snapshot, [rule.source, calendar.row.source], tongue),
    }
  },
  text: (result, say) => [
    say.text('clock.due', { name: say.name(result.name, result.rule), due: result.due, days: result.workingDays }),
    ...result.skipped.map(
      ({ date, why, kind }) => `  ${date}  ${kind === 'weekend' ? say.text('clock.weekend') : why}`,
    ),
    ...result.moved.map((date) => `  ${date}  ${say.text('clock.moved')}`),
    ...(result.certain ? [] : [`  ${say.text('clock.uncertain')}`]),
    `  ${result.act}${result.clause ? `, ${result.clause}` : ''} [${result.confidence}]${result.note ? ` · ${say.note(result.note)}` : ''}`,
  ],
})
