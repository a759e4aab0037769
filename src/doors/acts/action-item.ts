import { z } from 'zod'
import { OrtoqError, suggest, type Id, type Snapshot } from '../../ground/index.ts'
import { commitmentNamed, meetingNamed } from '../../reports/index.ts'
import {
  actionItemTable,
  endItem,
  enterItem,
  itemEndTable,
  itemView,
  officeList,
  officeNamed,
  type ActionItemRow,
  type ItemEndRow,
} from '../../works/index.ts'
import { act, type Act } from './act.ts'
import { enteredBy, typedIn } from './meeting.ts'
import { byOf, partial } from './side.ts'

const owner = z.string().min(1).describe('the office that owes it, by its id or name')
const person = z.string().optional().describe('who in the office')

export const itemSet = act({
  name: 'item-set',
  command: 'item set <text>',
  about: 'Sets an action item: who does what until when. It stands on every agenda until it is done or waived.',
  params: z.object({
    text: z.string().min(1),
    in: typedIn,
    owner,
    person,
    due: partial(),
    meeting: z.string().optional().describe('the meeting that set it'),
    commitment: z.string().optional().describe('the promise that it serves, by id or title'),
    ...enteredBy,
  }),
  async run({ register, view, author }, params) {
    const { snapshot, now } = view
    const row: ActionItemRow = {
      id: nextId(snapshot, now.slice(0, 10)),
      meeting: params.meeting === undefined ? null : meetingNamed(snapshot, params.meeting).id,
      paragraph: null,
      text: { [params.in]: params.text },
      office: officeOf(snapshot, params.owner),
      said: params.owner,
      person: params.person ?? null,
      due: params.due,
      firstDue: params.due,
      commitment: params.commitment === undefined ? null : commitmentNamed(snapshot, params.commitment).id,
      set: now.slice(0, 10),
      revision: 0,
      changed: now,
      why: null,
    }
    return enterItem(register, 'item.set', row, await byOf({ register, author }, params))
  },
})

export const itemChange = act({
  name: 'item-change',
  command: 'item change <item>',
  about: 'Gives an action item another owner or date, with the reason; the first date stays to be seen.',
  params: z.object({
    item: z.string(),
    owner: owner.optional(),
    person,
    due: partial().optional(),
    text: z.string().min(1).optional(),
    in: typedIn,
    why: z.string().min(1),
    ...enteredBy,
  }),
  async run({ register, view, author }, params) {
    const { snapshot, now } = view
    const row = openOne(snapshot, params.item, now)
    const changed: ActionItemRow = {
      ...row,
      office: params.owner === undefined ? row.office : officeOf(snapshot, params.owner),
      person: params.person ?? row.person,
      due: params.due ?? row.due,
      firstDue: row.firstDue ?? params.due ?? null,
      text: params.text === undefined ? row.text : { ...row.text, [params.in]: params.text },
      revision: row.revision + 1,
      changed: now,
      why: params.why,
    }
    return enterItem(register, 'item.changed', changed, await byOf({ register, author }, params))
  },
})

const ending = (verb: string, status: ItemEndRow['status'], about: string): Act =>
  act({
    name: `item-${verb}`,
    command: `item ${verb} <item>`,
    about: `${about} Once persons are appointed this is a proposal, done when a second person agrees.`,
    params: z.object({
      item: z.string(),
      why: z.string().min(1).describe('the reason or the proof, as everybody will read it'),
      on: z.iso.date().optional().describe('since when; today when it is left out'),
      ...enteredBy,
    }),
    async run({ register, view, author }, params) {
      const { snapshot, now } = view
      const row = status === 'reopened' ? itemNamed(snapshot, params.item) : openOne(snapshot, params.item, now)
      const end: ItemEndRow = {
        item: row.id,
        status,
        on: params.on ?? now.slice(0, 10),
        why: params.why,
        by: author,
        number: (snapshot.row(itemEndTable, row.id)?.number ?? 0) + 1,
        changed: now,
      }
      return endItem(register, end, await byOf({ register, author }, params))
    },
  }) as unknown as Act

/** Acts that end an action item or open it again; each needs two persons. */
export const itemEnds: readonly Act[] = [
  ending('done', 'done', 'Enters that an action item is done.'),
  ending('waive', 'waived', 'Enters that nobody has to do an action item any more.'),
  ending('reopen', 'reopened', 'Opens an action item again that was done or waived.'),
]

/** The action item of that id; null, where it is asked for, instead of a refusal. */
export function itemNamed(snapshot: Snapshot, typed: string): ActionItemRow
export function itemNamed(snapshot: Snapshot, typed: string, otherwise: null): ActionItemRow | null
export function itemNamed(snapshot: Snapshot, typed: string, otherwise?: null): ActionItemRow | null {
  const row = snapshot.row(actionItemTable, typed) ?? snapshot.row(actionItemTable, `item:${typed}`)
  if (row) return row
  if (otherwise === null) return null
  throw new OrtoqError('works/unknown-item', { id: typed })
}

function openOne(snapshot: Snapshot, typed: string, now: string): ActionItemRow {
  const row = itemNamed(snapshot, typed)
  const { standing } = itemView(snapshot, row, now.slice(0, 10))
  if (standing === 'done' || standing === 'waived') throw new OrtoqError('works/item-ended', { id: row.id, standing })
  return row
}

function officeOf(snapshot: Snapshot, typed: string) {
  const office = officeNamed(snapshot, typed)
  if (office) return office
  const near = suggest(typed, officeList(snapshot), ({ names }) => names).map(({ id }) => id)
  throw new OrtoqError('works/unknown-owner', { field: 'owner', owner: typed, suggestions: near.join(', ') || '—' })
}

function nextId(snapshot: Snapshot, day: string): Id<'item'> {
  const stem = `item:${day}.`
  return `item:${day}.${snapshot.rows(actionItemTable).filter(({ id }) => id.startsWith(stem)).length + 1}`
}
