import { caseSights } from '../../../src/works/index.ts'
import { kinds } from '../../../src/register/index.ts'
import { roles } from '../../../src/ground/index.ts'

/** Which cells a taken-away check is looked for in. */
export interface Plan {
  readonly rules?: readonly string[] | true
  readonly people?: true
  readonly door?: true
  readonly signing?: true
  /** Addresses, in these states of the cases. */
  readonly round?: readonly string[]
  readonly deeds?: readonly string[]
  readonly states?: readonly string[]
  /** Four people, two states, to this depth. */
  readonly walk?: number
}

/** A check that is taken out of a source, which must turn a cell red. */
export interface Mutant {
  readonly name: string
  readonly file: string
  readonly find: string
  readonly put: string
  readonly plan: Plan
}

const CASE: Plan = {
  round: ['GET /api/case-show', 'GET /api/case-list', 'GET /api/register/subject'],
  states: ['open'],
}
const LATE: Plan = { round: ['GET /api/register/subject'], states: ['open', 'answered', 'disputed'] }
const gone = (name: string, file: string, find: string, plan: Plan, put = ''): Mutant => ({
  name,
  file,
  find,
  put,
  plan,
})

/** Every check in the sources, each by the words that make it; words that are no longer there fail the proof as well. */
export const mutants: readonly Mutant[] = [
  gone(
    'a foreign name',
    'doors/http/guard.ts',
    "if (!own && !LOOPBACK.test(host)) throw new OrtoqError('doors/wrong-origin', { origin: host })",
    { door: true },
  ),
  gone(
    'another origin',
    'doors/http/guard.ts',
    'if (writes && sender !== undefined && sender !== (own ? origin : `http://${host}`))',
    { door: true },
    'if (false)',
  ),
  gone(
    'another site',
    'doors/http/guard.ts',
    "if (writes && (site === 'cross-site' || site === 'same-site'))",
    { door: true },
    'if (false)',
  ),
  gone(
    'an unlisted address',
    'doors/http/rights.ts',
    "if (!right) throw new OrtoqError('doors/not-found', { path })",
    { door: true },
    'if (!right) return next()',
  ),
  gone(
    'who is let in',
    'doors/http/rights.ts',
    "right.who !== 'anybody' && !(await mayAsk(right, context, signIn))",
    { round: ['GET /api/webhooks', 'POST /api/acts/case-open'], states: ['open'] },
    'false',
  ),
  gone(
    'a named key is no session',
    'doors/http/rights.ts',
    "return who === 'author' && context.req.header('ortoq-key') !== undefined",
    { round: ['GET /api/sessions', 'GET /api/webhooks'], states: ['open'] },
    "return context.req.header('ortoq-key') !== undefined",
  ),
  gone('a suspended person', 'doors/http/sign-in.ts', 'principals.of(session.key)?.id === session.person &&', {
    round: ['GET /api/webhooks'],
    states: ['open'],
  }),
  gone(
    'a revoked key',
    'doors/http/sign-in.ts',
    '&& (await register.publicKey(session.key)) ?',
    { round: ['GET /api/webhooks'], states: ['open'] },
    '?',
  ),
  gone(
    'an expired session',
    'doors/http/session.ts',
    'return now - seen <= IDLE_MS && now - since <= LONGEST_MS',
    { round: ['GET /api/webhooks'], states: ['open'] },
    'return true',
  ),
  gone(
    'a stranger is no local officer',
    'doors/http/sign-in.ts',
    'if (!person) return ANYBODY',
    CASE,
    'if (!person) return LOCAL',
  ),
  gone(
    'what is public of a case',
    'works/sight.ts',
    "return sight === 'redacted' && row.redacted === null ? 'nothing' : sight",
    CASE,
    'return sight',
  ),
  gone('who opened a case', 'works/sight.ts', 'if (first && viewer.keys.includes(first.by))', CASE, 'if (first)'),
  gone(
    'a side of a case',
    'works/sight.ts',
    'viewer.state !== null && (viewer.state === state || viewer.state === home)',
    CASE,
    'viewer.state !== null',
  ),
  gone('a case that is shown', 'reports/cases.ts', "if (!row || sight === 'nothing')", CASE, 'if (!row)'),
  gone('a case that is told partly', 'reports/cases.ts', "if (sight === 'redacted')\n", CASE, 'if (false)\n'),
  gone(
    'a case that is listed',
    'reports/cases.ts',
    "return sight === 'nothing' ? [] : [{ row, sight }]",
    CASE,
    "return [{ row, sight: sight === 'nothing' ? 'all' : sight }]",
  ),
  gone(
    'a case that is listed partly',
    'reports/cases.ts',
    "sight === 'all' ? ",
    { round: ['GET /api/case-list'], states: ['open'] },
    'true ? ',
  ),
  gone(
    'a subject',
    'doors/http/register-routes.ts',
    'const told = await mayTell({ register, view }, id)\n    const entries = told ? (await',
    CASE,
    'const told = true\n    const entries = told ? (await',
  ),
  gone(
    'a case as a subject',
    'doors/sight.ts',
    "return row !== undefined && sightOf(place.view.snapshot, row, place.view.viewer) === 'all'",
    CASE,
    'return row !== undefined',
  ),
  gone(
    'a dispute about a case',
    'doors/sight.ts',
    'return about === null || mayTell(place, about)',
    LATE,
    'return true',
  ),
  gone(
    'a tombstone of a case',
    'doors/sight.ts',
    'if (/^body\\/\\d{1,15}$/.test(subject)) {',
    { door: true },
    'if (false) {',
  ),
  gone(
    'a step in a case',
    'doors/acts/case.ts',
    "if (!row || sightOf(view.snapshot, row, view.viewer) !== 'all')",
    { deeds: ['case-step', 'case-answer'], states: ['open'] },
    'if (!row)',
  ),
  gone(
    'a dispute on a case',
    'doors/acts/dispute.ts',
    'isRecord(view.snapshot, about) && (await mayTell({ register, view }, about))',
    { deeds: ['dispute-raise'], states: ['open'] },
    'isRecord(view.snapshot, about)',
  ),
  gone(
    'the end of a dispute',
    'doors/acts/dispute.ts',
    'if (!row || row.ended || !(await mayTell({ register, view }, row.about)))',
    { deeds: ['dispute-end'], states: ['open', 'answered', 'disputed'] },
    'if (!row || row.ended)',
  ),
  gone(
    'an agreement about a case',
    'doors/acts/principal.ts',
    'if (!proposal || !(await mayTell({ register, view }, proposal.entry.subject)))',
    { deeds: ['proposal-agree'], states: ['open', 'answered', 'disputed', 'before others'] },
    'if (!proposal)',
  ),
  gone(
    'the rules',
    'register/enter.ts',
    "if (reason) throw new OrtoqError('register/not-allowed', { type: entry.type, subject: entry.subject, reason })",
    { deeds: ['work-status'], states: ['open'] },
  ),
  gone(
    'a signature is needed',
    'register/enter.ts',
    'if (sig === null && log.keyring.publicKey(entry.author_key)) {',
    { deeds: ['work-status'], states: ['open'] },
    'if (false) {',
  ),
  gone(
    'a signature fits',
    'register/enter.ts',
    'const fault = log.keyring.fault({ entry, sig, body })\n  if (fault) bad(fault)',
    { signing: true },
  ),
  gone(
    'an entry is signed once',
    'doors/http/once.ts',
    'this.#kept.delete(token)\n    return kept',
    { signing: true },
    'return kept',
  ),
  gone(
    'somebody who may act',
    'register/principal.ts',
    'if (!author) return `${entry.author_key} is no key of anybody who may act`',
    { rules: true },
    'if (!author) return null',
  ),
  gone(
    'the role',
    'register/principal.ts',
    '!(kindNamed(entry.type)!.by as readonly Role[]).includes(author.role)',
    { rules: true },
    'false',
  ),
  gone(
    'the side',
    'register/principal.ts',
    "if (entry.acting_for !== author.state) return `${author.id} does not act for ${entry.acting_for ?? 'nobody'}`\n    if (entry.type === 'key.revoked')",
    { rules: true },
    "if (entry.type === 'key.revoked')",
  ),
  gone(
    'what a pack may say',
    'register/principal.ts',
    'return ROWS.includes(entry.type) ? null :',
    { rules: true },
    'return true ? null :',
  ),
  gone(
    'a role that is one',
    'register/principal.ts',
    'if (!role || !roles.includes(role))',
    { people: true },
    'if (false)',
  ),
  gone(
    'a person has a key',
    'register/principal.ts',
    'if (!Array.isArray(keys) || keys.length === 0)',
    { people: true },
    'if (!Array.isArray(keys))',
  ),
  gone(
    'a state is said',
    'register/principal.ts',
    "if (state === undefined) return 'the state is not said, not even as none'",
    { people: true },
  ),
  gone(
    'an officer has a state',
    'register/principal.ts',
    "if (state === null && ['officer', 'confirmer', 'lead'].includes(role))",
    { people: true },
    'if (false)',
  ),
  gone('a key of another', 'register/principal.ts', 'if (taken) return', { people: true }, 'if (false) return'),
  gone(
    'nobody changes sides',
    'register/principal.ts',
    "if (before && before.state !== state) return 'a person does not change sides'",
    { people: true },
  ),
  gone(
    'the first lead alone',
    'register/principal.ts',
    "one.state === state && one.role === 'lead')\n    if (first) return null",
    { people: true },
    "one.state === state && one.role === 'lead')\n    if (role === 'lead') return null",
  ),
  gone(
    'only a lead appoints',
    'register/principal.ts',
    "if (author?.role !== 'lead') return 'only a lead appoints'",
    { people: true },
    "if (!author) return 'only a lead appoints'",
  ),
  gone(
    'nobody appoints for others',
    'register/principal.ts',
    'if (state !== null && author.state !== state) return `${author.id} appoints nobody for ${state}`',
    { people: true },
  ),
  gone(
    'a lead remains, by appointment',
    'register/principal.ts',
    "return before?.role === 'lead' && role !== 'lead' ? this.#lastLeadFault(before) : null",
    { people: true },
    'return null',
  ),
  gone(
    'whose key is revoked',
    'register/principal.ts',
    "return author.role === 'lead' && owner?.state === author.state ? null :",
    { people: true },
    'return true ? null :',
  ),
  gone(
    'who was never appointed',
    'register/principal.ts',
    'if (!person) return `${subject} was never appointed`',
    { people: true },
    'if (!person) return null',
  ),
  gone(
    'whom a lead suspends',
    'register/principal.ts',
    'if (person.state !== null && person.state !== author.state) return `${subject} acts for another state`',
    { people: true },
  ),
  gone(
    'a lead remains',
    'register/principal.ts',
    "return person.role === 'lead' ? this.#lastLeadFault(person) : null",
    { people: true },
    'return null',
  ),
  gone(
    'rows that speak for another',
    'register/approval.ts',
    'if (own && (kind.speaksFor?.table !== table || (row as Record<string, Json> | null)?.[own] !== side))',
    { rules: true },
    'if (false)',
  ),
  gone(
    'rows with a writer of their own',
    'register/approval.ts',
    'if (writers && !(key === subject && writers.includes(type)))',
    { rules: true },
    'if (false)',
  ),
  gone(
    'rows that bind',
    'register/approval.ts',
    'if (BINDING.has(table) && !(key === subject && (kind.fourEyes || proposable)))',
    { rules: true },
    'if (false)',
  ),
  gone(
    'rows of a lead',
    'register/approval.ts',
    'if (key !== PACK_KEY) return `a row of ${table} enters by an act of its own`',
    { rules: true },
  ),
  gone(
    'rows that states say',
    'register/approval.ts',
    'if (OWN_WORD.has(table) || WRITERS.has(table)) return `${table} is said by acts of the states`',
    { rules: true },
  ),
  gone(
    'four eyes',
    'register/approval.ts',
    'return this.#needsFour(entry.type, entry) ? this.#fourEyesFault(entry, body) : null',
    { rules: true },
    'return null',
  ),
  gone(
    'what may be proposed',
    'register/approval.ts',
    'return this.#needsFour(String(act), entry) ? null :',
    { people: true },
    'return true ? null :',
  ),
  gone(
    'a proposal that stands',
    'register/approval.ts',
    "if (proposal?.subject !== subject) return 'it approves no proposal that stands'",
    { rules: ['approval.given'] },
    'if (!proposal) return null',
  ),
  gone(
    'one person approves once',
    'register/approval.ts',
    "return proposal.backers.has(this.principals.of(key)!.id) ? 'one person approves once' : null",
    { walk: 4 },
    'return null',
  ),
  gone(
    'carries out what stands',
    'register/approval.ts',
    "if (proposal?.subject !== entry.subject) return 'it carries out no proposal that stands'",
    { rules: true },
    'if (!proposal) return null',
  ),
  gone(
    'as proposed',
    'register/approval.ts',
    "if (proposal.act !== entry.type || proposal.body !== canonical(body)) return 'it is not what was proposed'",
    { walk: 4 },
  ),
  gone('a second person', 'register/approval.ts', "if (backers.size < 2) return 'it needs a second person'", {
    people: true,
  }),
  gone(
    'everybody bound',
    'register/approval.ts',
    'return missing ? `nobody of ${missing} stands behind it` : null',
    { walk: 4 },
    'return null',
  ),
  gone('a change ends a proposal', 'register/approval.ts', 'if (!BESIDE.includes(type)) this.#close(subject)', {
    walk: 5,
  }),
]

type Table = Record<string, Record<string, unknown>>

/** Rights that stand in tables: each granted to somebody more, or taken from somebody, and how it is put back. */
export interface TableMutant {
  readonly name: string
  readonly plan: Plan
  apply(): () => void
}

const put = (row: Record<string, unknown>, name: string, value: unknown) => () => {
  const before = row[name]
  row[name] = value
  return () => void (row[name] = before)
}

/** Relations in which nobody of a role can stand: only what a viewer may be is a right. */
const NEVER = [
  'anybody opened',
  'anybody side',
  'local opened',
  'local side',
  'local neither',
  'secretariat opened',
  'auditor opened',
]

export function tableMutants(): TableMutant[] {
  const acts = Object.entries(kinds).flatMap(([type, kind]): TableMutant[] => {
    if (type.startsWith('key.') || type === 'principal.appointed') return []
    const row = kind as unknown as Record<string, unknown>
    const eyes = kind as { fourEyes?: unknown }
    const more =
      eyes.fourEyes || type === 'approval.given'
        ? []
        : roles.filter((role) => !(kind.by as readonly string[]).includes(role))
    return [
      ...more.map((role) => ({
        name: `${type} for the role ${role}`,
        plan: { rules: [type] },
        apply: put(row, 'by', [...kind.by, role]),
      })),
      ...(eyes.fourEyes
        ? [{ name: `${type} without four eyes`, plan: { rules: [type] }, apply: put(row, 'fourEyes', undefined) }]
        : []),
    ]
  })
  const sights = Object.entries(caseSights as unknown as Table).flatMap(([role, row]) =>
    Object.entries(row)
      .filter(([relation]) => !NEVER.includes(`${role} ${relation}`))
      .map(([relation, sight]) => ({
        name: `a case for ${role}, ${relation}: ${sight === 'all' ? 'nothing' : 'all'}`,
        plan: CASE,
        apply: put(row, relation, sight === 'all' ? 'nothing' : 'all'),
      })),
  )
  return [...acts, ...sights]
}
