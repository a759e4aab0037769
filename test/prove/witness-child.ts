import type { Instant } from '../../src/ground/index.ts'
import { openWitness, serveWitness } from '../../src/processes/witness.ts'

/** A witness as `ortoq witness serve` runs it, that says where it answers. */
const witness = openWitness(process.argv[2]!)
const clock = { now: () => new Date().toISOString() as Instant }
const { address } = await serveWitness(witness, { clock, port: 0 })
process.stdout.write(`${address}\n`)
