import type { OpenAPIHono } from '@hono/zod-openapi'
import { seededRandom, type Clock, type Instant } from '../../../src/ground/index.ts'
import { httpApp } from '../../../src/doors/http/index.ts'
import { openObservatory, type Observatory } from '../../../src/processes/observatory.ts'
import { backstageOf } from '../../../src/processes/serve.ts'
import { sha256 } from '../../../src/register/index.ts'
import { foundWith, Person } from '../../people.ts'
import { threeRivers } from '../../open.ts'
import { cases, principals, type CaseName, type Who } from './oracle.ts'

/** A case as it lies in the register, with the words by which it would be known again in any answer. */
export interface Laid {
  readonly name: CaseName
  readonly id: string
  readonly secrets: readonly string[]
}

export interface World {
  readonly observatory: Observatory
  readonly app: OpenAPIHono
  readonly laid: readonly Laid[]
  /** Words of a case whose bodies were erased: nobody is told them. */
  readonly erased: readonly string[]
  readonly keyOf: ReadonlyMap<Who, string>
  /** Signs as somebody who is signed in. */
  readonly people: ReadonlyMap<Who, Person>
  /** The place in the log of what was erased. */
  readonly erasedAt: number
  /** What was noted of unforeseen errors. */
  readonly noted: string[]
  /** Whom the request comes from: its cookie, the key it names. */
  headersOf(who: Who): Record<string, string>
  /** Brings every case into its next state, and answers what it is called; null after the last. */
  advance(): Promise<string | null>
}

/** A clock that goes on by itself, so that no limit of requests a minute stands in the way. */
function walkingClock(): Clock & { skip(ms: number): void } {
  let now = Date.parse('2031-06-01T00:00:00.000Z')
  return { now: () => new Date((now += 40)).toISOString() as Instant, skip: (ms) => void (now += ms) }
}

const aboutOf = (name: CaseName): Who => `lead ${cases[name].about}` as Who

const secretsOf = (name: string): string[] =>
  ['investor', 'bodies', 'text'].map((field) => `canary-${field}-${sha256(name).slice(0, 24)}`)

/** An observatory of three states with everybody of the table in it, four cases that are not public, and one that was erased. */
export async function accessWorld(dataDir: string): Promise<World> {
  const clock = walkingClock()
  const observatory = await openObservatory({ dataDir, packDir: threeRivers, clock, random: seededRandom(1) })
  const noted: string[] = []
  const note = (error: unknown) => `${noted.push(String((error as Error).stack))}`
  const app = httpApp({ ...backstageOf(observatory, { version: 'prove', note }), asset: () => null })
  const erased = secretsOf('erased')
  const erasedAt = await eraseOne(observatory, app, erased)
  const leads = await foundWith(observatory, app, ['AR', 'BO', 'CY'])
  const people = new Map<Who, Person>([...leads].map(([state, person]) => [`lead ${state}` as Who, person]))
  let seed = 300
  const appoint = async (who: Who, role: string, state: string | null) => {
    clock.skip(20_000)
    const person = new Person(app, seed++)
    await person.addKey(observatory)
    const id = `person:${who.replaceAll(' ', '-')}`
    const body = { person: id, role, keys: person.key, ...(state === null ? {} : { for: state }) }
    const response = await leads.get(state ?? 'AR')!.act('principal-appoint', body)
    if (response.status !== 200) throw new Error(`${who}: ${await response.text()}`)
    if ((await person.signIn()) !== 200) throw new Error(`${who} cannot sign in`)
    people.set(who, person)
    return id
  }
  await appoint('expired session', 'lead', 'BO')
  // Longer than any session lasts; everybody else signs in again.
  clock.skip(13 * 3_600_000)
  for (const lead of leads.values()) await lead.signIn()
  for (const [who, role, state] of principals) if (role && !people.has(who)) await appoint(who, role, state)
  await appoint('revoked key', 'confirmer', 'AR')
  await leads.get('AR')!.act('key-revoke', { key: people.get('revoked key')!.key })
  const suspended = await appoint('suspended', 'confirmer', 'AR')
  await leads.get('AR')!.act('principal-suspend', { person: suspended })
  const witness = new Person(app, seed++)
  await witness.addKey(observatory)

  const laid: Laid[] = []
  for (const [name, { by, about, home, open }] of Object.entries(cases)) {
    const secrets = secretsOf(name)
    const body = {
      state: about,
      ...(home === null ? {} : { home }),
      investor: `Sample ${secrets[0]}`,
      bodies: `Sample ${secrets[1]}`,
      ground: 'customs',
      text: `A sample complaint: ${secrets[2]}`,
      ...(open ? { redacted: 'A sample for the public.' } : {}),
    }
    const response = await people.get(by)!.act('case-open', body)
    if (response.status !== 200) throw new Error(`${name} cannot be opened: ${await response.text()}`)
    const { subject } = (await response.json()) as { subject: string }
    laid.push({ name: name as CaseName, id: subject, secrets })
  }

  const doing = (who: Who, act: string, body: unknown) => people.get(who)!.act(act, body)
  const steps: [string, (one: Laid) => Promise<unknown>][] = [
    ['open', () => Promise.resolve()],
    [
      'answered',
      ({ id, name }) =>
        doing(aboutOf(name), 'case-answer', { case: id, by: 'Sample', text: `An answer: ${secretsOf(name)[2]}` }),
    ],
    [
      'disputed',
      ({ id, name }) => doing(aboutOf(name), 'dispute-raise', { about: id, why: `A dispute: ${secretsOf(name)[2]}` }),
    ],
    [
      'before others',
      ({ id, name }) =>
        doing(aboutOf(name), 'case-settle', { case: id, outcome: 'remedied', by: `Sample ${secretsOf(name)[1]}` }),
    ],
    [
      'closed',
      async ({ id, name }) => {
        const { entries } = observatory.register
          ? { entries: await observatory.register.entriesOf(id) }
          : { entries: [] }
        const proposal = entries.findLast(({ entry }) => entry.type === 'act.proposed')!
        const seers: readonly Who[] = cases[name].seen
        const second = ['lead AR', 'confirmer AR', 'confirmer BO', 'lead BO', 'lead CY'].find(
          (who) => seers.includes(who as Who) && who !== aboutOf(name),
        )
        // CY has one person alone, so its case is settled with the state that the investor comes from.
        return doing((second ?? aboutOf(name)) as Who, 'proposal-agree', { leaf: proposal.leaf })
      },
    ],
  ]
  let at = 0
  const cookieOf = (who: Who): Record<string, string> => {
    const cookie = people.get(who)?.cookie
    return cookie ? { cookie } : {}
  }
  return {
    observatory,
    app,
    laid,
    erased,
    erasedAt,
    people,
    noted,
    keyOf: new Map([...people].map(([who, { key }]) => [who, key])),
    headersOf: (who) => {
      if (who === 'named key') return { 'ortoq-key': people.get('lead AR')!.key }
      if (who === 'witness key') return { 'ortoq-key': witness.key }
      if (who === 'host') return { 'ortoq-key': 'key:local' }
      if (who === 'pack key') return { 'ortoq-key': 'key:pack' }
      return cookieOf(who)
    },
    advance: async () => {
      const step = steps[at++]
      if (!step) return null
      const [name, bring] = step
      for (const one of laid) {
        const done = await bring(one)
        if (done instanceof Response && done.status !== 200)
          throw new Error(`${one.name} is not brought to “${name}”: ${await done.text()}`)
      }
      return name
    },
  }
}

// Before anybody is appointed the one local officer opens a case and erases what it says, by a law that asks for it.
async function eraseOne({ register }: Observatory, app: OpenAPIHono, secrets: readonly string[]): Promise<number> {
  const body = {
    state: 'BO',
    investor: `Sample ${secrets[0]}`,
    bodies: `Sample ${secrets[1]}`,
    ground: 'customs',
    text: `Sample ${secrets[2]}`,
  }
  const response = await app.request('http://localhost/api/acts/case-open', {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { index } = (await response.json()) as { index: number }
  await register.erase(index, { author: 'key:local', body: { law: 'sample' } })
  return index
}
