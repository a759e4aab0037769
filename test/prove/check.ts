import { seededRandom, stoppedClock, type Json } from '../../src/ground/index.ts'
import { Register } from '../../src/register/index.ts'
import { openStore, type Engine } from '../../src/store/index.ts'
import { proofShelf } from './shelf.ts'

/** What a writer said was durable. */
export interface Ack {
  readonly size: number
  readonly root: string
}

/** Reads a writer's acknowledgements; a line that was cut off by its death says nothing. */
export const acksOf = (out: string): Ack[] =>
  out
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      const [, size, root] = /^(\d+) ([0-9a-f]{64})$/.exec(line) ?? []
      return size ? [{ size: Number(size), root: root! }] : []
    })

/** Opens what a writer left behind and says what is wrong with it: acknowledged entries lost, half a batch, a log that does not verify. */
export async function faultsAfter(
  engine: Engine,
  acks: readonly Ack[],
): Promise<{ faults: string[]; size: number; ms: number }> {
  const start = performance.now()
  const faults: string[] = []
  const store = await openStore(engine)
  try {
    const parts = { clock: stoppedClock('2031-01-01T00:00:00.000Z'), random: seededRandom(0), origin: 'prove' }
    const register = new Register({ store, shelves: [proofShelf], ...parts })
    const { head, fault } = await register.verify()
    const ms = performance.now() - start
    if (fault) faults.push(`does not verify: ${fault.index} ${fault.reason}`)
    const last = acks.at(-1)
    const tree = await register.tree()
    if (last && head.size < last.size) faults.push(`${last.size} entries were acknowledged and ${head.size} are there`)
    else if (last && tree.root(last.size) !== last.root)
      faults.push(`the root over ${last.size} is another than acknowledged`)
    for (const entry of await register.entries(Math.max(0, head.size - 5), 5)) {
      const { at, of } = entry.body as { at: number; of: number } & Json
      if (entry.index === head.size - 1 && at !== of - 1) faults.push(`the last batch has ${at + 1} of ${of} entries`)
    }
    return { faults, size: head.size, ms }
  } finally {
    await store.close()
  }
}
