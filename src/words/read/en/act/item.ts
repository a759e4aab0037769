import type { Sense, Sentence } from '../../grammar.ts'
import { AGREEMENT, CALL, READY, SIGNATURE, UNDERTAKEN } from '../lexicon/index.ts'
import { isBaseVerb } from '../word.ts'
import { agentIn } from './able.ts'
import type { Telling } from './telling.ts'

/** An item of a list as what its lead says of it; false where the sentence is none. */
export function readItem(told: Telling): boolean {
  const { units } = told
  if (readPaper(told)) return true
  const item = itemOf(told.sentence)
  if (!item) return readOwnModal(told)
  const from = units.findIndex(({ start }) => start >= item.from)
  const verb = from >= 0 && units[from]!.text === 'not' ? from + (units[from + 1]?.text === 'to' ? 2 : 1) : from
  if (from < 0 || !units[verb] || !isBaseVerb(units[verb]!.text)) return false
  for (const part of told.verbPhrases(from, units.length))
    told.push(
      verb > from ? { ...item.sense, polarity: 'negated-act' } : item.sense,
      units[from]!,
      told.span(part),
      item.shared ? { is: 'parties' } : { is: 'same' },
      { is: 'narrator' },
      `en.${item.sense.kind}.item`,
    )
  return true
}

/** "The Parties: (a) shall notify each other; (b) should encourage": each item has its own auxiliary. */
function readOwnModal(told: Telling): boolean {
  const { units, sentence } = told
  const mark = ITEM.exec(sentence.lower.slice(sentence.start, Math.min(sentence.end, sentence.start + 12)))
  if (!mark) return false
  const from = units.findIndex(({ start }) => start >= sentence.start + mark[0].length)
  const sense = MODAL_SENSE.get(units[from]?.text ?? '')
  const lead = sense && leadOf(sentence)
  if (!sense || !lead || lead.length > LONGEST_LEAD || !SUBJECT_ALONE.test(lead.trim())) return false
  const not = units[from + 1]?.text === 'not'
  const shared = SEVERAL.test(lead)
  const bound = sentence.signed && sense === UNDERTAKEN ? { ...sense, strength: 5 } : sense
  for (const part of told.verbPhrases(from + (not ? 2 : 1), units.length))
    told.push(
      not ? { ...bound, polarity: 'negated-act' } : bound,
      units[from]!,
      told.span(part),
      shared ? { is: 'parties' } : { is: 'same' },
      { is: 'narrator' },
      `en.${sense.kind}.item`,
    )
  return true
}
const MODAL_SENSE: ReadonlyMap<string, Sense> = new Map([
  ['shall', UNDERTAKEN],
  ['will', UNDERTAKEN],
  ['undertake', UNDERTAKEN],
  ['should', CALL],
  ['must', CALL],
])
/** A lead that is but a subject: "6. The Parties:". */
const SUBJECT_ALONE =
  /(?:^|[.;] )(?:\d{1,2}[.)]? ?)*(?:\([a-z]\) )?(?:(?:the|both|each|all) ){0,3}(?:[a-z'-]+ ){0,5}[a-z'-]+:$/
const LONGEST_LEAD = 80

/** "The following documents were signed: - Memorandum between A and B": each line of the list is a paper. */
function readPaper(told: Telling): boolean {
  const { units, sentence } = told
  const { lower, text, start, end } = sentence
  if (start < 20 || text[start - 1] !== '\n') return false
  const mark = MARK.exec(lower.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0
  if (!PAPER_LINE.test(lower.slice(start + mark, Math.min(end, start + mark + 90)))) return false
  const before = lower.slice(Math.max(0, start - MOST_BACK), start)
  const lines = before.split('\n').filter((line) => line.trim() !== '')
  let at = lines.length - 1
  while (at >= 0 && !lines[at]!.trimEnd().endsWith(':') && PAPER_LINE.test(lines[at]!.replace(MARK, ''))) at--
  const lead = lines[at]?.trimEnd()
  if (!lead?.endsWith(':') || !SIGNED.test(lead) || UNSIGNED.test(lead)) return false
  const from = units.findIndex((unit) => unit.start >= start + mark)
  if (from < 0 || units.slice(from).some(({ text }) => /^(?:was|were|is|are|will)$/.test(text))) return false
  const range = told.trimmed(from, units.length)
  const agent = agentIn(told, range)
  told.push(
    SIGNATURE,
    units[from]!,
    told.span(range),
    agent ? { is: 'phrase', span: told.span(agent) } : { is: 'parties' },
    { is: 'narrator' },
    'en.signature.item',
  )
  return true
}
const MARK = /^\s*(?:\(?[a-z\d]{1,3}[.)]|[-•*·–—])\s*/
const PAPER_LINE =
  /^(?:an? |the |two |three |joint |framework |intergovernmental |exchange |(?!(?:the|and|in|at|on)\b)[a-z-]+ ){0,4}(?:agreements?|memorand(?:um|a)|protocols?|treaty|treaties|conventions?|declarations?|contracts?|letters?|plans?|programmes?|programs?|roadmaps?|statements?|notes|accords?|mou|arrangements?)(?![a-z])/
const SIGNED =
  /\b(?:signed|inked|initialled|exchanged|concluded|signing|exchange) ?(?:[^:]{0,120})?:$|\b(?:documents?|agreements?|papers?)\b[^:]{0,80}\b(?:signed|inked|initialled|exchanged|concluded)\b[^:]{0,80}:$/
const UNSIGNED = /\b(?:will be|to be|not|plan(?:s|ned)? to|expected|ready for|prepared for|may|should|draft)\b/

const ITEM = /^\s*(?:\([a-z\d]{1,3}\)|[-•*·]|[a-z\d]{1,2}\))\s*(?:to )?/
const MOST_BACK = 3000

/**
 * An item of a list whose verb stands in its lead: "The following was agreed: (a) to begin …". Where the words of the
 * item begin, and what the lead says of it; null where it is none.
 */
function itemOf({ lower, start, end, signed }: Sentence): Item | null {
  const mark = ITEM.exec(lower.slice(start, Math.min(end, start + 12)))
  const lead = mark && leadOf({ lower, start })
  if (!mark || !lead) return null
  const words = lead.slice(-200)
  const shared = SEVERAL.test(words)
  const sense = shared ? senseOf(words) : ownSense(words)
  if (!sense) return null
  const bound = signed && sense.modality === 'undertaken' ? { ...sense, strength: 5 } : sense
  return { from: start + mark[0].length, sense: bound, shared }
}

// The line above the items, which ends with a colon.
function leadOf({ lower, start }: Pick<Sentence, 'lower' | 'start'>): string | null {
  const before = lower.slice(Math.max(0, start - MOST_BACK), start)
  const lines = before.split('\n').filter((line) => line.trim() !== '')
  // Past the other items.
  let at = lines.length - 1
  while (at >= 0 && ITEM.test(lines[at]!) && !lines[at]!.trimEnd().endsWith(':')) at--
  const lead = lines[at]?.trimEnd()
  return lead?.endsWith(':') ? lead : null
}

interface Item {
  readonly from: number
  readonly sense: Sense
  /** Its lead speaks of all parties; else of whoever was its subject. */
  readonly shared: boolean
}

const SEVERAL =
  /\b(?:sides|parties|participants|signatories|members|states|following|ministers|delegations|countries|co-chairs|presidents|leaders|heads)\b/

// What several do together: whose item it would be else, the lead alone knows.
function senseOf(lead: string): Sense | null {
  if (/\b(?:agreed|agree|decided|decide)\b/.test(lead)) return AGREEMENT
  if (/\b(?:undertake|undertook|commit themselves|will|shall|pledge|pledged)\b/.test(lead)) return UNDERTAKEN
  return /\b(?:call|urge|recommend)(?:s|ed)?\b/.test(lead) ? CALL : null
}

// What the subject of the lead alone takes on: its verb stands right before the colon.
function ownSense(lead: string): Sense | null {
  const end = lead.slice(-70)
  if (
    /\b(?:will|shall|undertakes?|undertook|has undertaken|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|agree[sd]?|decided|commits? (?:itself|himself|herself)|is obliged|is committed)(?: (?:to|also|further|the following))*:$/.test(
      end,
    )
  )
    return UNDERTAKEN
  if (/\b(?:plan(?:s|ned)?|intend(?:s|ed)?|is (?:ready|prepared|willing)|stands ready)(?: to)?:$/.test(end))
    return READY
  return /\b(?:urge[sd]?|recommend(?:s|ed)?|propose[sd]?|called? on [^:]{2,50}|ask(?:s|ed)?|instructed|request(?:s|ed)?)(?: [a-z ]{2,40})?(?: to)?:$/.test(
    end,
  )
    ? CALL
    : null
}
