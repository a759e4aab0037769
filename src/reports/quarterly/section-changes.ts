import { nameIn } from '../../ground/index.ts'
import type { Change } from './changes.ts'
import type { Cell } from './document.ts'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import { amount, dated, figure, noted } from './figure.ts'
import { show } from './section-promises.ts'
import type { Unknown } from './unknown.ts'

/** What was said since the last report, in the order of its day. */
export function changeSection(draft: Draft, { changes }: Facts): void {
  draft.heading('changes')
  draft.paragraph('changes', {
    said: draft.count(
      'changes.all',
      changes.map((one, at) => `${subjectOf(one)} ${at}`),
    ),
  })
  draft.table(
    'changes',
    ['on 4', 'what 9', 'value 6', 'said-by 5'],
    changes.map((one, at) => rowOf(draft, one, `change.${at}`)),
  )
}

const subjectOf = (one: Change): string =>
  one.kind === 'document' ? one.document.id : one.kind === 'step' ? one.work.id : one.series.id

function rowOf(draft: Draft, one: Change, id: string): (Cell | string | ReturnType<typeof figure>)[] {
  const { tongue } = draft
  switch (one.kind) {
    case 'document': {
      const { document } = one
      const note = noted(`ortoq document show ${document.id}`, [document.source])
      return [
        figure(`${id}.on`, dated(document.date), note),
        tongue.name(document.title, document.id),
        tongue.word('document', document.standing),
        document.parties.map((party) => party.slice(party.indexOf(':') + 1)).join(', '),
      ]
    }
    case 'step': {
      const { work, row } = one
      const note = noted(show(work.id), [row.source])
      return [
        figure(`${id}.on`, dated(one.on), note),
        `${tongue.name(work.title, work.id)}: ${nameIn(row.title, tongue.language, row.step)}`,
        // What happened has its day in front already.
        row.kind === 'actual'
          ? tongue.word('kind', row.kind)
          : [`${tongue.word('kind', row.kind)} `, figure(`${id}.date`, dated(row.date, row.until), note)],
        draft.voice(row.speaker),
      ]
    }
    case 'figure': {
      const { series, row } = one
      const note = noted(`ortoq series show ${series.id}`, [row.source])
      return [
        figure(`${id}.on`, dated(one.on), note),
        [`${tongue.name(series.name, series.id)}, `, figure(`${id}.period`, dated(row.period), note)],
        figure(`${id}.value`, amount(row.low, row.high, { unit: series.unit, digits: 2 }), note),
        draft.voice(row.speaker ?? series.reporter),
      ]
    }
  }
}

const GAPS = [
  'noDay',
  'noWork',
  'noMeasure',
  'undatedWorks',
  'unpricedWorks',
  'noStanding',
  'assumedHours',
  'undatedWords',
  'maybeLater',
] as const satisfies readonly (keyof Unknown)[]

/** What the report cannot say: each gap with its size, as a sentence that can be worded anew. */
export function unknownSection(draft: Draft, { unknown }: Facts): void {
  draft.heading('unknown')
  draft.paragraph('unknown')
  for (const gap of GAPS)
    if (unknown[gap].length > 0)
      draft.paragraph(`unknown-${gap}`, { count: draft.count(`unknown.${gap}`, unknown[gap]) })
}
