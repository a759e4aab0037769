import { OrtoqError } from '../../ground/index.ts'
import type { EvidenceVerdict, Fault, Head, KindOfKey, Recorded, Seals, Verdict } from '../../register/index.ts'
import type { Args } from './args.ts'
import type { Command, ExitCode, Shell } from './command.ts'

/** What the register's commands can ask for; `main` puts the disk behind it. */
export interface Desk {
  /** Entries from an index, or from so many before the end where it is negative. */
  log(dir: string, from: number, limit: number): Promise<{ size: number; entries: Recorded[] }>
  /** By index, id of an entry, leaf hash or subject; `register/not-found` where there is none. */
  find(dir: string, id: string): Promise<Recorded[]>
  status(dir: string): Promise<RegisterStatus>
  check(dir: string): Promise<Head & { readonly origin: string; readonly fault: Fault | null }>
  rebuild(dir: string): Promise<Head>
  /** Writes the bundle and, where a second folder is named, tables for spreadsheets. */
  export(
    dir: string,
    out: string,
    tables: string | undefined,
  ): Promise<{ readonly size: number; readonly later: number; readonly files: number }>
  /** Writes evidence of one entry (by its place, id or leaf), or of all about a subject, to a file. */
  evidence(dir: string, id: string, out: string): Promise<Made>
  verify(bundle: string, keys: string | undefined, checkpoints: readonly string[]): Verdict
  /** Checks evidence, by keys from a file where one is named. */
  verifyEvidence(file: string, keys: string | undefined): EvidenceVerdict
  backup(dir: string, file: string): Promise<{ readonly size: number; readonly bytes: number }>
  restore(from: string, dir: string): Promise<{ readonly size: number }>
  /** A code with which one passkey may be added within a day. */
  invite(dir: string): string
  newKey(file: string, name: string, kinds: readonly KindOfKey[]): string[]
  witnessInit(dir: string, name: string, logs: readonly string[]): string[]
  witnessServe(dir: string, port: number, host: string): Promise<{ address: string; stopped: Promise<void> }>
}

interface Made {
  readonly subject: string
  readonly entries: number
  readonly size: number
}

export interface RegisterStatus extends Head {
  readonly origin: string
  readonly engine: string
  readonly fault: Fault | null
  /** Size of the newest checkpoint of the log itself. */
  readonly checkpoint: number | null
  readonly keptCheckpoint: boolean
  readonly seals: Seals
  /** The log's public keys, for its witnesses. */
  readonly keys: readonly string[]
  readonly server: string | null
}

const dataOf = (args: Args): string => args.flags['data'] ?? '.ortoq'

function word(args: Args, at: number, name: string): string {
  const given = args.words[at]
  if (!given) throw new OrtoqError('doors/missing-parameter', { name })
  return given
}

function flag(args: Args, name: string): string {
  const given = args.flags[name]
  if (!given) throw new OrtoqError('doors/missing-parameter', { name: `--${name}` })
  return given
}

function whole(args: Args, name: string, otherwise: number, [low, high]: readonly [number, number]): number {
  const given = args.flags[name]
  if (given === undefined) return otherwise
  const number = Number(given)
  if (!Number.isInteger(number) || number < low || number > high)
    throw new OrtoqError('doors/bad-parameter', { name: `--${name}`, value: given, wanted: `${low}–${high}` })
  return number
}

/** Prints an answer: the object for programs, the lines for people. */
function answer({ json, out }: Shell, schema: string, result: object, lines: readonly string[]): void {
  if (json) out(JSON.stringify({ schema, ...result }, null, 2))
  else for (const line of lines) out(line)
}

/** An entry as commands show it; what is not of the register's format is left out. */
const shown = ({ index, entry, sig, recordedAt, leaf, body, salt }: Recorded) => ({
  index,
  recordedAt,
  leaf,
  entry,
  sig,
  salt,
  body,
  erased: salt === null,
})

const line = ({ index, recordedAt, entry, salt }: Recorded): string =>
  [index, recordedAt, entry.type, entry.subject, `v${entry.expected_version + 1}`, entry.author_key]
    .concat(entry.acting_for ?? [], salt === null ? ['erased'] : [])
    .join('  ')

/** `register …`, `backup`, `restore`, `key new` and `witness …`. */
export const registerCommands = (desk: Desk): readonly Command[] => [
  {
    usage: 'register log [--from N] [--limit N]',
    about: 'Entries in the order of the log; the newest fifty unless told otherwise.',
    async run(args, shell) {
      const limit = whole(args, 'limit', 50, [1, 10_000])
      const from = whole(args, 'from', -limit, [0, Number.MAX_SAFE_INTEGER])
      const { size, entries } = await desk.log(dataOf(args), from, limit)
      answer(shell, 'ortoq-register-log/1', { size, entries: entries.map(shown) }, entries.map(line))
      return 0
    },
  },
  {
    usage: 'register show <id>',
    about: 'One entry by index, id or leaf hash, or all entries about a subject.',
    async run(args, shell) {
      const entries = await desk.find(dataOf(args), args.words.slice(2).join(' ') || word(args, 2, 'id'))
      const lines = entries.flatMap((entry) => [line(entry), JSON.stringify(shown(entry), null, 2)])
      answer(shell, 'ortoq-register-show/1', { entries: entries.map(shown) }, lines)
      return 0
    },
  },
  {
    usage: 'register status',
    about: 'How many entries are recorded, how many are sealed by whom, and how old the last outside checkpoint is.',
    async run(args, shell) {
      const status = await desk.status(dataOf(args))
      answer(shell, 'ortoq-register-status/1', { ok: status.fault === null, ...status }, statusLines(status))
      return status.fault ? 1 : 0
    },
  },
  {
    usage: 'register rebuild',
    about: 'Empties all projections and lays every entry again.',
    async run(args, shell) {
      const head = await desk.rebuild(dataOf(args))
      answer(shell, 'ortoq-register-rebuild/1', head, [`${head.size}  ${head.root}`])
      return 0
    },
  },
  {
    usage: 'register export --out DIR [--tables DIR]',
    about:
      'Everything as files that anybody can check without this program; with --tables also as CSV for spreadsheets, elsewhere.',
    async run(args, shell) {
      const out = flag(args, 'out')
      const made = await desk.export(dataOf(args), out, args.flags['tables'])
      const later = made.later > 0 ? [`+${made.later}: not yet under a checkpoint`] : []
      answer(shell, 'ortoq-register-export/1', { out, ...made }, [
        `${out}: ${made.size} entries, ${made.files} files`,
        ...later,
      ])
      return 0
    },
  },
  {
    usage: 'register evidence <id> --out FILE',
    about:
      'Evidence of one entry (its place, id or leaf) or of all about a subject: its holder checks it without server and store.',
    async run(args, shell) {
      const out = flag(args, 'out')
      const made = await desk.evidence(dataOf(args), word(args, 2, 'id'), out)
      answer(shell, 'ortoq-register-evidence/1', { out, ...made }, [
        `${out}: ${made.subject}, ${made.entries} entries  (${made.size})`,
      ])
      return 0
    },
  },
  {
    usage: 'register verify [dir | evidence.json] [--keys FILE] [--kept FILE,…]',
    about: 'Checks an exported bundle, evidence of an entry or a subject, or without either the data folder itself.',
    async run(args, shell) {
      const dir = args.words[2]
      if (dir === undefined) return verifyStore(desk, args, shell)
      if (dir.endsWith('.json')) return verifyOne(desk, dir, args, shell)
      const kept = (args.flags['kept'] ?? '').split(',').filter(Boolean)
      const verdict = desk.verify(dir, args.flags['keys'], kept)
      answer(shell, 'ortoq-register-verify/1', verdict, verdictLines(verdict))
      return verdict.ok ? 0 : 1
    },
  },
  {
    usage: 'backup <file>',
    about: 'A whole copy of the register in one file, while it is in use. Keys are not in it.',
    async run(args, shell) {
      const file = word(args, 1, 'file')
      const made = await desk.backup(dataOf(args), file)
      answer(shell, 'ortoq-backup/1', { file, ...made }, [`${file}: ${made.size} entries, ${made.bytes} bytes`])
      return 0
    },
  },
  {
    usage: 'restore <from> --data DIR',
    about: 'Puts a backup or an exported bundle into a new data folder.',
    async run(args, shell) {
      const made = await desk.restore(word(args, 1, 'from'), flag(args, 'data'))
      answer(shell, 'ortoq-restore/1', made, [`${flag(args, 'data')}: ${made.size} entries`])
      return 0
    },
  },
  {
    usage: 'key new --name NAME --out FILE [--kind log|witness|ed25519|cosigner|quantum]',
    about: 'Makes secret keys in a new file and prints the public ones.',
    async run(args, shell) {
      const kind = args.flags['kind'] ?? 'log'
      const kinds = KINDS[kind]
      if (!kinds)
        throw new OrtoqError('doors/bad-parameter', {
          name: '--kind',
          value: kind,
          wanted: Object.keys(KINDS).join(' | '),
        })
      const keys = desk.newKey(flag(args, 'out'), flag(args, 'name'), kinds)
      answer(shell, 'ortoq-key/1', { keys }, keys)
      return 0
    },
  },
  {
    usage: 'key invite',
    about:
      'Makes a code with which one person may add a passkey on the page within a day; it gives no right by itself.',
    async run(args, shell) {
      const code = desk.invite(dataOf(args))
      answer(shell, 'ortoq-invite/1', { code }, [code])
      return 0
    },
  },
  {
    usage: 'witness init --data DIR --name NAME --log KEY,…',
    about:
      'Makes the folder of a state’s witness with keys of its own; KEY is a public key of the log that it watches.',
    async run(args, shell) {
      const keys = desk.witnessInit(flag(args, 'data'), flag(args, 'name'), flag(args, 'log').split(','))
      answer(shell, 'ortoq-witness/1', { keys }, keys)
      return 0
    },
  },
  {
    usage: 'witness serve --data DIR [--port N] [--host HOST]',
    about: 'Runs a state’s witness (c2sp.org/tlog-witness).',
    async run(args, shell) {
      const port = whole(args, 'port', 4700, [0, 65_535])
      const { address, stopped } = await desk.witnessServe(flag(args, 'data'), port, args.flags['host'] ?? '127.0.0.1')
      answer(shell, 'ortoq-witness-serve/1', { address }, [address])
      await stopped
      return 0
    },
  },
]

const KINDS: Readonly<Record<string, readonly KindOfKey[]>> = {
  log: ['ed25519', 'quantum'],
  witness: ['cosigner', 'quantum'],
  ed25519: ['ed25519'],
  cosigner: ['cosigner'],
  quantum: ['quantum'],
}

function verifyOne(desk: Desk, file: string, args: Args, shell: Shell): ExitCode {
  const verdict = desk.verifyEvidence(file, args.flags['keys'])
  const { ok, subject, only, size, sealedBy, trusted, firstBad, reason } = verdict
  answer(shell, 'ortoq-evidence-verify/1', verdict, [
    ok ? `✓ ${subject}${only === null ? '' : ` #${only}`}  (${size})` : `✗ ${firstBad ?? ''} ${reason ?? ''}`,
    ...sealedBy.map(({ state, time }) => `${state}  ${new Date(time * 1000).toISOString()}`),
    ...(ok && !trusted ? ['? the keys are the evidence’s own; give those that you know with --keys'] : []),
  ])
  return ok ? 0 : 1
}

async function verifyStore(desk: Desk, args: Args, shell: Shell): Promise<ExitCode> {
  const { fault, ...head } = await desk.check(dataOf(args))
  const found = {
    ok: fault === null,
    ...head,
    ...(fault && fault.index !== null ? { firstBad: fault.index } : {}),
    ...(fault ? { reason: fault.reason } : {}),
  }
  answer(shell, 'ortoq-register-verify/1', { ...found, sealedBy: [] }, [
    fault ? `✗ ${fault.index ?? ''} ${fault.reason}` : `✓ ${head.size}  ${head.root}`,
  ])
  return fault ? 1 : 0
}

function verdictLines({ ok, size, root, firstBad, reason, sealedBy, trusted }: Verdict): string[] {
  if (!ok) return [`✗ ${firstBad ?? ''} ${reason ?? ''}`]
  return [
    `✓ ${size}  ${root}`,
    ...sealedBy.map((seal) => `${seal.state}  ${seal.size}  ${new Date(seal.time * 1000).toISOString()}`),
    ...(trusted ? [] : ['? the keys are the bundle’s own; give those that you know with --keys']),
  ]
}

function statusLines({ origin, size, root, fault, seals, keys, engine }: RegisterStatus): string[] {
  return [
    `${origin}  ${engine}`,
    ...(fault ? [`✗ ${fault.index ?? ''} ${fault.reason}`] : []),
    `recorded  ${size}  ${root}`,
    seals.states.length === 0 ? 'not sealed: no witness is named in the file “policy”' : `sealed  ${seals.sealed}`,
    ...seals.states.map(({ state, size, time, trouble }) =>
      [state, size, time === null ? '—' : new Date(time * 1000).toISOString(), trouble ?? ''].join('  ').trimEnd(),
    ),
    `outside checkpoint  ${seals.outsideAge === null ? '—' : `${seals.outsideAge} s`}`,
    ...keys,
  ]
}
