import { afterDateline } from '../../engine/dateline.ts'
import type { Unit } from '../unit.ts'
import type { Telling } from './telling.ts'

/** Who has the floor, and where his words begin. */
export interface Label {
  readonly to: number
  readonly known: boolean
}

/** "Song Mingyuan: …" at the head of an answer. */
export function labelOf(told: Telling): Label | null {
  const colon = told.units.findIndex(({ text }, at) => at > 0 && at < 7 && text === ':')
  if (colon < 0) return null
  const before = told.units.slice(0, colon)
  if (
    /^(?:present|participants|attendance|date|venue|subject|agenda|note|source|sources|data|contact|time|place)$/.test(
      before[0]!.text,
    )
  )
    return null
  // "Answer by the minister: …": whoever answers, or answered before.
  if (/^(?:answer|reply|response)$/.test(before[0]!.text)) {
    const who = before.find(({ named }) => named && /^(?:person|role)/.test(named.type))?.named
    told.found.push({ found: 'speech', who: who ? { is: 'phrase', span: who } : { is: 'speaker' }, goesOn: true })
    return { to: colon + 1, known: true }
  }
  if (isTopic(before)) return null
  const written = told.sentence.text.slice(told.sentence.start, told.units[colon]!.start)
  if (colon > 1 && !/\p{Ll}/u.test(written)) return null
  if (!before.every(({ capital, kind, text }) => capital || kind === 'number' || text === 'of' || text === '-'))
    return null
  const named = before.find(
    ({ named }) => named?.type === 'person' || named?.type === 'person+role' || named?.type === 'role',
  )
  // "Answer: …": who gives it was told by the question.
  if (!named && told.sentence.quoted) return { to: colon + 1, known: true }
  told.found.push({ found: 'speech', who: named ? { is: 'phrase', span: named } : { is: 'unknown' }, goesOn: true })
  return { to: colon + 1, known: named !== undefined }
}

// "Rates: …", "Kashgar–Osh: …", "Makmal tunnel: …": what an item of a bulletin is about.
const isTopic = (before: readonly Unit[]): boolean =>
  before.length > 0 &&
  before.length < 5 &&
  (before.every(({ named, text }) => named?.type === 'place' || /^(?:-|and|&|to|,)$/.test(text)) ||
    TOPIC.test(before.at(-1)!.text)) &&
  !before.some(({ named }) => named !== null && /^(?:person|role)/.test(named.type))
const TOPIC =
  /^(?:rates?|prices?|customs|finance|financing|people|appointments|personnel|disputes?|courts?|law|legal|banking|banks|energy|power|electricity|hydropower|mining|gold|copper|coal|oil|gas|cement|metals|commodities|currency|currencies|som|yuan|bonds|shares|equities|markets?|trade|exports?|imports?|transport|transportation|logistics|freight|rail|railways?|roads?|aviation|airlines?|airports?|ports|borders?|tunnels?|bridges?|highways?|corridors?|routes?|zones?|parks?|plants?|mines?|infrastructure|construction|property|housing|telecoms?|technology|digital|industry|manufacturing|textiles?|agriculture|food|grain|dairy|meat|livestock|fruit|vegetables|retail|tourism|education|health|healthcare|labou?r|security|defence|defense|politics|diplomacy|policy|regulation|taxes|taxation|tax|budget|deals?|tenders?|contracts?|projects?|investment|investments|insurance|water|irrigation|environment|climate|weather|culture|sports?|science|outlook|background|context|briefly|elsewhere|dates|diary|agenda|headlines|regions?)$/

/** Past "Rates: " at the head of an item. */
export function pastTopic({ units }: Telling): number {
  const colon = units.findIndex(({ text }, at) => at > 0 && at < 6 && text === ':')
  return colon > 0 && units[colon + 2] !== undefined && isTopic(units.slice(0, colon)) ? colon + 1 : 0
}

/** Past "BEIJING, 5 May (Agency) - ". */
export function pastDateline(told: Telling): number {
  const past = afterDateline(told.sentence.text, told.sentence)
  return past === told.sentence.start ? 0 : told.units.findIndex(({ start }) => start >= past)
}

/** Past "4." or "Article 4.". */
export function pastNumber(told: Telling): number {
  const units = told.units
  if (units[0]?.text === 'article' && units[1]?.kind === 'number') return units[2]?.kind === 'sign' ? 3 : 2
  if (units[0]?.kind !== 'number') return 0
  // "2.4 No agreement was reached"
  if (/^\d{1,2}(?:\.\d{1,2}){1,2}$/.test(units[0].text) && units[1]?.capital) return 1
  return units[1]?.text === '.' || units[1]?.text === ')' ? 2 : 0
}
