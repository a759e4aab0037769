import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { acts } from '../../src/doors/acts/index.ts'
import { runCommand } from '../../src/doors/cli/index.ts'
import { httpApp, routeRights } from '../../src/doors/http/index.ts'
import { catalogue } from '../../src/ground/index.ts'
import { openObservatory } from '../../src/processes/observatory.ts'
import { backstageOf } from '../../src/processes/serve.ts'
import { reports } from '../../src/reports/index.ts'
import { threeRivers } from '../open.ts'
import { Victim } from './documents.ts'
import { bodies, payloads, rawRequests, wrongTypes } from './inputs-values.ts'
import { chance, childProgram, Failures, inFolder, pick, type Proof } from './report.ts'
import { clock, random } from './world.ts'

const root = resolve(import.meta.dirname, '../..')
const STACK = /\bat (?:async )?\S+ \(|node_modules|\/src\/\w+\/|\.ts:\d+/

/** Parameters that are right, so that one wrong one is looked at by itself. */
const right: Readonly<Record<string, string>> = {
  commitment: 'com:river-railway',
  document: 'doc:river-treaty',
  work: 'proj:river',
  project: 'proj:river',
  port: 'port:stone-gate',
  place: 'port:stone-gate',
  region: 'region:AR-W',
  from: 'Velm',
  to: 'Orda',
  tonnes: '20',
  depart: '2031-06-06T08:00',
  line: 'line:river',
  rule: 'clock:sample',
  case: 'case:AR-2031-001',
  series: 'gate-lorries',
  measure: 'vehicles',
  a: 'AR',
  b: 'BO',
  year: '2030',
  hs: '5208',
  value: '1000',
  currency: 'USD',
  kg: '200',
  date: '2031-06-02',
  number: 'RR473124829KG',
  query: 'river',
  question: 'Who builds the river railway?',
  id: 'com:river-railway',
  for: 'AR',
  why: 'sample',
  into: 'com:gate-hours',
  due: '2040',
  parties: 'AR',
  source: 'https://sample.example/a',
  status: 'construction',
  on: '2031-05',
  step: 'opening',
  kind: 'forecast',
  speaker: 'sample',
  twin: 'proj:river-west',
  about: 'com:river-railway',
  state: 'BO',
  investor: 'sample',
  bodies: 'sample',
  ground: 'customs',
  text: 'The sides agreed.',
  by: 'sample',
  outcome: 'remedied',
  person: 'person:x',
  role: 'officer',
  keys: 'key:ffffffffffffffffffffffffffffffff',
  key: 'key:ffffffffffffffffffffffffffffffff',
  name: 'sample',
  scenario: '{"schema":"ortoq-scenario/1","title":"sample","works":[]}',
  leaf: 'f'.repeat(64),
  dispute: 'dispute:1',
  package: '{}',
  map: '{}',
  texts: '{"a":"The sides agreed.","b":"The sides agreed."}',
  worlds: '1',
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly body?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

const query = (given: Readonly<Record<string, string>>): string =>
  // What cannot be encoded is sent as bytes that are no text.
  `?${Object.entries(given)
    .map(([name, value]) => `${name}=${value.isWellFormed() ? encodeURIComponent(value) : '%ED%A0%80'}`)
    .join('&')}`

/** Every parameter of every question and act with every payload, every body of another kind. */
function requests(): Asked[] {
  const all: Asked[] = []
  for (const { name, params, body } of reports) {
    const names = Object.keys(params.shape).filter((one) => one !== body)
    const needed = Object.fromEntries(
      names
        .filter((one) => one in right && !params.shape[one]!.safeParse(undefined).success)
        .map((one) => [one, right[one]!]),
    )
    const [method, path] = [body ? 'POST' : 'GET', `/api/${name}`]
    const text = body ? { body: right[body] ?? 'The sides agreed.' } : {}
    for (const one of [...names, 'known', 'language'])
      for (const value of payloads) all.push({ method, path: path + query({ ...needed, [one]: value }), ...text })
    for (const strange of ['__proto__', 'constructor', 'a[b]', '', '\0'])
      all.push({ method, path: path + query({ ...needed, [strange]: 'x' }), ...text })
    if (body)
      for (const value of [...payloads, ...bodies]) all.push({ method, path: path + query(needed), body: value })
  }
  for (const { name, params } of acts) {
    const path = `/api/acts/${name}`
    const names = Object.keys(params.shape)
    const needed = Object.fromEntries(
      names
        .filter((one) => one in right && !params.shape[one]!.safeParse(undefined).success)
        .map((one) => [one, right[one]!]),
    )
    const headers = { 'content-type': 'application/json' }
    for (const one of names) {
      for (const value of payloads)
        all.push({ method: 'POST', path, headers, body: JSON.stringify({ ...needed, [one]: value }) })
      for (const value of wrongTypes)
        all.push({ method: 'POST', path, headers, body: JSON.stringify({ ...needed, [one]: value }) })
    }
    for (const body of bodies) all.push({ method: 'POST', path, headers, body })
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/xml', ''])
      all.push({ method: 'POST', path, headers: { 'content-type': type }, body: '{}' })
  }
  for (const address of Object.keys(routeRights)) {
    const [method, path] = address.split(' ') as [string, string]
    if (path.startsWith('/api/acts/')) continue
    if (method !== 'GET')
      for (const body of bodies) all.push({ method, path, body, headers: { 'content-type': 'application/json' } })
    for (const value of payloads) {
      all.push({ method, path: path + query({ id: value, known: value }) })
      if (/^[\x20-\x7e]*$/.test(value))
        all.push({
          method,
          path,
          headers: {
            cookie: `ortoq=${value}`,
            'ortoq-key': value,
            'accept-language': value,
            'if-none-match': value,
            'x-forwarded-for': value,
          },
        })
    }
    for (const other of ['PUT', 'PATCH', 'OPTIONS', 'DELETE'])
      if (!(`${other} ${path}` in routeRights)) all.push({ method: other, path })
  }
  return all
}

/** What is wrong with an answer, or null: an error has one code of the closed list and tells nothing of the inside. */
function wrong(status: number, type: string, text: string): string | null {
  if (status >= 500) return `${status}: ${text.slice(0, 200)}`
  if (status < 400) return null
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`
  const { code, detail, facts } = JSON.parse(text) as { code: string; detail: string; facts: Record<string, unknown> }
  if (!Object.hasOwn(catalogue, code)) return `the code ${code} is in no list`
  if (STACK.test(detail.replaceAll(/“[^”]*”/g, ''))) return `it tells of its inside: ${detail.slice(0, 200)}`
  const left = /\{([a-z]+)\}/.exec(detail)
  return left && !Object.hasOwn(facts, left[1]!) && !JSON.stringify(facts).includes(left[0])
    ? `${code} leaves ${left[0]} open`
    : null
}

/** A command of the built program with hostile arguments: code, and what it said. */
function command(argv: readonly string[], cwd: string): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(root, 'dist/ortoq.js'), ...argv], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], LANG: 'en' },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  const clock = setTimeout(() => child.kill('SIGKILL'), 30_000)
  return new Promise((done) => child.once('close', (code) => (clearTimeout(clock), done({ code, out, err }))))
}

/** The program's own commands, each with places for what is handed in. */
const OWN = [
  'pack check X',
  'pareto query --network X --from 1 --to 2',
  'assign query --network X',
  'effect X',
  'effect replay X',
  'scenario check X',
  'timetable query --feed X',
  'timetable check X',
  'read X',
  'read --data X README.md',
  'anchor X Y',
  'compare X Y',
  'simulate queue --servers X',
  'project import X',
  'project export --out X',
  'series import X --map Y',
  'landed --batch X',
  'declarations X',
  'register log --data X',
  'register show X',
  'register rebuild --data X',
  'register status --data X',
  'register export --data X --out Y',
  'register verify X',
  'register verify --keys X Y',
  'witness init --data X',
  'key new X',
  'key new --out X',
  'backup --data X --out Y',
  'restore X --data Y',
  'serve --port X',
  'serve --pack X',
  'serve --host X',
  'X',
  '--X',
  '--lang X place list',
  '--data X place list',
  'place list --pack X',
]

/** What stands after these is written to. */
const WRITES = new Set(['--out', '--data'])

// Whoever runs the proof may have every right on the machine: what is written stays in the folder of the proof.
const within = (path: string): string => `./${path.replaceAll('..', '_').replaceAll('/', '_')}`

/** Bytes on the wire; what comes back, or nothing where the connection is closed. */
const onTheWire = (port: number, bytes: string): Promise<string> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')))
    let text = ''
    socket.on('data', (data) => (text += data.toString('latin1')))
    socket.setTimeout(700, () => socket.destroy())
    socket.on('error', () => {})
    socket.on('close', () => done(text))
  })

/** Hostile inputs at every address and command; `n` requests and a twentieth as many commands of the built program. */
export const inputs: Proof = {
  about:
    'hostile inputs at every command and every address: never an inner error or a stack, one clear error of the closed list, nothing written',
  short: 2500,
  run: async ({ seed, n }) => {
    const failures = new Failures()
    const statuses: Record<string, number> = {}
    const all = requests()
    const some = n >= all.length ? all : Array.from({ length: n }, (_, at) => pick(chance(seed, at), all))
    let [commands, processes, wires] = [0, 0, 0]
    await inFolder(async (dir) => {
      const observatory = await openObservatory({
        dataDir: join(dir, 'data'),
        packDir: threeRivers,
        clock: slow(),
        random,
      })
      const noted: string[] = []
      const app = httpApp({
        ...backstageOf(observatory, {
          version: 'prove',
          note: (error) => `${noted.push(String((error as Error).stack))}`,
        }),
        asset: () => null,
      })
      let size = (await observatory.register.head()).size
      for (const { method, path, body, headers } of some) {
        const before = noted.length
        const response = await app.request(`http://localhost${path}`, {
          method,
          headers: { host: 'localhost', ...headers },
          ...(body === undefined || method === 'GET' ? {} : { body: body as string }),
        })
        const text = await response.text()
        const what = () => `${method} ${path.slice(0, 120)} ${String(body ?? '').slice(0, 160)}`
        const fault = wrong(response.status, response.headers.get('content-type') ?? '', text)
        if (fault) failures.add(`${what()}: ${fault} ${noted[before]?.split('\n').slice(0, 3).join(' ') ?? ''}`)
        statuses[response.status] = (statuses[response.status] ?? 0) + 1
        const now = (await observatory.register.head()).size
        failures.check(
          now === size || response.status < 300,
          () => `${what()}: refused with ${response.status}, and ${now - size} entries are written`,
        )
        size = now
        if (({} as { polluted?: unknown }).polluted !== undefined) {
          failures.add(`${what()}: every object has a new member`)
          delete (Object.prototype as { polluted?: unknown }).polluted
        }
      }
      for (const { command: usage, params } of [...reports, ...acts]) {
        const words = usage.split(' ').filter((word) => /^[a-z]/.test(word))
        const names = Object.keys(params.shape)
        const tries =
          n >= all.length
            ? payloads
            : [pick(chance(seed, commands), payloads), pick(chance(seed + 1, commands), payloads)]
        for (const value of tries) {
          const [out, err]: string[][] = [[], []]
          const name = names[commands % Math.max(1, names.length)] ?? 'x'
          const argv = [...words, value, ...(commands % 2 ? [`--${name}`, value] : []), '--json']
          const code = await runCommand(
            argv,
            { out: (line) => out!.push(line), err: (line) => err!.push(line), env: {} },
            {
              version: '1',
              commands: [],
              server: () => null,
              withRooms: async (_, use) => use({ view: await observatory.view(), register: observatory.register }),
            },
          ).catch((error: unknown) => String((error as Error).stack))
          commands++
          failures.check(
            typeof code === 'number',
            () => `ortoq ${JSON.stringify(argv).slice(0, 200)}: ${String(code).slice(0, 300)}`,
          )
          if (code === 2)
            failures.check(
              err!.length === 1 && !err![0]!.includes('\n') && out!.length === 0,
              () => `ortoq ${JSON.stringify(argv).slice(0, 200)}: ${JSON.stringify(err).slice(0, 200)}`,
            )
        }
      }
      await observatory.close()

      const here = join(dir, 'here')
      const many = Math.max(8, Math.floor(n / 50))
      const { mkdirSync } = await import('node:fs')
      mkdirSync(here)
      for (let at = 0; at < Math.min(many, OWN.length * payloads.length); at++) {
        const own = chance(seed, at + 7)
        const usage = n >= all.length ? OWN[at % OWN.length]! : pick(own, OWN)
        // No argument of a process holds NUL, and none is longer than the machine allows.
        const value = pick(own, payloads).replaceAll('\0', '\u0001')
        const argv = usage
          .split(' ')
          .map((word, place, words) =>
            word.replace(/[XY]/, () => (WRITES.has(words[place - 1]!) ? within(value) : value)),
          )
        const { code, out, err } = await command(argv, here)
        processes++
        const lines = err.trimEnd().split('\n')
        const said = () => `ortoq ${JSON.stringify(argv).slice(0, 200)}: ${code} ${err.slice(0, 300)}`
        // A server goes on until it is told to stop.
        failures.check(code === 0 || code === 1 || code === 2 || out.includes('ortoq is listening'), said)
        failures.check(!STACK.test(err.replaceAll(/“[^”]*”/g, '')), said)
        // One error; where there are many faults of a file, a line for each before it.
        if (code === 2) failures.check(lines[0] !== '' && (lines.length === 1 || / faults\b/.test(lines.at(-1)!)), said)
        failures.check(out === '' || code !== 2, said)
      }
      const left = readdirSync(here).filter((name) => name !== '.ortoq')
      failures.check(
        !existsSync('/etc/passwd.json') && left.length <= processes,
        () => `files are left: ${left.join()}`,
      )

      const victim = new Victim(childProgram('served'), join(dir, 'wire'))
      await victim.ready()
      for (const bytes of rawRequests) {
        const text = await onTheWire(victim.port, bytes)
        wires++
        const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)
        failures.check(
          status < 500 || status === 505 || status === 501,
          () => `${JSON.stringify(bytes.slice(0, 100))}: ${text.slice(0, 200)}`,
        )
        failures.check(
          !STACK.test(text) && !/root:x:0|"name": "ortoq"/.test(text),
          () => `${JSON.stringify(bytes.slice(0, 100))}: ${text.slice(-300)}`,
        )
      }
      failures.check(victim.died === null, () => `the server died: ${victim.died}`)
      for (const text of victim.noted) failures.add(`unforeseen: ${text.slice(0, 300)}`)
      await victim.stop()
    })
    return {
      tried: {
        requests: some.length,
        'requests there are': all.length,
        'command lines': commands,
        processes: processes,
        'requests on the wire': wires,
      },
      found: Object.fromEntries(Object.entries(statuses).map(([status, count]) => [`answered ${status}`, count])),
      failures: failures.list,
    }
  },
}

// Goes on by half a second a question, so that no limit of a minute stands in the way.
function slow(): typeof clock {
  let now = Date.parse(clock.now())
  return { now: () => new Date((now += 500)).toISOString() as ReturnType<typeof clock.now> }
}
