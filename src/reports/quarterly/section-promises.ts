import { documentById } from '../../documents/index.ts'
import { nameIn } from '../../ground/index.ts'
import type { CommitmentRow } from '../../words/index.ts'
import type { Cell } from './document.ts'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import { amount, dated, figure, noted, type Note } from './figure.ts'
import { promisesIn, type Moved } from './promises.ts'

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
      ['promise 6', 'sides 2', 'document 5', 'date 3', 'due 2'],
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
      ['promise 7', 'by 4', 'was 2', 'now 3', 'said-by 3'],
      grouped(moved).map(([{ work, was, now, on, promise }, promises], at) => {
        const id = `moved.${now ? `${now.work}.${now.step}.${now.date}.${now.speaker}` : `${promise.id}.${at}`}`
        const names = promises.map(titled).join('; ')
        if (!work || !was || !now)
          return [
            names,
            tongue.text('by.sides'),
            '',
            promise.due ? figure(`${id}.now`, dated(promise.due), noted(trace(promise))) : tongue.text('none.day'),
            figure(`${id}.on`, dated(on!), noted(trace(promise))),
          ]
        return [
          names,
          `${tongue.name(work.title, work.id)}: ${nameIn(now.title, tongue.language, now.step)}`,
          figure(`${id}.was`, dated(was.date, was.until), noted(show(work.id), [was.source])),
          figure(`${id}.now`, dated(now.date, now.until), noted(show(work.id), [now.source])),
          draft.voice(now.speaker),
        ]
      }),
    ),
  )
  part(draft, 'done', done.length, () =>
    draft.table(
      'done',
      ['promise 6', 'by 6', 'date 3'],
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
      ['promise 6', 'what 6', 'due 3', 'days-late> 3'],
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

/** Promises that one new date of one work moves stand in one row. */
function grouped(moved: readonly Moved[]): [Moved, CommitmentRow[]][] {
  const rows = new Map<unknown, [Moved, CommitmentRow[]]>()
  for (const one of moved) {
    const key = one.now ?? one.promise
    const row = rows.get(key)
    if (row) row[1].push(one.promise)
    else rows.set(key, [one, [one.promise]])
  }
  return [...rows.values()]
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
