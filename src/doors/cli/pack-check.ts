import { faultLine, type Fault } from '../../pack/index.ts'
import { OrtoqError } from '../../ground/index.ts'
import type { Command } from './command.ts'

/** `pack check <dir>`: every fault of a pack with file, line, column and reason. */
export const packCheck = (check: (dir: string) => { faults: readonly Fault[]; rows: number }): Command => ({
  usage: 'pack check <dir>',
  about: 'Validates a partnership pack and names each fault.',
  async run({ words }, { out, json }) {
    const dir = words[2]
    if (!dir) throw new OrtoqError('doors/missing-parameter', { name: 'dir' })
    const { faults, rows } = check(dir)
    if (json) out(JSON.stringify({ schema: 'ortoq-pack-check/1', ok: faults.length === 0, rows, faults }, null, 2))
    else {
      for (const fault of faults) out(faultLine(fault))
      out(faults.length === 0 ? `${dir}: ${rows} rows, no faults` : `${dir}: ${faults.length} faults`)
    }
    return faults.length === 0 ? 0 : 1
  },
})
