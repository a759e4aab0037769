import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sourceFor } from '../src/documents/index.ts'
import { seededRandom, stoppedClock, type PartialDate } from '../src/ground/index.ts'
import { openObservatory } from '../src/processes/observatory.ts'
import { reports } from '../src/reports/index.ts'
import { updateMilestone, workTable } from '../src/works/index.ts'

/** One goal as asked and as measured. */
interface Line {
  readonly measure: string
  readonly asked: string
  readonly measured: string
  readonly met: boolean
}

const root = resolve(import.meta.dirname, '..')
const PROJECTS = 10_000

/** A package of sample projects of some three kilobytes each, with money, parties, milestones and a joint venture. */
export function samplePackage(count: number): string {
  const random = seededRandom(10)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next() * items.length)]!
  const day = () =>
    `20${20 + Math.floor(random.next() * 10)}-0${1 + Math.floor(random.next() * 9)}-1${Math.floor(random.next() * 9)}`
  const text = 'Строительство и ввод в эксплуатацию по образцу, вымышленный проект для измерения. 示例项目。'
  const projects = Array.from({ length: count }, (_, at) => ({
    id: `oc4ids-sample-${String(at).padStart(5, '0')}`,
    updated: `${day()}T00:00:00Z`,
    language: 'en',
    title: `Sample ${pick(['railway', 'road', 'plant', 'line', 'centre'])} ${at} of ${pick(['Velm', 'Orda', 'Kest'])}`,
    description: text.repeat(4),
    status: pick(['identification', 'preparation', 'implementation', 'completion', 'maintenance', 'cancelled']),
    type: pick(['construction', 'rehabilitation', 'expansion']),
    sector: [pick(['transport.rail', 'transport.road', 'energy', 'health'])],
    locations: [
      {
        id: 'l1',
        gazetteer: { scheme: 'ISO_3166-2', identifiers: [pick(['KG-C', 'KG-N', 'KG-O', 'CN-XJ', 'CN-HN'])] },
      },
      { id: 'l2', geometry: { type: 'Point', coordinates: [74 + random.next(), 42 + random.next()] } },
    ],
    budget: {
      amount: { amount: Math.round(random.next() * 1e9), currency: 'USD' },
      approvalDate: `${day()}T00:00:00Z`,
    },
    publicAuthority: { name: `Sample authority ${at % 40}`, id: `a-${at % 40}` },
    parties: Array.from({ length: 4 }, (_, n) => ({
      id: `p${n}`,
      name: `Sample party ${(at * 7 + n) % 900}`,
      roles: [pick(['funder', 'supplier', 'buyer', 'publicAuthority'])],
      address: { countryName: pick(['China', 'Kyrgyzstan']) },
    })),
    milestones: Array.from({ length: 5 }, (_, n) => ({
      id: `m${n}`,
      title: `Sample step ${n}`,
      type: 'delivery',
      description: text,
      dueDate: `${day()}T00:00:00Z`,
      ...(n < 2 ? { dateMet: `${day()}T00:00:00Z` } : {}),
    })),
    documents: Array.from({ length: 3 }, (_, n) => ({
      id: `d${n}`,
      title: text,
      url: `https://example.org/sample/${at}/${n}.pdf`,
    })),
    x_unforeseen: { deep: [1, 2, { three: text }] },
    ortoq: {
      stakes: [
        { holder: 'Sample holder', share: 40 },
        { holder: 'Another sample', share: 35 },
      ],
      enterprise: { id: `v-${at}` },
    },
  }))
  const head = {
    uri: 'https://example.org/sample',
    publisher: { name: 'Sample' },
    publishedDate: '2030-01-01T00:00:00Z',
    version: '0.9',
  }
  return JSON.stringify({ ...head, projects })
}

/** Runs a command of the built program and tells its seconds of processor time and its highest resident memory in megabytes. */
function timed(args: readonly string[]): { seconds: number; megabytes: number } {
  const watch = join(tmpdir(), `ortoq-bench-${process.pid}.txt`)
  const hook = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(watch)},(u=>[u.maxRSS,u.userCPUTime,u.systemCPUTime].join(' '))(process.resourceUsage())))`
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, join(root, 'dist/ortoq.js'), ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const [resident, user, system] = readFileSync(watch, 'utf8').split(' ').map(Number) as [number, number, number]
  rmSync(watch)
  return { seconds: (user + system) / 1e6, megabytes: resident / 1024 }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!

/** The goals of works. */
export async function run(): Promise<void> {
  execFileSync(process.execPath, [join(root, 'bin/build.js')], { stdio: 'inherit' })
  const folder = mkdtempSync(join(tmpdir(), 'ortoq-works-'))
  const lines: Line[] = []
  try {
    const [file, data, out] = ['package.json', 'data', 'out.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(file, samplePackage(PROJECTS))
    const size = (statSync(file).size / 1e6).toFixed(0)
    // The pack itself is entered first, so that only the import is timed.
    timed(['project', 'list', '--data', data])
    const taken = timed(['project', 'import', file, '--data', data])
    lines.push(
      line(`import of 10,000 projects (${size} MB)`, '≤ 20 s', `${taken.seconds.toFixed(1)} s`, taken.seconds <= 20),
      line('import: highest resident memory', '≤ 500 MB', `${taken.megabytes.toFixed(0)} MB`, taken.megabytes <= 500),
    )
    const left = timed(['project', 'export', '--data', data, '--package', 'https://example.org/sample', '--out', out])
    const equal =
      JSON.stringify(JSON.parse(readFileSync(out, 'utf8')).projects) ===
      JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).projects)
    lines.push(
      line(
        'export of them, streamed',
        'equal as JSON',
        `${equal ? 'equal' : 'not equal'}, ${left.seconds.toFixed(1)} s, ${left.megabytes.toFixed(0)} MB`,
        equal,
      ),
    )
    lines.push(...(await listing(data)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log('')
  for (const { measure, asked, measured, met } of lines)
    console.log(`| ${measure} | ${asked} | ${measured} | ${met ? 'met' : 'missed'} |`)
}

const line = (measure: string, asked: string, measured: string, met: boolean): Line => ({
  measure,
  asked,
  measured,
  met,
})

async function listing(dataDir: string): Promise<Line[]> {
  const clock = stoppedClock('2030-06-01T00:00:00.000Z')
  const observatory = await openObservatory({ dataDir, clock, random: seededRandom(1), packDir: undefined })
  try {
    const list = reports.find(({ name }) => name === 'project-list')!
    const asked: Record<string, string>[] = [
      { search: 'railway 77' },
      { status: 'construction' },
      { sector: 'theme:rail', region: 'region:KG-C' },
      { state: 'state:CN', counted: 'yes' },
    ]
    const times: number[] = []
    for (let round = 0; round < 40; round++) {
      const params = list.params.parse(asked[round % asked.length])
      const started = process.cpuUsage()
      JSON.stringify(await list.run(await observatory.view(), params))
      const { user, system } = process.cpuUsage(started)
      times.push((user + system) / 1000)
    }
    const changes: number[] = []
    for (let round = 0; round < 8; round++) {
      const date = `203${round}-06` as PartialDate
      const { snapshot } = await observatory.view()
      const [work] = snapshot.rows(workTable).slice(-1 - round)
      const source = sourceFor(snapshot, `https://example.org/change/${round}`, '2030-06-01')
      const update = { work: work!.id, step: 'opening', kind: 'forecast', date, speaker: 'sample', said: null } as const
      const more = { source: source.id, confidence: 'medium', note: null } as const
      const by = { author: 'key:local', actingFor: null }
      await updateMilestone(observatory.register, snapshot, { ...update, ...more }, by, source.rows)
      const started = process.cpuUsage()
      JSON.stringify(await list.run(await observatory.view(), list.params.parse(asked[0])))
      const { user, system } = process.cpuUsage(started)
      changes.push((user + system) / 1000)
    }
    const changed = median(changes)
    // The first asks build what the later ones use; each of the four filters is among both.
    const [first, later] = [times[0]!, times.slice(4)]
    return [
      line('list filters 10,000 projects: median', '≤ 100 ms', `${median(later).toFixed(1)} ms`, median(later) <= 100),
      line(
        'list filters 10,000 projects: slowest',
        '≤ 100 ms',
        `${Math.max(...later).toFixed(1)} ms`,
        Math.max(...later) <= 100,
      ),
      line('list: the first answer of a server', 'not asked', `${first.toFixed(0)} ms`, true),
      line('list: the first answer after a change', '≤ 100 ms', `${changed.toFixed(0)} ms`, changed <= 100),
    ]
  } finally {
    await observatory.close()
  }
}
