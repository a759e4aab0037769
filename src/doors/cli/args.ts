import { OrtoqError } from '../../ground/index.ts'

/** A command line taken apart: words in order, flags by name. A flag given twice keeps its last value. */
export interface Args {
  readonly words: readonly string[]
  readonly flags: Readonly<Record<string, string>>
}

/** Flags that take no value. */
const SWITCHES = new Set([
  'json',
  'help',
  'version',
  'all',
  'atom',
  'explain',
  'annotations',
  'csv',
  'usable',
  'service-day-only',
  'next-day',
  'legs',
  'braess',
])

/** `--name value`, `--name=value`, and switches; all after `--` are words. A flag without its value is refused. */
export function parseArgs(argv: readonly string[]): Args {
  const words: string[] = []
  const flags: Record<string, string> = {}
  for (let at = 0; at < argv.length; at++) {
    const arg = argv[at]!
    if (arg === '--') {
      words.push(...argv.slice(at + 1))
      break
    }
    if (!arg.startsWith('--')) {
      words.push(arg)
      continue
    }
    const [name, inline] = splitOnce(arg.slice(2))
    if (SWITCHES.has(name)) flags[name] = 'true'
    else {
      const value = inline ?? argv[++at]
      if (value === undefined) throw new OrtoqError('doors/missing-parameter', { name: `--${name} …` })
      flags[name] = value
    }
  }
  return { words, flags }
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf('=')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

/** What every command takes beside its own flags. */
const EVERYWHERE = ['json', 'lang', 'data', 'pack', 'known', 'help', 'version']

/** Refuses a flag that the usage of a command does not name: a slip would answer another question than was asked. */
export function refuseStrangeFlags(usage: string, flags: Args['flags']): void {
  const own = [...usage.matchAll(/--([a-z][a-z-]*)/g)].map(([, name]) => name!)
  const strange = Object.keys(flags).find((name) => !own.includes(name) && !EVERYWHERE.includes(name))
  if (strange !== undefined)
    throw new OrtoqError('doors/unknown-parameter', { name: strange, known: own.join(', ') || '—' })
}
