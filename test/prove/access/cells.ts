import { addresses, cases, deeds, doers, fourEyes, personal, principals, type CaseName, type Who } from './oracle.ts'
import type { Laid, World } from './world.ts'
import type { Json } from '../../../src/ground/index.ts'
import { routeRights } from '../../../src/doors/http/index.ts'
import { kinds, Rules, type Entry, type EntryType } from '../../../src/register/index.ts'

/** One answer with everything in it that somebody could read. */
interface Answer {
  readonly status: number
  readonly text: string
  readonly all: string
}

async function ask(world: World, who: Who, method: string, path: string, body?: unknown): Promise<Answer> {
  const headers: Record<string, string> = { host: 'localhost', ...world.headersOf(who) }
  if (body !== undefined) headers['content-type'] = typeof body === 'string' ? 'text/plain' : 'application/json'
  const response = await world.app.request(`http://localhost${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, text, all: `${[...response.headers].join('\n')}\n${text}` }
}

/** Questions that give every address something to say; `{case}` stands where a case may be asked for. */
const questions: Readonly<Record<string, readonly string[]>> = {
  'GET /api/document': ['?document=doc:river-treaty'],
  'GET /api/work': ['?work=proj:river'],
  'GET /api/port': ['?port=port:stone-gate'],
  'GET /api/region': ['?region=region:AR-W'],
  'GET /api/route': ['?from=Velm&to=Orda&tonnes=20&depart=2031-06-06T08:00'],
  'GET /api/effect': ['?work=proj:river&depart=2031-06-06T08:00'],
  'GET /api/simulate-port': ['?place=port:stone-gate&worlds=1'],
  'GET /api/port-watch': ['?place=port:stone-gate'],
  'GET /api/capacity': ['?line=line:river'],
  'GET /api/trace': ['?commitment=com:river-railway&depart=2031-06-06T08:00'],
  'GET /api/project-show': ['?project=proj:river', '?project={case}'],
  'GET /api/clock': ['?rule=clock:sample'],
  'GET /api/case-list': ['', '?known=2031-06-03', '?late=yes'],
  'GET /api/case-show': ['?case={case}', '?case={case}&known=2031-06-03', '?case={case}&language=ru'],
  'GET /api/series-show': ['?series=gate-lorries'],
  'GET /api/series-export': ['?series=all&format=dcat'],
  'GET /api/series-board': ['?measure=vehicles'],
  'GET /api/mirror': ['?a=AR&b=BO&year=2030'],
  'GET /api/landed': ['?hs=5208&value=1000&currency=USD&kg=200&from=Velm&to=Orda&date=2031-06-02'],
  'GET /api/parcel': ['?value=250&currency=EUR&kg=2&date=2031-06-02'],
  'GET /api/item-number': ['?number=RR473124829KG'],
  'GET /api/access': ['?from=BO&to=AR'],
  'GET /api/trade-effect': ['?work=proj:river&depart=2031-06-06T08:00'],
  'GET /api/verdict': ['?commitment=com:river-railway', '?commitment={case}'],
  'GET /api/find': ['?query=Sample%20complaint', '?query={secret}'],
  'GET /api/ask': ['?question=Who%20complains', '?question={secret}'],
  'GET /api/register/subject': [
    '?id={case}',
    '?id=cases/{case}',
    '?id={dispute}',
    '?id=com:river-railway',
    '?id=body/{index}',
  ],
  'GET /api/register/evidence': ['?id={case}', '?id={dispute}', '?entry={leaf}', '?entry={index}'],
  'GET /api/desk-list': [''],
  'GET /api/quarterly': ['?quarter=2031-Q2'],
  'GET /api/feeds/atom': ['', '?commitment=com:river-railway'],
  'GET /api/feeds/json': [''],
}

/** What is told to a public that posts: texts without a secret. */
const texts: Readonly<Record<string, string>> = {
  'POST /api/text': 'The sides agreed.',
  'POST /api/read': 'The sides agreed.',
  'POST /api/compare': '{"a":"The sides agreed.","b":"The sides agreed."}',
  'POST /api/anchors': 'The sides agreed.',
}

const [A, B] = ['state:AR', 'state:BO']
const SLOW = ['GET /api/growth', 'GET /api/effect', 'GET /api/trade-effect', 'GET /api/trace', 'GET /api/simulate-port']

export class Cells {
  readonly world: World
  readonly red: string[] = []
  count = 0
  /** True where one red cell is enough to know. */
  readonly first: boolean
  #state = ''

  constructor(world: World, first = false) {
    this.world = world
    this.first = first
  }

  get done(): boolean {
    return this.first && this.red.length > 0
  }

  #cell(holds: boolean, text: () => string): void {
    this.count++
    if (!holds) this.red.push(`[${this.#state}] ${text()}`)
  }

  /** Everybody at every address, once in this state of the cases. */
  async round(state: string, only: (address: string) => boolean = () => true): Promise<void> {
    this.#state = state
    for (const [address, let_in] of Object.entries(addresses)) {
      if (!only(address)) continue
      for (const [who] of principals) {
        if (this.done) return
        await this.#gate(address, let_in, who)
        if (address.startsWith('GET ') || address in texts) await this.#tells(address, who)
      }
    }
  }

  /** Who is turned away at the door, before anything that he says is looked at. */
  async #gate(address: string, let_in: string, who: Who): Promise<void> {
    const [method, path] = address.split(' ') as [string, string]
    if (let_in === 'anybody') return
    const headers = this.world.headersOf(who)
    const signedIn = 'cookie' in headers && !['expired session', 'revoked key', 'suspended'].includes(who)
    const names = let_in === 'author' && 'ortoq-key' in headers
    const { status } = await ask(this.world, who, method, path, method === 'POST' ? {} : undefined)
    this.#cell((status === 401) === !(signedIn || names), () => `${who} at ${address}: ${status}`)
  }

  /** That nothing is told which is not for these ears, and what is for them is. */
  async #tells(address: string, who: Who): Promise<void> {
    const [method, path] = address.split(' ') as [string, string]
    const once = SLOW.includes(address) && this.#state !== 'closed'
    for (const question of questions[address] ?? ['']) {
      const perCase = /\{(case|secret|dispute|index|leaf)\}/.test(question)
      for (const one of perCase ? this.world.laid : [null]) {
        if (this.done) return
        if (once && who !== 'stranger' && who !== 'lead AR') continue
        const asked = one ? await this.#filled(question, one) : question
        const query = address === 'POST /api/anchors' ? '?document=doc:river-treaty' : asked
        const answer = await ask(this.world, who, method, `${path}${query}`, texts[address])
        this.#cell(
          answer.status < 500,
          () => `${who} asks ${address}${query}: ${answer.status} ${answer.text.slice(0, 200)}`,
        )
        // What was asked is said back to who asked.
        const told = one && question.includes('{secret}') ? answer.all.replaceAll(one.secrets[0]!, '') : answer.all
        this.#silent(who, `${address}${question}`, told)
        if (one) await this.#asIfNot(address, question, one, who, answer)
        if (address === 'GET /api/case-list' && question === '') this.#lists(who, answer)
      }
    }
  }

  #silent(who: Who, where: string, told: string): void {
    for (const { name, secrets } of this.world.laid) {
      if (sees(who, name)) continue
      const leaked = secrets.find((secret) => told.includes(secret))
      this.#cell(!leaked, () => `${who} is told ${leaked} of “${name}” by ${where}`)
    }
    const back = this.world.erased.find((secret) => told.includes(secret))
    this.#cell(!back, () => `${who} is told what was erased by ${where}`)
  }

  /** Whoever may not know of a case is answered, byte for byte, as about one that is not there. */
  async #asIfNot(address: string, question: string, one: Laid, who: Who, answer: Answer): Promise<void> {
    const shown = question.includes('{case}') && ['GET /api/case-show', 'GET /api/register/subject'].includes(address)
    if (!shown || question.includes('known')) return
    const { name, id, secrets } = one
    const [all, partly] = [sees(who, name), cases[name].open && address === 'GET /api/case-show']
    if (all) {
      this.#cell(
        answer.text.includes(secrets[2]!) || question.includes('cases/'),
        () => `${who} is not told “${name}” by ${address}`,
      )
      return
    }
    if (partly) {
      this.#cell(
        answer.text.includes('A sample for the public.'),
        () => `${who} is not told what is public of “${name}”`,
      )
      return
    }
    const missing = id.replace(/\d{3}$/, '999')
    const other = await ask(this.world, who, 'GET', `${address.slice(4)}${question.replaceAll('{case}', missing)}`)
    this.#cell(
      other.all.replaceAll(missing, id) === answer.all,
      () => `${who} can tell that “${name}” is there, by ${address}${question}`,
    )
  }

  #lists(who: Who, { text }: Answer): void {
    interface Listed {
      readonly id: string
      readonly redactedOnly: boolean
      readonly opened: string
      readonly home: string | null
      readonly level: number
      readonly clocks: readonly unknown[]
    }
    const { cases: listed = [] } = JSON.parse(text) as { cases?: Listed[] }
    for (const { id, redactedOnly, opened, home, level, clocks } of listed) {
      const laid = this.world.laid.find((one) => one.id === id)
      if (!laid || sees(who, laid.name)) continue
      this.#cell(
        redactedOnly && opened.length === 4 && home === null && level === 0 && clocks.length === 0,
        () => `${who} is listed more than the public form of “${laid.name}”`,
      )
    }
    const expected = this.world.laid.filter(({ name }) => sees(who, name) || cases[name].open).map(({ id }) => id)
    const found = listed.map(({ id }) => id).filter((id) => this.world.laid.some((one) => one.id === id))
    this.#cell(
      found.toSorted().join() === expected.toSorted().join(),
      () => `${who} is listed ${found.join() || 'no case'}`,
    )
  }

  async #filled(question: string, { id, secrets }: Laid): Promise<string> {
    const { register } = this.world.observatory
    const index = (await register.entriesOf(id))[0]?.index ?? 0
    const dispute = question.includes('{dispute}')
      ? (await register.newest(['dispute.raised'])).find(
          ({ body }) => (body as { about?: string } | null)?.about === id,
        )?.entry.subject
      : undefined
    const proposal = question.includes('{leaf}')
      ? (await register.entriesOf(id)).findLast(({ entry }) => entry.type === 'act.proposed')
      : undefined
    return question
      .replaceAll('{case}', id)
      .replaceAll('{secret}', secrets[0]!)
      .replaceAll('{index}', String(index))
      .replaceAll('{dispute}', dispute ?? 'dispute:0')
      .replaceAll('{leaf}', proposal?.leaf ?? '0'.repeat(64))
      .replaceAll('{key of officer AR}', this.world.keyOf.get('officer AR')!)
  }

  /** Everybody tries every act; who may is asked for a signature, who may not is refused, and nothing is told on the way. */
  async deeds(state: string, only: (act: string) => boolean = () => true): Promise<void> {
    this.#state = state
    const before = (await this.world.observatory.register.head()).size
    for (const { act, body, may, onCase, when } of deeds) {
      if (!only(act) || (when !== undefined && when !== state)) continue
      for (const one of onCase ? this.world.laid : [this.world.laid[0]!])
        for (const [who, , side] of principals) {
          if (this.done) return
          const own = who === 'named key' ? 'AR' : side
          const other = own === 'AR' ? 'BO' : 'AR'
          const given: Record<string, string> = {}
          for (const [name, value] of Object.entries(body))
            if (value !== '{own}') given[name] = (await this.#filled(value, one)).replace('{other}', other)
            else if (own !== null) given[name] = own
          const { status, all, text } = await ask(this.world, who, 'POST', `/api/acts/${act}`, given)
          const proposer = act === 'proposal-agree' && who === `lead ${cases[one.name].about}`
          const allowed = may.includes(who) && (!onCase || sees(who, one.name)) && !proposer
          const possible = !(onCase && state === 'closed' && act !== 'dispute-raise')
          // A key that is only named is let prepare what its holder may, and sees nothing: the holder signs, or nobody.
          const prepared = who === 'named key' && !onCase && may.includes('lead AR')
          const done = status === 200 || status === 202
          this.#cell(!done || allowed || prepared, () => `${who} may ${act} ${JSON.stringify(given)}`)
          if (allowed && possible)
            this.#cell(done, () => `${who} may not ${act} ${JSON.stringify(given)}: ${text.slice(0, 160)}`)
          this.#cell(status !== 200, () => `${who} did ${act} without a signature`)
          this.#silent(who, act, JSON.stringify(given) === text ? '' : all)
        }
    }
    const after = (await this.world.observatory.register.head()).size
    this.#cell(before === after, () => `${after - before} entries came in unsigned`)
  }

  /** Every kind of act by every role, for every side, as a signed entry that comes in: judged by the register alone. */
  rules(only: (kind: string) => boolean = () => true): void {
    this.#state = 'rules'
    const people = principals.flatMap(([who, role, state]) =>
      role ? [{ who, role, state: state && `state:${state}` }] : [],
    )
    const rules = new Rules()
    rules.feed({
      entry: entry('row.stated', 'commitments/com:x', 'key:pack', null),
      body: { id: 'com:x', parties: ['state:AR', 'state:BO'] },
    })
    for (const { who, role, state } of people.toSorted((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead')))
      rules.feed({
        entry: entry('principal.appointed', `person:${who}`, keyOf(who), state),
        body: { state, role, keys: [keyOf(who)] },
      })
    for (const type of Object.keys(kinds)) {
      if (personal.includes(type) || !only(type)) continue
      for (const { who, role, state } of people)
        for (const side of ['state:AR', 'state:BO', 'state:CY', null]) {
          const body = type === 'act.proposed' ? { act: 'commitment.waived', body: null } : null
          const refused = rules.fault({ entry: entry(type, subjectOf(type, state), keyOf(who), side), body })
          const owns = type !== 'principal.suspended' || state === 'state:AR' || state === 'state:BO'
          const right = (doers[type]?.includes(role) ?? false) && side === state && owns && !fourEyes.includes(type)
          this.#cell(
            (refused === null) === right,
            () => `${who} for ${side ?? 'nobody'}, ${type}: ${refused ?? 'allowed'}`,
          )
        }
      // Rows that need others do not come in with an act that one may do alone.
      for (const [table, key, row] of [
        ['commitments', 'com:x', { id: 'com:x', parties: ['state:AR'] }],
        ['confirmations', 'com:x state:BO', { commitment: 'com:x', state: 'state:BO' }],
        ['standings', 'com:x', { id: 'com:x' }],
        ['disputes', 'dispute:9', { id: 'dispute:9' }],
      ] as const) {
        const body = { rows: [{ table, key, row }] }
        const refused = rules.fault({ entry: entry(type, subjectOf(type), keyOf('lead AR'), 'state:AR'), body })
        this.#cell(refused !== null || type.startsWith('row.'), () => `${type} carries a row of ${table}`)
      }
      for (const table of ['commitments', 'confirmations', 'standings', 'disputes'])
        if (type.startsWith('row.')) {
          const refused = rules.fault({
            entry: entry(type, `${table}/com:x`, keyOf('lead AR'), 'state:AR'),
            body: { id: 'com:x', parties: [] },
          })
          this.#cell(refused !== null, () => `${type} of ${table} by a lead`)
        }
    }
    for (const key of ['key:local', 'key:pack', 'key:host'])
      for (const type of Object.keys(kinds))
        if (only(type) && !personal.includes(type)) {
          const refused = rules.fault({ entry: entry(type, subjectOf(type), key, null), body: null })
          this.#cell(
            (refused === null) === (key === 'key:pack' && type.startsWith('row.')),
            () => `${key} does ${type}`,
          )
        }
  }

  /** Acts about people and keys, judged by whom they are about. */
  people(): void {
    this.#state = 'people'
    const rules = new Rules()
    const known = [
      ['lead-AR', 'lead', A],
      ['officer-AR', 'officer', A],
      ['lead-BO', 'lead', B],
      ['officer-BO', 'officer', B],
    ] as const
    for (const [name, role, state] of known)
      rules.feed({
        entry: entry('principal.appointed', `person:${name}`, 'key:x', state),
        body: { state, role, keys: [`key:${name}`] },
      })
    const fresh = { state: A, role: 'officer', keys: ['key:new'] }
    const tries: readonly (readonly [string, boolean, Entry, Json])[] = [
      ['a lead appoints', true, entry('principal.appointed', 'person:new', 'key:lead-AR', A), fresh],
      ['an officer appoints', false, entry('principal.appointed', 'person:new', 'key:officer-AR', A), fresh],
      ['a lead of B appoints for A', false, entry('principal.appointed', 'person:new', 'key:lead-BO', B), fresh],
      [
        'a lead appoints for the other side',
        false,
        entry('principal.appointed', 'person:new', 'key:lead-AR', B),
        fresh,
      ],
      ['the host appoints an officer', false, entry('principal.appointed', 'person:new', 'key:local', null), fresh],
      [
        'the host appoints a second lead',
        false,
        entry('principal.appointed', 'person:new', 'key:local', A),
        { ...fresh, role: 'lead' },
      ],
      [
        'the host appoints the first lead of a state',
        true,
        entry('principal.appointed', 'person:new', 'key:local', 'state:CY'),
        { state: 'state:CY', role: 'lead', keys: ['key:new'] },
      ],
      [
        'the host appoints a first lead without a word of a state',
        false,
        entry('principal.appointed', 'person:new', 'key:local', null),
        { role: 'lead', keys: ['key:new'] },
      ],
      [
        'with a key of another',
        false,
        entry('principal.appointed', 'person:new', 'key:lead-AR', A),
        { ...fresh, keys: ['key:officer-BO'] },
      ],
      ['with no key', false, entry('principal.appointed', 'person:new', 'key:lead-AR', A), { ...fresh, keys: [] }],
      ['in no role', false, entry('principal.appointed', 'person:new', 'key:lead-AR', A), { ...fresh, role: 'king' }],
      [
        'without a word of a state',
        false,
        entry('principal.appointed', 'person:new', 'key:lead-AR', A),
        { role: 'auditor', keys: ['key:new'] },
      ],
      [
        'an officer of no state',
        false,
        entry('principal.appointed', 'person:new', 'key:lead-AR', A),
        { ...fresh, state: null },
      ],
      [
        'a person of the other side',
        false,
        entry('principal.appointed', 'person:officer-BO', 'key:lead-AR', A),
        { ...fresh, keys: ['key:officer-BO'] },
      ],
      [
        'the last lead made an officer',
        false,
        entry('principal.appointed', 'person:lead-AR', 'key:lead-AR', A),
        { ...fresh, keys: ['key:lead-AR'] },
      ],
      ['a lead suspends an officer', true, entry('principal.suspended', 'person:officer-AR', 'key:lead-AR', A), null],
      [
        'a lead suspends one of the other side',
        false,
        entry('principal.suspended', 'person:officer-BO', 'key:lead-AR', A),
        null,
      ],
      ['a lead suspends the last lead', false, entry('principal.suspended', 'person:lead-AR', 'key:lead-AR', A), null],
      ['a lead suspends nobody', false, entry('principal.suspended', 'person:nobody', 'key:lead-AR', A), null],
      ['an officer revokes an own key', true, entry('key.revoked', 'key:officer-AR', 'key:officer-AR', A), null],
      ['a lead revokes a key of the own side', true, entry('key.revoked', 'key:officer-AR', 'key:lead-AR', A), null],
      ['a lead revokes a key of the other side', false, entry('key.revoked', 'key:officer-BO', 'key:lead-AR', A), null],
      ['an officer revokes a key of another', false, entry('key.revoked', 'key:lead-AR', 'key:officer-AR', A), null],
    ]
    // What is done by two of one state, where no other is bound.
    rules.feed({
      entry: entry('principal.appointed', 'person:second-AR', 'key:lead-AR', A),
      body: { state: A, role: 'confirmer', keys: ['key:second-AR'] },
    })
    rules.feed({
      entry: entry('act.proposed', 'proj:x', 'key:lead-AR', A),
      body: { act: 'work.merged', body: null },
      leaf: 'leaf',
    })
    const merge = (key: string): Entry => ({ ...entry('work.merged', 'proj:x', key, A), approves: 'leaf' })
    // Who raised a dispute and is no officer any more does not end it.
    rules.feed({ entry: entry('dispute.raised', 'dispute:1', 'key:officer-AR', A), body: { about: 'com:x' } })
    const later = new Map(
      (['secretariat', 'investor', 'auditor'] as const).map((role) => {
        const changed = rules.copy()
        changed.feed({
          entry: entry('principal.appointed', 'person:officer-AR', 'key:lead-AR', A),
          body: { state: A, role, keys: ['key:officer-AR'] },
        })
        return [role, changed] as const
      }),
    )
    const more: typeof tries = [
      ['one person merges what it proposed', false, merge('key:lead-AR'), null],
      ['a second person merges', true, merge('key:second-AR'), null],
      [
        'an act that needs no others is proposed',
        false,
        entry('act.proposed', 'proj:x', 'key:lead-AR', A),
        { act: 'work.status', body: null },
      ],
      ['who raised a dispute ends it', true, entry('dispute.ended', 'dispute:1', 'key:officer-AR', A), null],
      ['another ends a dispute', false, entry('dispute.ended', 'dispute:1', 'key:lead-AR', A), null],
    ]
    for (const [role, changed] of later)
      this.#cell(
        changed.fault({ entry: entry('dispute.ended', 'dispute:1', 'key:officer-AR', A), body: null }) !== null,
        () => `who raised a dispute and is now ${role} ends it`,
      )
    for (const [what, right, said, body] of [...tries, ...more]) {
      const refused = rules.fault({ entry: said, body })
      this.#cell((refused === null) === right, () => `${what}: ${refused ?? 'allowed'}`)
    }
  }

  /** Whether what was prepared comes in only with the signature of its author, once. */
  async signing(): Promise<void> {
    this.#state = 'signing'
    const { register } = this.world.observatory
    const before = (await register.head()).size
    const lead = this.world.people.get('lead AR')!
    const other = this.world.people.get('lead BO')!
    const body = {
      work: 'proj:river',
      source: 'https://sample.example/b',
      status: 'construction',
      on: '2031-05',
      for: 'AR',
    }
    const prepared = await lead.post('/api/acts/work-status', body)
    const { token, entry } = (await prepared.json()) as { token: string; entry: never }
    for (const sig of [
      other.signature(entry),
      { suite: 'ed25519', value: Buffer.alloc(64).toString('base64') },
      null,
    ]) {
      const again = await lead.post('/api/acts/work-status', body)
      const held = (await again.json()) as { token: string }
      const { status } = await lead.post('/api/entries', { token: held.token, sig })
      this.#cell(status >= 400, () => `a wrong signature is taken: ${status}`)
    }
    const first = await lead.post('/api/entries', { token, sig: lead.signature(entry) })
    this.#cell(first.status === 200, () => `a right signature is refused: ${first.status}`)
    const second = await lead.post('/api/entries', { token, sig: lead.signature(entry) })
    this.#cell(second.status >= 400, () => 'one entry is taken twice')
    // A token that was used is as one that never was: were it kept, only the expected version would stop the entry.
    const unknown = await lead.post('/api/entries', { token: 'never-handed-out', sig: lead.signature(entry) })
    const [used, never] = [(await second.json()) as { code: string }, (await unknown.json()) as { code: string }]
    this.#cell(used.code === never.code, () => `a token that was used answers ${used.code}, not ${never.code}`)
    const after = (await register.head()).size
    this.#cell(after === before + 1 || prepared.status !== 202, () => `${after - before} entries came in`)
    this.#cell(prepared.status === 202, () => `an act without a signature answers ${prepared.status}`)
  }

  /** Whether a request is let in that another site's page, a foreign name or an unlisted address sends. */
  async door(): Promise<void> {
    this.#state = 'door'
    const { app } = this.world
    const lead = this.world.headersOf('lead AR')
    const sent = async (path: string, init: { method: string; headers: Record<string, string> }): Promise<number> =>
      (await app.request(`http://localhost${path}`, init)).status
    for (const address of Object.keys(addresses)) {
      const [method, path] = address.split(' ') as [string, string]
      const rebound = await sent(path, { method, headers: { ...lead, host: 'evil.example' } })
      this.#cell(rebound === 403, () => `${address} answers ${rebound} under a foreign name`)
      if (method === 'GET') continue
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ]) {
        const status = await sent(path, {
          method,
          headers: { ...lead, host: 'localhost', ...(headers as Record<string, string>) },
        })
        this.#cell(status === 403, () => `${address} answers ${status} to ${JSON.stringify(headers)}`)
      }
    }
    const own = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.includes('*'))
      .map(({ method, path }) => `${method} ${path}`)
    for (const address of new Set([...own, ...Object.keys(addresses)]))
      this.#cell(address in addresses && own.includes(address), () => `${address} stands in one table alone`)
    // What the table does not list is not there, though the server has it.
    const table = routeRights as Record<string, unknown>
    const listed = table['GET /api/atlas']
    delete table['GET /api/atlas']
    const unlisted = await sent('/api/atlas', { method: 'GET', headers: { ...lead, host: 'localhost' } })
    table['GET /api/atlas'] = listed
    this.#cell(unlisted === 404, () => `an unlisted address answers ${unlisted}`)
    // A tombstone of a case tells nobody that there was one.
    for (const [who] of principals) {
      const of = async (index: number): Promise<string> =>
        (await ask(this.world, who, 'GET', `/api/register/subject?id=body/${index}`)).all.replaceAll(
          `body/${index}`,
          '',
        )
      this.#cell((await of(this.world.erasedAt)) === (await of(999_999)), () => `${who} is told of a tombstone`)
    }
  }
}

const entry = (type: string, subject: string, key: string, side: string | null): Entry =>
  ({ type, subject, author_key: key, acting_for: side }) as unknown as Entry

const keyOf = (who: string): string => `key:${who.replaceAll(' ', '-')}`

function subjectOf(type: string, state: string | null = null): string {
  if (type.startsWith('row.')) return 'places/place:x'
  if (type === 'body.erased') return 'body/3'
  if (type === 'principal.suspended') return `person:officer ${state === 'state:BO' ? 'BO' : 'AR'}`
  return `${kinds[type as EntryType].about[0] ?? 'com'}:x`
}

const sees = (who: Who, name: CaseName): boolean => (cases[name].seen as readonly Who[]).includes(who)
