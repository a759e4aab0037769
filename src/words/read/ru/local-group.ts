import type { Id } from '../../../ground/index.ts'
import { perToken } from '../engine/memo.ts'
import type { OpenName, Sentence } from '../grammar.ts'
import { townOfAdjective } from './body-slug.ts'
import { groups } from './reference/group.ts'

/** Words for the many that are no people of a place. */
const NO_PEOPLE = /^(?:press|people|citizens|delegation|authorities|local-authorities|law-enforcement)$/
/** Of the many by every form: what they are in English, and whether the form may be a subject. */
const MANY: ReadonlyMap<string, { readonly slug: string; readonly direct: boolean }> = new Map(
  groups.flatMap(({ forms, direct, means }) =>
    means?.is === 'group' && !NO_PEOPLE.test(means.slug)
      ? forms.map(
          (form, at) => [form, { slug: means.slug, direct: direct ? direct.includes(form) : at === 0 }] as const,
        )
      : [],
  ),
)
const adjective = perToken((word): string | null => (/ск(?:ие|их|им|ими)$/.test(word) ? townOfAdjective(word) : null))

/** "Ошские швейники", "ганьсуйские аграрии": people of a town or a land without a body. */
export function localGroups({ tokens, lower }: Sentence): OpenName[] {
  const found: OpenName[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue
    const place = adjective(token)
    const next = tokens[at + 1]
    if (place === null || !next || lower.slice(token.end, next.start) !== ' ') continue
    const many = MANY.get(next.text)
    if (!many) continue
    const id: Id = `group:${place}-${many.slug}`
    const direct = many.direct && token.text.endsWith('ие')
    found.push({ start: token.start, end: next.end, type: 'group', id, direct })
  }
  return found
}
