import type { Json } from '../../src/ground/index.ts'
import {
  Rules,
  refusal,
  sha256,
  statusAfter,
  type Entry,
  type EntryType,
  type Principal,
  type Status,
} from '../../src/register/index.ts'
import { Failures, type Proof } from './report.ts'

const COM = 'com:x'
const [A, B] = ['state:AR', 'state:BO']
const person = (id: string, state: string, role: Principal['role'], ...keys: string[]) => ({ id, state, role, keys })
/** Four people of two states; the first has two accounts. A fifth key belongs to the host, who is nobody here. */
const people = [
  person('person:a1', A, 'confirmer', 'key:a1', 'key:a1-again'),
  person('person:a2', A, 'lead', 'key:a2'),
  person('person:b1', B, 'confirmer', 'key:b1'),
  person('person:b2', B, 'officer', 'key:b2'),
]
const leads = [person('person:al', A, 'lead', 'key:al'), person('person:bl', B, 'lead', 'key:bl')]
const HOST = 'key:host'
const CLOSERS = ['confirmer', 'lead']

const BODY: Json = { why: 'agreed on' }
const OTHER: Json = { why: 'something else' }

/** One step somebody might take, with what it says of itself. */
interface Step {
  readonly type: EntryType
  readonly key: string
  readonly side: string
  readonly body: Json
  readonly approves?: string
  readonly leaf: string
}

/** Where a walk stands: what was taken in, and what is known of it. */
interface Node {
  readonly rules: Rules
  readonly status: Status | null
  readonly steps: readonly Step[]
}

const entryOf = (step: Omit<Step, 'body' | 'leaf'>, subject = COM): Entry => ({
  v: 1,
  origin: 'log.example/walk',
  type: step.type,
  id: 'entry:walk',
  subject,
  expected_version: 0,
  valid_from: null,
  valid_to: null,
  author_key: step.key,
  acting_for: step.side,
  seen: { size: 0, root: '' },
  ...(step.approves === undefined ? {} : { approves: step.approves }),
  body_hash: '',
})

function start(): Node {
  const rules = new Rules()
  const pack = { type: 'row.stated', key: 'key:pack', side: A } as const
  rules.feed({ entry: entryOf(pack, `commitments/${COM}`), body: { id: COM, parties: [A, B] } })
  for (const { id, state, role, keys } of [...leads, ...people])
    rules.feed({
      entry: entryOf({ type: 'principal.appointed', key: state === A ? 'key:al' : 'key:bl', side: state }, id),
      body: { state, role, keys },
    })
  return { rules, status: 'confirmed', steps: [] }
}

const ownerOf = (key: string) => people.find(({ keys }) => keys.includes(key))

/** Everything that anybody might try now, lawful or not. */
function tries({ steps }: Node): Step[] {
  const leaf = sha256(String(steps.length))
  const lying = steps.filter(({ type }) => type === 'act.proposed').map((step) => step.leaf)
  const all: Step[] = []
  for (const key of [...people.flatMap(({ keys }) => keys), HOST])
    for (const side of [A, B]) {
      const by = { key, side, leaf }
      all.push({ ...by, type: 'commitment.confirmed', body: BODY })
      for (const act of ['commitment.waived', 'commitment.fulfilled'] as const) {
        all.push({ ...by, type: 'act.proposed', body: { act, body: BODY } })
        all.push({ ...by, type: act, body: BODY })
        for (const approves of lying) {
          all.push({ ...by, type: act, body: BODY, approves })
          all.push({ ...by, type: act, body: OTHER, approves })
        }
      }
      for (const approves of lying) all.push({ ...by, type: 'approval.given', body: null, approves })
    }
  return all
}

/** The rule, told a second time and straight from the list of what happened. */
function lawful({ steps }: Node, step: Step): boolean {
  const author = ownerOf(step.key)
  if (!author || author.state !== step.side) return false
  if (step.type === 'act.proposed') return true
  if (!CLOSERS.includes(author.role)) return false
  if (step.type === 'commitment.confirmed') return true
  const changed = steps.findLastIndex(({ type }) => type !== 'act.proposed' && type !== 'approval.given')
  const proposed = steps.findIndex((one) => one.type === 'act.proposed' && one.leaf === step.approves)
  if (proposed <= changed) return false
  const behind = steps
    .filter((one, at) => at === proposed || (one.type === 'approval.given' && one.approves === step.approves))
    .map(({ key }) => ownerOf(key)!)
  if (step.type === 'approval.given') return !behind.includes(author)
  const { act } = steps[proposed]!.body as { act: string }
  if (act !== step.type || step.body !== BODY) return false
  const all = new Set([...behind, author])
  return all.size >= 2 && [A, B].every((state) => [...all].some((one) => one.state === state))
}

/** What a node has in common with others that go on in the same way. */
const likeness = ({ rules, status }: Node): string =>
  JSON.stringify([
    status,
    rules
      .openOn(COM)
      .map(({ act, backers }) => [act, backers.toSorted()])
      .toSorted(),
  ])

/** Walks every way in which four people of two states can go on for `n` steps, and tries everything at each place. */
export const foureyes: Proof = {
  about: 'no one closes, waives or re-dates alone: every step of four people, a second account and the host',
  short: 5,
  run: async ({ n: depth }) => {
    const failures = new Failures()
    let [tried, closed, places] = [0, 0, 0]
    let nodes: Node[] = [start()]
    const seen = new Set(nodes.map(likeness))
    for (let at = 0; at < depth; at++) {
      const next: Node[] = []
      for (const node of nodes) {
        places++
        for (const step of tries(node)) {
          tried++
          const entry = entryOf(step)
          if (refusal(step.type, COM, node.status)) continue
          const fault = node.rules.fault({ entry, body: step.body })
          const should = lawful(node, step)
          failures.check(
            (fault === null) === should,
            () =>
              `${[...node.steps, step].map(({ type, key, side }) => `${key}/${side} ${type}`).join(' → ')}: ${fault ?? 'let through'}`,
          )
          if (fault !== null) continue
          if (step.type === 'commitment.waived' || step.type === 'commitment.fulfilled') closed++
          const rules = node.rules.copy()
          rules.feed({ entry, body: step.body, leaf: step.leaf })
          const reached = { rules, status: statusAfter(step.type, node.status), steps: [...node.steps, step] }
          const name = likeness(reached)
          if (!seen.has(name)) next.push(reached)
          seen.add(name)
        }
      }
      nodes = next
    }
    return { tried: { steps: tried, places }, found: { closed }, failures: failures.list }
  },
}
