import type { Kind, Modality, Polarity } from '../../../statement.ts'
import type { Sense } from '../../grammar.ts'

const sense = (kind: Kind, strength: number, modality: Modality, polarity: Polarity = 'positive'): Sense => ({
  kind,
  strength,
  modality,
  polarity,
})

export const MEETING = sense('meeting', 0, 'realis')
export const SIGNATURE = sense('signature', 5, 'signed')
export const AGREEMENT = sense('agreement', 4, 'decided')
export const UNDERTAKEN = sense('commitment', 4, 'undertaken')
/** A paper or somebody binds another: what he is to do. */
export const BINDS = sense('commitment', 4, 'undertaken')
export const READY = sense('commitment', 3, 'readiness')
export const ENDORSEMENT = sense('endorsement', 1, 'support')
export const ASSESSMENT = sense('assessment', 0, 'realis')
export const BLAME = sense('assessment', 0, 'realis', 'negative')
export const CALL = sense('call', 2, 'appeal')
export const SHOULD = sense('call', 2, 'should')
/** What the subject itself holds to be necessary. */
export const NEEDED = sense('call', 2, 'should')
export const HOPE = sense('expectation', 1, 'hope')
export const STATEMENT = sense('statement', 0, 'realis')
/** Somebody will not do it. */
export const REFUSAL = sense('statement', 0, 'realis', 'negated-act')
export const DENIAL = sense('statement', 0, 'realis', 'denial')

/**
 * An act verb. `tail` are the words that belong to it ("call" + "on"); each frame that it takes says what the act is:
 * `that` a clause, with or without "that"; `to` an infinitive; `object` somebody who is to do something, or who is told it;
 * `noun` a noun phrase or an -ing form, after one of `prepositions` where they are given.
 */
export interface Act {
  readonly verb: string
  readonly tail?: RegExp | undefined
  readonly that?: Sense | undefined
  readonly to?: Sense | undefined
  readonly object?: Sense | undefined
  readonly noun?: Sense | undefined
  readonly prepositions?: RegExp | undefined
  /** Before the thing valued stands somebody else: "thanked Beijing for its help". */
  readonly beneficiary?: RegExp | undefined
  /** It says who talks, and what follows may be another act. */
  readonly speech?: boolean | undefined
  /** Its passive is an act as well: "the protocol was signed". */
  readonly passive?: boolean | undefined
  /** What follows belongs to the act whole, whatever it is: meetings. */
  readonly whole?: boolean | undefined
  /** What somebody holds to: within what another says of him it is that one's statement. */
  readonly stance?: boolean | undefined
  /** What it values is its own subject: "the workers deserve praise". */
  readonly valuesSubject?: boolean | undefined
  /** The same, and who values it stands behind: "the plan met with the approval of the council". */
  readonly valuedBy?: boolean | undefined
  /** Whoever speaks values what its clause says: "it is a pity that". */
  readonly valuesByVoice?: boolean | undefined
  /** Its subject is what took place, and no participant: "the session was held". */
  readonly occasion?: boolean | undefined
  /** Its clause is what it says, whatever follows: "the sides differ over the price". */
  readonly clause?: boolean | undefined
}

/** An act with all its fields, said or not, in one order: code that meets one shape of object is fast. */
export const inShape = (act: Act): Act => ({
  verb: act.verb,
  tail: act.tail,
  that: act.that,
  to: act.to,
  object: act.object,
  noun: act.noun,
  prepositions: act.prepositions,
  beneficiary: act.beneficiary,
  speech: act.speech,
  passive: act.passive,
  whole: act.whole,
  stance: act.stance,
  valuesSubject: act.valuesSubject,
  valuedBy: act.valuedBy,
  valuesByVoice: act.valuesByVoice,
  occasion: act.occasion,
  clause: act.clause,
})

/** Verbs that say that somebody speaks. */
export const speech = (verbs: string): Act[] =>
  verbs.split(/\s+/).map((verb) => ({ verb, that: STATEMENT, speech: true }))
/** Verbs that value, or blame, what follows them. */
export const valued = (verbs: string, of = ASSESSMENT): Act[] =>
  verbs.split(/\s+/).map((verb) => ({ verb, noun: of, that: of, passive: true }))

/** Before what is agreed. */
export const ON = / (?:on|upon|about|regarding|concerning)(?= )/
/** Those with whom something is agreed may stand before what is agreed. */
export const WITH = /^ with .{1,90}?(?= (?:on|upon|to|that|about|regarding|concerning|for|in) )/
/** Before what is valued. */
export const FOR = / (?:for|to|by|in|towards|toward|with|over|at|about|on|of)(?= )/
const ATTITUDE =
  "(?: the [a-z]+ (?:side|party|government|people)'s)?(?: (?!and (?:hopes|expects|wishes|thanks|regrets|doubts|fears|trusts|supports|plans) )[a-z'-]+){0,3}?"
/** A noun that says what the act is, after words that colour it. */
export const voiced = (noun: string) => new RegExp(`^${ATTITUDE} (?:${noun})\\b`)

/** Words of blame for a thing. */
export const BAD =
  '(?:troubling|difficult|tough|slow|weak|poor|complicated|costly|unfounded|worrying|disappointing|unacceptable|regrettable|unfair|insufficient|inadequate|excessive|alarming|strange|unjust|harmful|dangerous|absurd|outdated|vague|premature|unnecessary|inappropriate|unjustified|illegal|intolerable|unrealistic|doubtful|wrong|risky|wasteful|humiliating|unreliable|pointless|false economy|cynical|shameful|disgraceful|foolish|stupid|bad|sad|terrible|awful|dreadful|appalling|ridiculous|hypocritical|naive|reckless|irresponsible|short-sighted|shortsighted|unwise|insulting|offensive|outrageous|scandalous|painful|bitter|unhelpful|unfortunate|unworkable|unsatisfactory|unconvincing|misleading|laughable|deplorable|lamentable|abnormal|untenable|burdensome|onerous|damaging|embarrassing|hopeless|meaningless|useless|worthless|miserable|cruel|discriminatory|arbitrary|hasty|ill-timed|too (?:slow|late|low|high|little|expensive|weak|few|long|small|narrow|vague|harsh))(?![a-z])'
/** Words of praise for a thing. */
export const GOOD =
  '(?:encouraging|honest|frank|candid|businesslike|substantive|meaningful|warm|friendly|pragmatic|solid|effective|significant|impressive|useful|excellent|promising|successful|fair|satisfactory|productive|fruitful|valuable|helpful|reassuring|transparent|exemplary|remarkable|historic|constructive|timely|welcome|important|sufficient|adequate|acceptable|reasonable|justified|legitimate|optimal|ideal|convincing|right|sound|beneficial|advantageous|profitable|praiseworthy|worthy|outstanding|excellent|unique|crucial|vital|gratifying|generous|pleasing|heartening|rewarding|worthwhile|wise|brave|bold|decent|noble|great|wonderful|splendid|magnificent|brilliant|admirable|commendable|laudable|sensible|smart|clever|beautiful|tremendous|considerable|meaningful|positive|favou?rable|exciting|inspiring|natural|logical|correct|good|fine|strong|serious|momentous|landmark|exceptional|unprecedented|high-quality|dignified|worthwhile)(?![a-z])'
/** Words by which a thing is judged: "found that clause troubling". */
export const VALUES = new RegExp(`^(?:${BAD}|${GOOD})`)

/**
 * Rows of verbs that all mean one thing, each with the words that belong to it: "side with", "take issue with".
 * A row ends at its semicolon; a verb alone needs no words.
 */
export const rows = (of: Omit<Act, 'verb' | 'tail'>, list: string): Act[] =>
  list.split(';').map((row) => {
    const whole = row.trim()
    const verb = /^[a-z]+/.exec(whole)![0]
    const tail = whole.slice(verb.length)
    return tail ? { verb, ...of, tail: new RegExp(`^${tail}(?![a-z])`) } : { verb, ...of }
  })

/** Words for papers that may bind somebody. */
export const DOCUMENT =
  /\b(?:agreements?|treat(?:y|ies)|protocols?|memorand(?:um|a|ums)|declarations?|communiqu[eé]s?|conventions?|contracts?|accords?|documents?|plans?|programmes?|statements?|letters?|notes?|roadmaps?|road maps?|articles?|clauses?|decrees?|laws?|licen[cs]es?|deals?|terms|charters?)\b/
