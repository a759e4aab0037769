import { OrtoqError } from '../../ground/index.ts'
import { ParetoSearch, readTntpNet, tntpCriteria, tntpGraph, type TntpCriterion } from '../../ways/index.ts'
import type { Command } from './command.ts'
import { required, rowsIn, type FileAccess } from './file-access.ts'

/** `pareto`: exact sets over several criteria on a TNTP network, one JSON line a pair of nodes. */
export const paretoQuery = (files: FileAccess): Command => ({
  usage: 'pareto --net TNTP --pairs CSV [--criteria time,length,hops]',
  about: 'Every path between two nodes (CSV: from,to) that none beats; hundredths of time and length, and links.',
  async run(args, { out, json }) {
    const criteria = criteriaOf(args.flags['criteria'] ?? 'time,length,hops')
    const network = readTntpNet(files.text(required(args, 'net')))
    const search = new ParetoSearch(tntpGraph(network, criteria))
    for (const { cells, line } of rowsIn(files.text(required(args, 'pairs')), [
      ['from', 'origin'],
      ['to', 'destination'],
    ])) {
      const [from, to] = cells.map((cell, at) => {
        const node = /^\d+$/.test(cell) ? Number(cell) : 0
        if (node < 1 || node > network.nodes)
          throw new OrtoqError('ways/bad-query-line', { line, column: at === 0 ? 'from' : 'to', value: cell })
        return node
      }) as [number, number]
      const options = search
        .paths(from - 1, to - 1)
        .map(({ costs }) => Object.fromEntries(criteria.map((name, at) => [name, costs[at]])))
      if (json) out(JSON.stringify({ from, to, criteria, options }))
      else out(`${from} → ${to}  ${options.map((option) => Object.values(option).join('/')).join('  ') || '—'}`)
    }
    return 0
  },
})

function criteriaOf(text: string): TntpCriterion[] {
  const known = Object.keys(tntpCriteria)
  const names = [...new Set(text.split(',').map((name) => name.trim()))]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new OrtoqError('doors/bad-parameter', { name: '--criteria', value: unknown, wanted: known.join(', ') })
  return names as TntpCriterion[]
}
