import { date, range } from '../kit/say.ts'
import type { Result } from '../kit/ask.svelte.ts'
import { nameOf, word } from '../kit/tongue.svelte.ts'

export type AgendaLine = Result<'meeting-agenda'>['lines'][number]
export type Change = Result<'morning'>['changed'][number]
type Figure = Change['new']

const GROUPS: Readonly<Record<string, string>> = { status: 'status', verdict: 'verdict', closed: 'closed' }

/** A figure, a date or a word of a change. */
export function figureOf(figure: Figure | null, kind: string): string {
  if (!figure) return '—'
  if (figure.word !== null) return word(GROUPS[kind] ?? 'status', figure.word)
  if (figure.date !== null) return date(figure.date)
  return figure.low === null && figure.high === null ? '—' : range(figure.low, figure.high, figure.unit ?? '')
}

/** What has changed: a step by its title, a figure by its property or, of a series, by its period. */
export function changedWhat({ kind, what, whatNames, scope }: Change): string {
  if (kind === 'date') return nameOf(whatNames, what)
  if (kind !== 'figure') return word('changed', kind)
  return scope === what ? what : word('property', what)
}

/** Why a line stands on an agenda. */
export function whyOf(line: AgendaLine): string {
  const { reason, due, days, owner, ownerName, what, whatNames, change } = line
  const facts: Readonly<Record<string, string>> =
    change && reason === 'changed'
      ? {
          what: changedWhat(change),
          old: figureOf(change.old, change.kind),
          new: figureOf(change.new, change.kind),
          who: change.new.speaker ?? '—',
          said: change.new.said ? date(change.new.said) : '—',
        }
      : {
          due: due ? date(due) : '—',
          days: String(Math.abs(days ?? 0)),
          owner: nameOf(ownerName, owner ?? '—'),
          what: nameOf(whatNames, what ?? ''),
        }
  return word('agenda', reason).replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '—')
}

/** The page of what a line is about; null where it has none of its own. */
export function pageOf(about: string): string | null {
  const kind = about.slice(0, about.indexOf(':'))
  const path = { proj: 'work', com: 'commitment', case: 'case', ent: 'enterprise' }[kind]
  return path ? `/${path}/${about}` : null
}
