import type { Id, Span } from '../../../../ground/index.ts'
import type { OpenName, Sentence } from '../../grammar.ts'
import { slug } from '../name.ts'
import { bodySlug } from './body.ts'

/** "The Issyk-Kul Farmers' Association", of which two ends were found: one body by its whole name. */
export function overlapping({ lower }: Sentence, found: readonly OpenName[]): readonly OpenName[] {
  const bodies = found.filter(({ type }) => type === 'organisation')
  for (const first of bodies)
    for (const second of bodies) {
      if (first === second || !(first.start < second.start && second.start < first.end && first.end < second.end))
        continue
      const whole = { start: first.start, end: second.end }
      const id = `org:${bodySlug(lower.slice(whole.start, whole.end))}` as Id
      return [...found.filter((one) => one !== first && one !== second), { ...second, ...whole, id }]
    }
  return found
}

const RANK = /^(?: (?:region|oblast|province|prefecture|district|county|city))?(?![a-z])/
const OWN = /-of-([a-z-]{3,24}?)-(?:region|oblast|province|prefecture|district|county|city)$/
const OFFICES =
  /^(?:department|directorate|administration|inspectorate|committee|bureau|office|board|service|commission)-of-(.+)$/
/** What an office of a state is called in a region or a town. */
const LOCAL = /department|directorate|administration|inspectorate|bureau|committee|service/

/** "The Health Department of Osh Oblast": a body of a place is called by its place first. */
export function withPlace(
  { lower }: Sentence,
  matches: readonly Span[],
  found: readonly OpenName[],
): readonly OpenName[] {
  return found.map((one) => {
    if (one.type !== 'organisation' || !LOCAL.test(one.id)) return one
    const own = OWN.exec(one.id)
    if (own) return { ...one, id: `org:${own[1]}-${inOrder(one.id.slice(4, own.index))}` as Id }
    if (!/^ of (?:the )?/.test(lower.slice(one.end, one.end + 8))) return one
    const from = one.end + (lower.startsWith(' of the ', one.end) ? 8 : 4)
    const place = matches.find((match) => match.start === from && isPlace(match))
    const rank = place && RANK.exec(lower.slice(place.end, place.end + 14))
    if (!place || !rank) return one
    const called = slug(
      lower.slice(place.start, place.end).replace(/ (?:region|oblast|province|prefecture|district|county|city)$/, ''),
    )
    return { ...one, end: place.end + rank[0].length, id: `org:${called}-${inOrder(one.id.slice(4))}` as Id }
  })
}

const inOrder = (name: string): string => {
  const of = OFFICES.exec(name)
  return of ? `${of[1]}-${name.slice(0, name.indexOf('-of-'))}` : name
}

const isPlace = (match: Span): boolean =>
  (match as Span & { values?: readonly { type: string }[] }).values?.some(({ type }) => type === 'place') ?? false
