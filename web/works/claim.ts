import type { Result } from '../kit/ask.svelte.ts'

export type Work = Result<'trace'>['works'][number]
export type Claim = Work['claims'][number]

/** Claims about one property and scope: the newest leads, its rivals stand beside it. */
export interface Claimed {
  readonly property: string
  readonly scope: string | null
  readonly lead: Claim
  readonly rivals: readonly Claim[]
}

const SURE = ['high', 'medium', 'low', 'assumed']

/** Groups claims by what they are said of; within a group the surest leads, and of equals the newest. */
export function claimed(claims: readonly Claim[]): Claimed[] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = `${claim.property} ${claim.scope ?? ''} ${claim.unit.replace(/^(mn|bn) /, '')}`
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  return [...groups.values()].map((group) => {
    const [lead, ...rivals] = group.toSorted(
      (a, b) =>
        SURE.indexOf(a.confidence) - SURE.indexOf(b.confidence) ||
        ((a.said ?? a.period ?? '') < (b.said ?? b.period ?? '') ? 1 : -1),
    )
    return { property: lead!.property, scope: lead!.scope, lead: lead!, rivals }
  })
}

/** What has been begun of what is counted, such as 18 of 29 tunnels. */
export function counted(claims: readonly Claim[]): { what: string; begun: Claim; all: Claim }[] {
  return [...new Set(claims.map(({ property }) => property))].flatMap((property) => {
    const match = /^(\w+)s-begun$/.exec(property)
    if (!match) return []
    const [begun, all] = [newest(claims, property), newest(claims, `${match[1]}-count`)]
    return begun && all ? [{ what: property, begun, all }] : []
  })
}

const newest = (claims: readonly Claim[], wanted: string): Claim | undefined =>
  claims
    .filter((claim) => claim.property === wanted && claim.low !== null)
    .toSorted((a, b) => ((a.period ?? a.said ?? '') < (b.period ?? b.said ?? '') ? 1 : -1))[0]
