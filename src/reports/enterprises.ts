import { z } from 'zod'
import { fold } from '../ground/index.ts'
import { enterprisesIn, ownershipOn, sidesOf, claimsOf } from '../works/index.ts'
import { held, ownershipShape } from './project-show.ts'
import { report } from './report.ts'
import { language } from './params.ts'
import { claim, source } from './shapes.ts'
import { sourceIndex, sourceInfo } from './source.ts'

export const enterprises = report({
  name: 'enterprises',
  command: 'enterprise list',
  about: 'Enterprises and joint ventures: who holds how much on a day, and how much of it nobody has said.',
  params: z.object({
    search: z.string().optional().describe('part of an id, of a name in any language or of a holder’s name'),
    joint: z.enum(['yes']).optional().describe('only those whose holders stand for more than one side'),
    day: z.iso.date().optional().describe('the day for which stakes are shown; today when it is left out'),
    language: language(),
  }),
  result: z.object({
    schema: z.literal('ortoq-enterprises/1'),
    items: z.array(
      ownershipShape.extend({
        isic: z.string().nullable(),
        legalForm: z.string().nullable(),
        registered: z.string().nullable(),
        sides: z.array(z.string()),
        works: z.array(z.string()),
        claims: z.array(claim),
        source: z.string(),
        note: z.string().nullable(),
      }),
    ),
    sources: z.record(z.string(), source),
  }),
  run({ snapshot, now }, { search, joint, day, language: tongue }) {
    const on = day ?? now.slice(0, 10)
    const wanted = fold(search ?? '')
    const items = enterprisesIn(snapshot)
      .map((row) => {
        const stakes = held(ownershipOn(snapshot, row.id, on))
        return {
          id: row.id,
          name: row.name,
          state: row.state,
          region: row.region,
          ...stakes,
          isic: row.isic,
          legalForm: row.legalForm,
          registered: row.registered,
          sides: [...sidesOf(snapshot, row.id, on)],
          works: [...row.works],
          claims: claimsOf(snapshot, row.id).map((one) => ({
            property: one.property,
            low: one.low,
            high: one.high,
            unit: one.unit,
            scope: one.scope,
            period: one.period,
            speaker: one.speaker,
            said: one.said,
            confidence: one.confidence,
            source: sourceInfo(snapshot, one.source, tongue),
            note: one.note,
          })),
          source: row.source,
          note: row.note,
        }
      })
      .filter(({ id, name, held: stakes, sides }) => {
        const texts = [id, ...Object.values(name), ...stakes.map(({ holder }) => holder)]
        return (!joint || sides.length > 1) && (wanted === '' || texts.some((text) => fold(text).includes(wanted)))
      })
    const ids = items.flatMap(({ source: from, held: stakes }) => [from, ...stakes.map((one) => one.source)])
    return {
      schema: 'ortoq-enterprises/1' as const,
      items,
      sources: sourceIndex(snapshot, ids as never[], tongue),
    }
  },
  negative: ({ items }) => items.length === 0,
  text: ({ items }, say) => [
    ...items.flatMap(({ id, name, held: stakes, known, unknown }) => [
      `${id}  ${say.name(name, id)}`,
      ...stakes.map(
        ({ holder, state, share }) =>
          `  ${holder}${state ? ` (${state.slice(6)})` : ''}: ${share === null ? '?' : `${say.number(share, 1)} %`}`,
      ),
      `  ${say.text('project.stakes', { known: say.number(known, 1), unknown: say.number(unknown, 1) })}`,
    ]),
    say.text('list.count', { count: items.length }),
  ],
})
