import type { Span } from '../../../ground/index.ts'
import type { Actor } from '../../statement.ts'
import type { Draft, Sentence } from '../grammar.ts'
import { fits } from './sparing.ts'

/** How a language tells who binds himself from what is foretold, retold or long past. */
export interface Forecast {
  /** Rules that read a bare future: "will", «построит», 将. A readiness or an undertaking is none of them. */
  readonly futures: ReadonlySet<string>
  /** What somebody says that another state will do is foretold and binds nobody. */
  readonly others?: boolean
  /** A title without a state that may be of either side, so that whoever bears it may speak for his own: «элчи». */
  readonly either?: RegExp
  /** A bare future that binds nobody is still what whoever says it states. */
  readonly stated?: boolean
  /** Conditions, questions, expectations and hearsay, over a sentence in lower case: a bare future in one binds nobody. */
  readonly doubts: RegExp
  /** "If …": a narrator's conditional binds nobody; who says in his own voice what he will do if, binds himself. */
  readonly conditions?: RegExp
  /** A condition behind a promise that has a clause of its own behind it, over what follows the promise. */
  readonly behind?: RegExp
  /** What parts a sentence into clauses of which none doubts what another says; where it is given, a doubt is sought in the own clause. */
  readonly parts?: RegExp
  /** Verbs of what befalls somebody and is not done by him, in a content: "become", «станет», 成为. */
  readonly befalls: RegExp
  /** Promises of those who hold no office any more: "the then government". */
  readonly past: RegExp
  /** What was to be once, over the verb of a promise that a narrator tells: "was going to". */
  readonly lapsed?: RegExp
  /** That nothing came of a promise, over what stands behind its verb: ", but it was never built". */
  readonly undone?: RegExp
  /** A word that can be all that is promised though it stands before its verb: an infinitive of a language whose verb comes last. */
  readonly alone?: RegExp
  /** Contents that state how things are: 报价比市场价低. */
  readonly facts?: RegExp
  /** Verbs of promising in a past tense; beside a year that is gone they tell and bind nobody. */
  readonly told?: RegExp
  /** Words for somebody of whom the text has spoken; where it has not, nobody is bound: "he". */
  readonly pronouns?: RegExp
  /** What a document rules of itself in a bare future, over what ends with a content: how disputes are settled, how long it lasts, which text prevails. */
  readonly ruled?: RegExp
  /** Verbs of having something on the table, over a content: of a parliament without a day they tell what it is busy with. */
  readonly agenda?: RegExp
  /** What stands before a future whose subject is a thing of somebody's: 中国的出口|将. */
  readonly things?: RegExp
}

/**
 * Whether a draft binds anybody. A signed document binds by its form. Elsewhere a narrator cannot bind a crowd, and a
 * bare future binds only where somebody who can act is its subject, the voice is his own or the narrator's and nothing
 * makes it doubtful: a promise nobody made is the worst error of a reader.
 */
export function isPromise(
  draft: Draft,
  { actors, by }: { readonly actors: readonly Actor[]; readonly by: readonly Actor[] },
  sentence: Sentence,
  {
    futures,
    doubts,
    parts,
    conditions,
    behind,
    befalls,
    past,
    lapsed,
    undone,
    facts,
    told,
    things,
    alone,
    pronouns,
    agenda,
  }: Forecast,
  today: string | null = null,
  released = false,
): boolean {
  if (draft.kind !== 'commitment' || sentence.signed) return true
  const content = textOf(sentence, draft.content)
  // "This we promise": what is promised stands elsewhere. "The fare, she promised, …": one word alone is nothing promised.
  if (
    isWord(content) &&
    (Array.from(content).length < 5 || (draft.content.end <= draft.trigger.start && !alone?.test(content)))
  )
    return false
  if (facts?.test(content)) return false
  const whole = textOf(sentence, sentence)
  if (fits(past, whole)) return false
  const clause = parts ? ownClause(whole, sentence.start, draft, parts) : whole
  const trigger = textOf(sentence, draft.trigger)
  if (undone && fits(undone, textOf(sentence, { start: draft.trigger.end, end: sentence.end }))) return false
  if (today && told?.test(trigger) && isLongAgo(draft, sentence, today)) return false
  const said = by[0]?.id
  // "A person familiar with the plans said that the company was mulling a sale": nobody who is known, of nobody who is.
  if (draft.by.is === 'phrase' && !said && actors.length === 0 && draft.strength < 4) return false
  // What the press retells is the press's.
  if (said && isCrowd(said)) return false
  const quiet = draft.by.is === 'narrator' && !sentence.quoted
  const refusal = draft.polarity === 'negated-act'
  const bare = draft.rules.some((rule) => futures.has(rule))
  // "Promise", "undertake": the verb itself binds whoever is its subject.
  const firm = !bare && draft.modality === 'undertaken'
  // An agentless passive is somebody's plan, and the text does not say whose.
  const agentless = draft.who.is === 'unknown'
  // "The mayor was promised that …": by many of whom the text says nothing.
  if (quiet && draft.who.is === 'same' && draft.who.many && actors.length === 0) return false
  if (quiet && !refusal && !firm && !agentless && actors.every(({ id }) => isCrowd(id))) return false
  // A narrator's "will be built" says neither who promises nor that anybody does, but where a body publishes it of itself.
  if (quiet && agentless && !refusal && !released && draft.rules.some((rule) => rule.endsWith('will-passive')))
    return false
  if (quiet && lapsed?.test(trigger)) return false
  const nobody = draft.by.is === 'phrase' && !said
  if (!bare) return !(nobody && fits(doubts, clause))
  if (quiet && !refusal && !agentless && actors.every(({ id }) => id.startsWith('group:'))) return false
  // "The court will hear the case": what a court has on its list binds it to nobody.
  if (actors.length > 0 && actors.every(({ id }) => COURT.test(id))) return false
  // "A farmer said he would gladly sell": whoever he is, nobody can be held to it.
  if (actors.length === 0 && !refusal && draft.who.is === 'phrase' && pronouns?.test(textOf(sentence, draft.who.span)))
    return false
  const day = sentence.dates.length > 0
  if (quiet && !day && agenda?.test(content) && actors.length > 0 && actors.every(({ id }) => PARLIAMENT.test(id)))
    return false
  if (fits(befalls, content)) return false
  if (things?.test(textOf(sentence, { start: sentence.start, end: draft.trigger.start }))) return false
  // Who is bound says so himself, or it is told that he says so; of the many it is what they expect to do.
  const ofItself =
    draft.by.is !== 'narrator' && actors.length === 1 && actors[0]!.id === said && !said.startsWith('group:')
  const own = draft.who.is === 'side-of-speaker' || draft.who.is === 'speaker' || ofItself
  // What students and tourists will do is foretold, whoever says so.
  if (!own && actors.length > 0 && actors.every(({ id }) => PEOPLE.test(id))) return false
  const rest = textOf(sentence, { start: draft.content.end, end: sentence.end })
  const bound = behind?.test(rest) ? textOf(sentence, { start: sentence.start, end: draft.content.end }) : whole
  if (!own && conditions && fits(conditions, bound)) return false
  return !/[?？]»?$/.test(whole) && !fits(doubts, clause)
}

/** Whether a signed document only rules by a draft how it is itself to be read, kept and ended. */
export const isRuled = ({ kind, rules, content }: Draft, sentence: Sentence, { futures, ruled }: Forecast): boolean =>
  kind === 'commitment' &&
  sentence.signed &&
  rules.some((rule) => futures.has(rule)) &&
  ruled?.test(textOf(sentence, { start: sentence.start, end: content.end })) === true

// The clause of a sentence that holds an act, with what stands before it where nothing parts them.
function ownClause(whole: string, from: number, { content, trigger }: Draft, parts: RegExp): string {
  let start = 0
  for (const { index, 0: joint } of whole.matchAll(parts)) {
    if (from + index + joint.length <= Math.min(content.start, trigger.start)) start = index + joint.length
    else if (from + index >= Math.max(content.end, trigger.end)) return whole.slice(start, index)
  }
  return whole.slice(start)
}

// "In 2019 … pledged to build": the year of the promise stands at the head of its sentence or beside its verb, and is gone.
const isLongAgo = ({ trigger, content }: Draft, { start, dates }: Sentence, today: string): boolean =>
  dates.some(
    (date) =>
      date.relation === 'at' &&
      date.value.slice(0, 4) < today.slice(0, 4) &&
      (date.end <= content.start || date.start >= content.end) &&
      (date.start - start < 6 ||
        (date.end <= trigger.start && trigger.start - date.end < 3) ||
        (date.start >= trigger.end && date.start - trigger.end < 8)),
  )

/** People of a kind, none of whom can be held to what is said of all. */
const PEOPLE =
  /^group:(?:[a-z]{2}-)?(?:students|pupils|graduates|children|youth|young-people|tourists|guests|travellers|passengers|citizens|residents|people|migrants|drivers|traders|entrepreneurs|businessmen|customers|consumers|readers|viewers|visitors|airlines)$/
const PARLIAMENT = /^org:(?:[a-z]{2}-)?(?:parliament|senate|national-assembly|congress|duma)(?:-|$)/
const COURT = /^org:(?:.+-)?court$/

// Reporters, experts, residents: nobody in particular, and of no state.
const isCrowd = (id: string): boolean =>
  id.startsWith('group:') && !/^group:(?:[a-z]{2}-|(?:representatives|chambers|delegations)$)/.test(id)

// Letters of an alphabet alone; not of the characters of which one may be a whole word.
const NO_WORD = /[^\p{Script=Cyrillic}\p{Script=Latin}]/u
const isWord = (text: string): boolean => text !== '' && !NO_WORD.test(text)

const textOf = ({ lower }: Sentence, { start, end }: Span): string => lower.slice(start, end)
