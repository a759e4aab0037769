import { OrtoqError } from '../ground/index.ts'
import { parseVkey, vkey, type VerifierKey } from './note.ts'

export interface PolicyKey {
  readonly key: VerifierKey
  readonly url: string | null
}

export interface PolicyWitness extends PolicyKey {
  /** The state that runs it: `state:…`. */
  readonly state: string
}

/** Whose signatures count: the log's keys, and those of each state's witness. @see https://c2sp.org/tlog-policy */
export interface Policy {
  readonly logs: readonly PolicyKey[]
  readonly witnesses: readonly PolicyWitness[]
}

/** The state that runs a witness, and a suffix for each further key of it. */
const STATE = /^state:[A-Z][A-Z0-9-]*(#[a-z0-9]+)?$/

/**
 * Reads a policy. A witness is named by its state; a second key of the same state, such as its quantum one, by the
 * state and a suffix after `#`. Where its witnesses are to be `asked`, they need names and addresses by which they can. Groups and the quorum are read over: what counts as sealed is that every state signed.
 */
export function parsePolicy(text: string, { asked = false } = {}): Policy {
  const logs: PolicyKey[] = []
  const witnesses: PolicyWitness[] = []
  for (const [at, line] of text.split('\n').entries()) {
    const words = line.split(/[ \t]+/).filter(Boolean)
    const [what, first = '', second, third] = words
    const bad = (reason: string): never => {
      throw new OrtoqError('register/bad-policy', { line: at + 1, reason })
    }
    if (what === undefined || what.startsWith('#') || what === 'group' || what === 'quorum') continue
    if (what === 'log' && words.length <= 3) {
      const key = parseVkey(first)
      if (key.kind === 'cosigner') bad('a log signs notes, not cosignatures of another')
      logs.push({ key, url: second ?? null })
    } else if (what === 'witness' && second !== undefined && words.length <= 4) {
      const key = parseVkey(second)
      if (key.kind === 'ed25519') bad('a witness signs cosignatures')
      if (asked && !STATE.test(first)) bad(`“${first}” names no state: write state:CODE`)
      if (asked && third !== undefined && !/^https?:\/\/[^/]/.test(third))
        bad(`“${third}” is no address: write https://…`)
      if (witnesses.some((one) => same(one.key, key))) bad('the same key twice')
      witnesses.push({ state: first.split('#')[0]!, key, url: third ?? null })
    } else bad(`“${what}” is neither log, witness, group nor quorum`)
  }
  return { logs, witnesses }
}

export const same = (a: VerifierKey, b: VerifierKey): boolean => vkey(a) === vkey(b)

/** The states whose witnesses a policy names, in its order. */
export const statesOf = ({ witnesses }: Policy): string[] => [...new Set(witnesses.map(({ state }) => state))]

/** A policy as text that other programs read: every state's witness is needed. */
export function policyText({ logs, witnesses }: Policy): string {
  const states = statesOf({ logs, witnesses })
  const lines = logs.map(({ key, url }) => `log ${vkey(key)}${url ? ` ${url}` : ''}`)
  const names = new Map<string, string[]>()
  for (const { state, key, url } of witnesses) {
    const own = names.get(state) ?? []
    const name = own.length === 0 ? state : `${state}#${own.length + 1}`
    names.set(state, [...own, name])
    lines.push(`witness ${name} ${vkey(key)}${url ? ` ${url}` : ''}`)
  }
  const groups = states.filter((state) => names.get(state)!.length > 1)
  for (const state of groups) lines.push(`group ${state}#any any ${names.get(state)!.join(' ')}`)
  const needed = states.map((state) => (groups.includes(state) ? `${state}#any` : state))
  if (needed.length > 0) lines.push(`group states all ${needed.join(' ')}`)
  lines.push(`quorum ${needed.length > 0 ? 'states' : 'none'}`)
  return `${lines.join('\n')}\n`
}
