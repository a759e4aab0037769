import { documentById } from '../../documents/index.ts'
import { nameIn } from '../../ground/index.ts'
import type { CommitmentRow } from '../../words/index.ts'
import type { Cell } from './document.ts'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import { amount, dated, figure, noted, type Note } from './figure.ts'
import { promisesIn } from './promises.ts'

/** What became of the promises: made, moved, closed, late, disputed; a table for each that is not empty. */
export function promiseSection(draft: Draft, { promises, seen }: Facts): void {
  const { open, fresh, moved, done, late, disputed } = promises
  const { tongue } = draft
  const titled = ({ title, id }: CommitmentRow) => tongue.name(title, id)
  const sides = ({ parties }: CommitmentRow) => parties.map((state) => draft.code(state)).join(', ')
  draft.heading('promises')
  draft.paragraph('promises', {
    open: draft.count(
      'promises.open',
      open.map(({ id }) => id),
    ),
  })

  part(draft, 'fresh', fresh.length, () =>
    draft.table(
      'fresh',
      ['promise 5', 'sides 1', 'document 4', 'date 2', 'due 2'],
      fresh.map((row) => {
        const document = documentById(seen.now, row.document)!
        return [
          titled(row),
          sides(row),
          tongue.name(document.title, document.id),
          figure(`fresh.${row.id}.date`, dated(document.date), placeOf(row, document.source)),
          row.due
            ? figure(
                `fresh.${row.id}.due`,
                dated(row.due),
                noted(trace(row), row.dueSource ? [row.dueSource] : [document.source]),
              )
            : tongue.text('none.day'),
        ]
      }),
    ),
  )
  part(draft, 'moved', moved.length, () =>
    draft.table(
      'moved',
      ['promise 4', 'by 4', 'was 2', 'now 2', 'said-by 3'],
      moved.map(({ promise, work, was, now, on }, at) => {
        const id = `moved.${promise.id}.${now ? `${now.work}.${now.step}.${now.date}` : at}`
        if (!work || !was || !now)
          return [
            titled(promise),
            tongue.text('by.sides'),
            '',
            promise.due ? figure(`${id}.now`, dated(promise.due), noted(trace(promise))) : tongue.text('none.day'),
            figure(`${id}.on`, dated(on!), noted(trace(promise))),
          ]
        return [
          titled(promise),
          `${tongue.name(work.title, work.id)}: ${nameIn(now.title, tongue.language, now.step)}`,
          figure(`${id}.was`, dated(was.date, was.until), noted(show(work.id), [was.source])),
          figure(`${id}.now`, dated(now.date, now.until), noted(show(work.id), [now.source])),
          now.speaker,
        ]
      }),
    ),
  )
  part(draft, 'done', done.length, () =>
    draft.table(
      'done',
      ['promise 5', 'by 5', 'date 2'],
      done.map(({ promise, work, step, on }) => [
        titled(promise),
        work && step
          ? `${tongue.name(work.title, work.id)}: ${nameIn(step.title, tongue.language, step.step)}`
          : tongue.text('by.sides'),
        figure(
          `done.${promise.id}.${step ? `${step.work}.${step.step}.${step.date}` : 'sides'}`,
          dated(on),
          step ? noted(show(step.work), [step.source]) : noted(trace(promise)),
        ),
      ]),
    ),
  )
  part(draft, 'late', late.length, () =>
    draft.table(
      'late',
      ['promise 5', 'what 5', 'due 2', 'days-late> 2'],
      late.map(({ promise, work, step, due, days }): (Cell | string)[] => {
        const id = `late.${promise.id}.${step ? `${step.work}.${step.step}` : 'due'}`
        const note: Note = step
          ? noted(show(step.work), [step.source])
          : noted(trace(promise), promise.dueSource ? [promise.dueSource] : [])
        return [
          titled(promise),
          work && step
            ? `${tongue.name(work.title, work.id)}: ${nameIn(step.title, tongue.language, step.step)}`
            : tongue.text('by.itself'),
          [figure(`${id}.day`, dated(due), note)],
          [
            figure(
              `${id}.days`,
              amount(days, days, { unit: 'd' }),
              note,
              draft.counted('promises.late', promisesIn(late)),
            ),
          ],
        ]
      }),
    ),
  )
  part(draft, 'disputed', disputed.length, () =>
    draft.table(
      'disputed',
      ['promise 5', 'sides 2', 'why 5', 'date 2'],
      disputed.map(({ promise, dispute }) => [
        titled(promise),
        dispute.state ? draft.code(dispute.state) : '',
        dispute.why,
        figure(`disputed.${dispute.id}`, dated(dispute.on), noted(`ortoq register show ${dispute.id}`)),
      ]),
    ),
  )
}

/** Says in a sentence that there is nothing, or what the table lists. */
function part(draft: Draft, key: string, count: number, table: () => void): void {
  draft.heading(`promises-${key}`, 2)
  if (count === 0) draft.paragraph(`promises-${key}-none`)
  else table()
}

const trace = ({ id }: CommitmentRow): string => `ortoq trace ${id}`
export const show = (work: string): string => `ortoq project show ${work}`

/** The sentence that makes a promise. */
const placeOf = (row: CommitmentRow, source: `source:${string}`): Note =>
  noted(trace(row), [source], { document: row.document, sentence: row.sentence })
