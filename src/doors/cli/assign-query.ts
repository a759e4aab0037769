import { OrtoqError } from '../../ground/index.ts'
import {
  delaysOf,
  Equilibrium,
  harmfulLinks,
  mostExternal,
  readTntpNet,
  readTntpTrips,
  type Assigned,
  type TntpNet,
} from '../../ways/index.ts'
import type { Args } from './args.ts'
import type { Command, ExitCode, Shell } from './command.ts'
import { required, type FileAccess } from './file-access.ts'

// Up to so many links are all tried for Braess's paradox; of a larger network those that slow others the most.
const TRIED = 100

/** `assign`: user equilibrium of trips on a TNTP network. `processor` answers the seconds of processor time used so far. */
export const assignQuery = (
  files: Pick<FileAccess, 'text' | 'write'>,
  processor: () => number,
): Command & { run(args: Args, shell: Pick<Shell, 'out' | 'json'>): Promise<ExitCode> } => ({
  usage:
    'assign --net TNTP --trips TNTP [--gap 1e-8] [--toll-factor X] [--distance-factor X] [--flows OUT.csv] [--braess]',
  about:
    'User equilibrium: link flows at which nobody gains by another way, to a relative gap; Braess links are named.',
  async run(args, { out, json }) {
    const asked = { gap: numberFlag(args, 'gap', 1e-8, (value) => value > 0, '> 0') }
    const weights = {
      toll: numberFlag(args, 'toll-factor', 0, (value) => value >= 0, '≥ 0'),
      distance: numberFlag(args, 'distance-factor', 0, (value) => value >= 0, '≥ 0'),
    }
    const net = readTntpNet(files.text(required(args, 'net')))
    const trips = readTntpTrips(files.text(required(args, 'trips')))
    if (trips.zones > net.nodes)
      throw new OrtoqError('ways/bad-tntp', { line: 1, reason: `${trips.zones} zones of trips on ${net.nodes} nodes` })
    const start = processor()
    const delays = delaysOf(net, weights)
    const equilibrium = new Equilibrium(net, delays, trips)
    const solved = equilibrium.solve(asked)
    const cpuSeconds = processor() - start
    if (args.flags['flows'] !== undefined) files.write(args.flags['flows'], flowsCsv(net, solved))
    const all = net.from.length <= TRIED
    const tried = all || args.flags['braess'] === 'true' ? mostExternal(solved, delays.fixed, TRIED) : null
    const braess = tried?.length ? harmfulLinks(equilibrium, solved, tried, asked) : []
    const { iterations, gap, reached, objective, tstt } = solved
    const ends = (link: number) => ({ from: net.from[link]! + 1, to: net.to[link]! + 1 })
    if (json)
      out(
        JSON.stringify({
          schema: 'ortoq-assign/1',
          zones: net.zones,
          nodes: net.nodes,
          links: net.from.length,
          iterations,
          gap,
          reached,
          objective,
          tstt,
          cpuSeconds,
          ...(tried && {
            braess: {
              tried: tried.length,
              links: braess.map(({ link, ...rest }) => ({ ...ends(link), ...rest })),
            },
          }),
        }),
      )
    else {
      out(`${net.zones} zones, ${net.nodes} nodes, ${net.from.length} links`)
      out(
        `gap ${gap.toExponential(2)}${reached ? '' : ' (not reached)'}, ${iterations} iterations, ${cpuSeconds.toFixed(3)} s`,
      )
      out(`objective ${objective}, total time ${tstt}`)
      for (const { link, tsttWithout, saved } of braess)
        out(
          `Braess: without ${ends(link).from} → ${ends(link).to} all together spend ${tsttWithout}, ${(100 * saved).toFixed(3)} % less`,
        )
    }
    return reached ? 0 : 1
  },
})

function numberFlag(
  args: Args,
  name: string,
  otherwise: number,
  fits: (value: number) => boolean,
  wanted: string,
): number {
  const text = args.flags[name]
  if (text === undefined) return otherwise
  const value = text.trim() === '' ? NaN : Number(text)
  if (!(Number.isFinite(value) && fits(value)))
    throw new OrtoqError('doors/bad-parameter', { name: `--${name}`, value: text, wanted })
  return value
}

const flowsCsv = (net: TntpNet, { flow, cost }: Assigned): string =>
  [
    'from,to,flow,cost',
    ...Array.from(flow, (amount, link) => `${net.from[link]! + 1},${net.to[link]! + 1},${amount},${cost[link]}`),
  ].join('\n') + '\n'
