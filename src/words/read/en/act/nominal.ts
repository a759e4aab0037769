import type { Sense, Who } from '../../grammar.ts'
import { complementOf } from '../content.ts'
import {
  AGREEMENT,
  ASSESSMENT,
  BLAME,
  CALL,
  DOCUMENT,
  ENDORSEMENT,
  HOPE,
  READY,
  SIGNATURE,
  STATEMENT,
  UNDERTAKEN,
} from '../lexicon/index.ts'
import { canAct } from '../unit.ts'
import { prepositions } from '../word.ts'
import { agentIn } from './able.ts'
import { documentsIn } from './paper.ts'
import type { Predicate, Telling } from './telling.ts'

/** What a noun says when it is reached, made, expressed: "agreement was reached on …". */
const NOUNS: ReadonlyMap<string, Sense> = new Map(
  (
    [
      [
        'agreement understanding consensus arrangement compromise accord decision deal settlement pact consent assent',
        AGREEMENT,
      ],
      ['hope confidence expectation wish desire aspiration', HOPE],
      ['readiness willingness preparedness intention determination resolve offer', READY],
      ['promise pledge undertaking guarantee assurance', UNDERTAKEN],
      [
        'gratitude appreciation satisfaction interest importance significance thanks praise admiration pride success assessment',
        ASSESSMENT,
      ],
      [
        'concern regret dissatisfaction disappointment alarm dismay doubt objection criticism protest opposition surprise complaint displeasure disagreement scepticism worry',
        BLAME,
      ],
      ['support approval backing endorsement blessing solidarity', ENDORSEMENT],
      ['proposal request appeal need call demand suggestion recommendation initiative plea', CALL],
      ['commitment adherence attention', STATEMENT],
    ] as const
  ).flatMap(([nouns, sense]) => nouns.split(' ').map((noun) => [noun, sense] as const)),
)
/** What one does with such a noun. */
const LIGHT = new Set(
  `reach make take achieve find express voice convey declare confirm reaffirm reiterate state renew give note stress
  emphasise emphasize underline underscore highlight put forward strike conclude underlined mention signal secure
  issue raise send extend offer lodge file submit draw address level repeat record grant provide announce`.split(/\s+/),
)
const MAKES = new Set(['make', 'give', 'take'])
const HANDED = new Set(['submit', 'file', 'lodge', 'send', 'address'])
const WHEN = /^(?:during|in|at|within|after|before|by|following|as|under|since)$/
const IN_KIND = /^(?:in (?:principle|writing|full)|between .{2,60})$/
const MOST = 12
const FELT: ReadonlySet<Sense> = new Set([ASSESSMENT, BLAME, HOPE, ENDORSEMENT])
const FEELS = / (?:for|in|with|at|over|about|of|to)(?= )/
const SETTLES = / (?:on|upon|about|regarding|concerning|for|of|to)(?= )/

/** "Agreement was reached on …", "A decision was made to …": the noun is the act; false where it is none. */
export function readNominal(told: Telling, { group, subject, to, voice, children }: Predicate): boolean {
  const { units, sentence } = told
  if (!subject || group.negated || (group.modal && group.modal !== 'should') || !LIGHT.has(group.lemma)) return false
  const head = headIn(told, subject.from, subject.to)
  const noun = head < 0 ? '' : singular(units[head]!.text)
  // "A commitment was made by the side to open it": what it is to do.
  const sense =
    noun === 'commitment' && MAKES.has(group.lemma) && agentIn(told, { from: subject.from, to })
      ? UNDERTAKEN
      : NOUNS.get(noun)
  if (!sense) return false
  // "No agreement was reached on the price"
  if (units[subject.from]!.text === 'no' && sense === AGREEMENT) {
    const span = told.span(told.trimmed(subject.from, to))
    told.push(
      { ...STATEMENT, polarity: 'denial' },
      group,
      span,
      voice.by.is === 'narrator' ? { is: 'parties' } : voice.by,
      voice.by,
      `en.statement.no-${group.lemma}`,
    )
    return true
  }
  if (/^(?:no|neither)$/.test(units[subject.from]!.text)) return false
  const behind = { from: head + 1, to: subject.to }
  // "An agreement in principle": of what kind, and not on what.
  const own = IN_KIND.test(told.text(behind)) ? { from: subject.to, to: subject.to } : behind
  const range = own.to > own.from ? own : { from: group.to, to }
  const owner = units.slice(subject.from, head).find(canAct)?.named ?? null
  const agent = agentIn(told, { from: subject.from, to })
  // "A promise was given", "a request was submitted": by whom, nobody says.
  if ((sense === UNDERTAKEN || HANDED.has(group.lemma)) && !owner && !agent) return false
  if (sense === UNDERTAKEN && units[group.from]!.text === 'had') return false
  const who: Who = owner
    ? { is: 'names', names: [owner] }
    : agent
      ? { is: 'phrase', span: told.span(agent) }
      : sentence.signed || voice.by.is === 'narrator'
        ? { is: 'parties' }
        : { is: 'unknown' }
  const frame = {
    verb: group.lemma,
    to: sense,
    that: sense,
    noun: sense,
    beneficiary: /^ (?:with|between|to) .{1,90}?(?= (?:on|upon|to|that|about|for|in|with) )/,
    prepositions: FELT.has(sense) ? FEELS : SETTLES,
  }
  const found = complementOf(units, sentence.lower, frame, range, children)
  // "Important agreements were reached during a meeting": when is not what.
  const when = found?.parts[0] && WHEN.test(units[found.parts[0].from]!.text)
  if (when && sense === AGREEMENT) {
    const whole = told.trimmed(subject.from, subject.to)
    if (!/^(?:the|an?|this|that|such an?) [a-z]+$/.test(told.text(whole)))
      told.push(sense, group, told.span(whole), who, voice.by, `en.${sense.kind}.${group.lemma}-nominal`)
    return true
  }
  // "The decision was taken jointly with the Chinese side": what was decided, stands elsewhere.
  if (found?.frame === 'noun' && found.parts[0] && prepositions.has(units[found.parts[0].from]?.text ?? ''))
    return false
  const parts =
    found?.parts.length || !children[0]
      ? (found?.parts ?? [])
      : [told.trimmed(children[0].subject?.from ?? range.to, to)]
  for (const part of parts)
    if (part.to > part.from)
      told.push(sense, group, told.span(part), who, voice.by, `en.${sense.kind}.${group.lemma}-nominal`)
  return parts.length > 0
}

const SIGNS = new Set(['conclude', 'finalise', 'finalize', 'formalise', 'formalize', 'exchange', 'ink', 'seal'])

/** "A memorandum was concluded between A and B"; false where it is none. */
export function readConcluded(told: Telling, { group, subject, to, voice }: Predicate): boolean {
  if (!subject || group.negated || group.modal || !SIGNS.has(group.lemma) || !DOCUMENT.test(told.text(subject)))
    return false
  const agent = agentIn(told, { from: subject.from, to })
  const who: Who = agent ? { is: 'phrase', span: told.span(agent) } : { is: 'parties' }
  for (const part of documentsIn(told, subject))
    told.push(SIGNATURE, group, told.span(part), who, voice.by, `en.signature.${group.lemma}-passive`)
  return true
}

// The noun before the first preposition or infinitive of the subject.
function headIn({ units }: Telling, from: number, to: number): number {
  for (let at = from; at < to && at - from < MOST; at++) {
    const { text, kind } = units[at]!
    if (kind === 'word' && (prepositions.has(text) || text === 'to' || text === 'that')) return at - 1
    if (at === to - 1) return at
  }
  return -1
}

const singular = (noun: string): string =>
  noun.endsWith('s') && !noun.endsWith('ss') && noun !== 'consensus' ? noun.slice(0, -1) : noun
