import type { Kind, Modality, Polarity } from '../../statement.ts'

/** What an act is, once it is known what follows its verb. */
export interface Sense {
  readonly kind: Kind
  readonly strength: number
  readonly modality: Modality
  readonly polarity: Polarity
}

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
export const READY = sense('commitment', 3, 'readiness')
export const ENDORSEMENT = sense('endorsement', 1, 'support')
export const ASSESSMENT = sense('assessment', 0, 'realis')
export const BLAME = sense('assessment', 0, 'realis', 'negative')
export const CALL = sense('call', 2, 'appeal')
export const SHOULD = sense('call', 2, 'should')
export const HOPE = sense('expectation', 1, 'hope')
export const STATEMENT = sense('statement', 0, 'realis')
export const DENIAL = sense('statement', 0, 'realis', 'denial')

/**
 * An act verb. `tail` are the words that belong to it ("call" + "on"); each frame that it takes says what the act is:
 * `that` a clause, with or without "that"; `to` an infinitive; `object` somebody who is to do something, or who is told it;
 * `noun` a noun phrase or an -ing form, after one of `prepositions` where they are given.
 */
export interface Act {
  readonly verb: string
  readonly tail?: RegExp
  readonly that?: Sense
  readonly to?: Sense
  readonly object?: Sense
  readonly noun?: Sense
  readonly prepositions?: RegExp
  /** Before the thing valued stands somebody else: "thanked Beijing for its help". */
  readonly beneficiary?: RegExp
  /** It says who talks, and what follows may be another act. */
  readonly speech?: boolean
  /** Its passive is an act as well: "the protocol was signed". */
  readonly passive?: boolean
  /** What follows belongs to the act whole, whatever it is: meetings. */
  readonly whole?: boolean
  /** Its subject is what took place, and no participant: "the session was held". */
  readonly occasion?: boolean
}

const speech = (verbs: string): Act[] => verbs.split(/\s+/).map((verb) => ({ verb, that: STATEMENT, speech: true }))
const valued = (verbs: string, of = ASSESSMENT): Act[] =>
  verbs.split(/\s+/).map((verb) => ({ verb, noun: of, that: of, passive: true }))

const ON = / (?:on|upon|about|regarding|concerning)(?= )/
// Those with whom something is agreed may stand before what is agreed.
const WITH = /^ with .{1,90}?(?= (?:on|upon|to|that|about|regarding|concerning|for|in) )/
const FOR = / (?:for|to|in|towards|toward|with|over|at|about|on|of)(?= )/
const ATTITUDE = "(?: [a-z'-]+){0,3}?"
const voiced = (noun: string) => new RegExp(`^${ATTITUDE} (?:${noun})\\b`)

// "Express", "voice", "reaffirm": the noun says what the act is.
const VOICES = [
  'express',
  'voice',
  'convey',
  'declare',
  'confirm',
  'reaffirm',
  'reiterate',
  'signal',
  'announce',
  'state',
  'restate',
  'offer',
  'extend',
  'renew',
  'show',
  'demonstrate',
  'have',
  'give',
  'pledge',
  'emphasise',
  'emphasize',
  'stress',
  'note',
  'repeat',
  'underline',
]
const NOUNS: readonly (readonly [string, Omit<Act, 'verb' | 'tail'>])[] = [
  ['readiness|willingness|preparedness', { to: READY, noun: READY, prepositions: / (?:for|to)(?= )/ }],
  ['intention|intent|determination|resolve|plans?', { to: READY, noun: READY, prepositions: / of(?= )/ }],
  ['support|backing|solidarity', { noun: ENDORSEMENT, prepositions: FOR }],
  ['hopes?|expectations?|wish(?:es)?', { that: HOPE, to: HOPE, noun: HOPE, prepositions: / (?:for|of)(?= )/ }],
  [
    'gratitude|thanks|appreciation|thankfulness',
    { noun: ASSESSMENT, that: ASSESSMENT, prepositions: FOR, beneficiary: /^ to .{1,80}?(?= for )/ },
  ],
  [
    'satisfaction|pleasure|joy|admiration|respect|congratulations|delight',
    { noun: ASSESSMENT, that: ASSESSMENT, prepositions: FOR },
  ],
  [
    'regrets?|concerns?|worry|worries|dissatisfaction|disappointment|alarm|anxiety|indignation|displeasure|doubts?|condolences|dismay|sorrow|sympathy|disagreement|opposition',
    { noun: BLAME, that: BLAME, prepositions: FOR },
  ],
  ['interest', { noun: ASSESSMENT, prepositions: FOR }],
  ['(?:confidence|conviction|certainty|belief|view|opinion)', { that: STATEMENT, speech: true }],
  ['commitment|adherence', { to: READY, noun: STATEMENT, prepositions: / to(?= )/ }],
]

/** About 150 act verbs; the first entry that fits a verb and its tail counts. */
export const acts: readonly Act[] = [
  // Meetings
  {
    verb: 'hold',
    tail: /^(?: [a-z'-]+){0,4}? (?:talks|meetings?|negotiations|consultations|conversations?|sessions?|phone call|summit|round of talks)\b/,
    noun: MEETING,
    whole: true,
    passive: true,
  },
  {
    verb: 'have',
    tail: /^(?: [a-z'-]+){0,3}? (?:talks|meetings?|conversation|consultations|phone call|discussions?)\b/,
    noun: MEETING,
    whole: true,
  },
  { verb: 'hold', noun: MEETING, occasion: true, passive: true },
  { verb: 'take', tail: /^ place\b/, noun: MEETING, occasion: true },
  {
    verb: 'host',
    tail: /^(?: [a-z'-]+){0,5}? (?:talks|meetings?|negotiations|consultations|sessions?)\b/,
    noun: MEETING,
    occasion: true,
  },
  { verb: 'conduct', tail: /^(?: [a-z'-]+){0,3}? (?:talks|negotiations|consultations)\b/, noun: MEETING, whole: true },
  { verb: 'pay', tail: /^(?: [a-z'-]+){0,4}? visit\b/, noun: MEETING, whole: true },
  { verb: 'make', tail: /^(?: [a-z'-]+){0,4}? visit\b/, noun: MEETING, whole: true },
  { verb: 'meet', noun: MEETING, whole: true },
  { verb: 'visit', noun: MEETING, whole: true },
  { verb: 'receive', noun: MEETING, whole: true },
  { verb: 'discuss', noun: MEETING, whole: true },
  { verb: 'exchange', tail: /^(?: [a-z-]+)? (?:views|opinions)\b/, noun: MEETING, whole: true },
  { verb: 'confer', tail: /^ with\b/, noun: MEETING, whole: true },
  { verb: 'talk', tail: /^ (?:to|with|by)\b/, noun: MEETING, whole: true },
  { verb: 'speak', tail: /^ (?:highly|warmly) of\b/, noun: ASSESSMENT },
  { verb: 'speak', tail: /^(?: [a-z]+)? in (?:favour|favor|support) of\b/, noun: ENDORSEMENT },
  { verb: 'speak', tail: /^ (?:out )?against\b/, noun: BLAME },
  { verb: 'speak', tail: /^ (?:by (?:tele)?phone|to|with)\b/, noun: MEETING, whole: true },
  // Signatures
  { verb: 'sign', noun: SIGNATURE, passive: true },
  { verb: 'initial', noun: SIGNATURE, passive: true },
  { verb: 'ink', noun: SIGNATURE, passive: true },
  { verb: 'put', tail: /^ (?:their|his|her) (?:signatures?|names?) (?:to|under)\b/, noun: SIGNATURE },
  { verb: 'append', tail: /^ (?:their|his|her) signatures? to\b/, noun: SIGNATURE },
  {
    verb: 'conclude',
    tail: /^(?= (?:an?|the|[a-z]+) .{0,60}(?:agreement|treaty|contract|memorandum|protocol|convention|accord|deal)s?\b)/,
    noun: SIGNATURE,
    passive: true,
  },
  { verb: 'witness', tail: /^ the (?:signing|exchange|initialling|conclusion) of\b/, noun: SIGNATURE },
  { verb: 'attend', tail: /^ the signing of\b/, noun: SIGNATURE },
  // Agreements
  { verb: 'agree', tail: /^ with\b(?!.{1,90} (?:on|to|that) )/, noun: ENDORSEMENT },
  {
    verb: 'agree',
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|upon|to)(?= )/,
    beneficiary: WITH,
    passive: true,
  },
  {
    verb: 'reach',
    tail: /^(?: [a-z]+){0,3}? (?:agreements?|consensus|understandings?|accord|deal|compromise|arrangement)\b/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|upon|about|regarding|concerning|for|in)(?= )/,
    beneficiary: WITH,
    passive: true,
  },
  {
    verb: 'come',
    tail: /^ to an? (?:[a-z]+ )?(?:agreement|understanding|arrangement)\b/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: ON,
  },
  { verb: 'decide', tail: /^ against\b/, noun: AGREEMENT },
  { verb: 'decide', to: AGREEMENT, that: AGREEMENT, noun: AGREEMENT, prepositions: ON, passive: true },
  { verb: 'resolve', to: AGREEMENT, that: AGREEMENT },
  { verb: 'arrange', to: AGREEMENT, that: AGREEMENT, noun: AGREEMENT, prepositions: / (?:on|for)(?= )/ },
  { verb: 'settle', tail: /^ on\b/, noun: AGREEMENT },
  {
    verb: 'take',
    tail: /^ the decision\b/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|of)(?= )/,
  },
  {
    verb: 'take',
    tail: /^ (?:a|the)(?: [a-z]+)? decision\b/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|of)(?= )/,
  },
  {
    verb: 'make',
    tail: /^ (?:a|the)(?: [a-z]+)? decision\b/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|of)(?= )/,
  },
  { verb: 'approve', noun: AGREEMENT, passive: true },
  { verb: 'adopt', noun: AGREEMENT, passive: true },
  // Commitments
  { verb: 'undertake', to: UNDERTAKEN, that: UNDERTAKEN, noun: UNDERTAKEN },
  { verb: 'pledge', tail: voiced('support|backing'), noun: ENDORSEMENT, prepositions: FOR },
  { verb: 'pledge', to: UNDERTAKEN, that: UNDERTAKEN, noun: UNDERTAKEN, speech: true, object: UNDERTAKEN },
  { verb: 'promise', to: UNDERTAKEN, that: UNDERTAKEN, noun: UNDERTAKEN, speech: true, object: UNDERTAKEN },
  { verb: 'vow', to: UNDERTAKEN, that: UNDERTAKEN, speech: true, noun: UNDERTAKEN },
  { verb: 'swear', to: UNDERTAKEN, that: UNDERTAKEN },
  { verb: 'guarantee', to: UNDERTAKEN, that: UNDERTAKEN, speech: true, noun: UNDERTAKEN },
  {
    verb: 'commit',
    tail: /^ (?:itself|themselves|himself|herself|ourselves|themself)\b/,
    to: UNDERTAKEN,
    noun: UNDERTAKEN,
    prepositions: / to(?= )/,
  },
  { verb: 'commit', to: UNDERTAKEN, noun: UNDERTAKEN, prepositions: / to(?= )/ },
  { verb: 'bind', tail: /^ (?:itself|themselves|himself|herself)\b/, to: UNDERTAKEN },
  {
    verb: 'assure',
    that: UNDERTAKEN,
    object: UNDERTAKEN,
    noun: UNDERTAKEN,
    beneficiary: /^ .{1,60}?(?= of )/,
    prepositions: / of(?= )/,
  },
  {
    verb: 'give',
    tail: /^ (?:an |its |his |her |their )?(?:[a-z]+ )?(?:assurances?|guarantees?|undertakings?|pledge|promise|word)\b/,
    that: UNDERTAKEN,
    to: UNDERTAKEN,
    noun: UNDERTAKEN,
    prepositions: / of(?= )/,
  },
  { verb: 'give', tail: /^ (?:[a-z]+ )?consideration to\b/, noun: READY },
  {
    verb: 'give',
    tail: /^ (?:an? )?(?:very |highly )?(?:positive|high|favou?rable|good) (?:assessment|appraisal|evaluation|marks) (?:of|to)\b/,
    noun: ASSESSMENT,
  },
  {
    verb: 'make',
    tail: /^ (?:a |the |an )?(?:[a-z]+ )?(?:commitments?|pledge|promise|undertaking)\b/,
    to: UNDERTAKEN,
    that: UNDERTAKEN,
  },
  {
    verb: 'assume',
    tail: /^ (?:the |an )?(?:[a-z]+ )?(?:obligations?|commitments?|responsibility|duty|undertaking)\b/,
    to: UNDERTAKEN,
    noun: UNDERTAKEN,
    prepositions: / (?:for|of)(?= )/,
  },
  {
    verb: 'take',
    tail: /^ (?:on|upon (?:itself|themselves|himself|herself))(?: (?:the |an )?(?:[a-z]+ )?(?:obligations?|commitments?|responsibility|duty))?\b/,
    to: UNDERTAKEN,
    noun: UNDERTAKEN,
    prepositions: / (?:for|of)(?= )/,
  },
  {
    verb: 'bear',
    tail: /^(?= (?:the|all|half|its|these|a) .{0,40}(?:costs?|expenses?|expenditure))/,
    noun: UNDERTAKEN,
  },
  { verb: 'stand', tail: /^ (?:fully )?ready\b/, to: READY, noun: READY, prepositions: / for(?= )/ },
  { verb: 'stand', tail: /^ prepared\b/, to: READY, noun: READY, prepositions: / for(?= )/ },
  { verb: 'stand', tail: /^ (?:firmly )?(?:for|behind)\b/, noun: ENDORSEMENT },
  { verb: 'stand', tail: /^ (?:firmly )?against\b/, noun: BLAME },
  { verb: 'intend', to: READY, that: READY },
  { verb: 'plan', to: READY, that: READY },
  { verb: 'aim', to: READY },
  { verb: 'offer', to: READY, noun: READY },
  { verb: 'volunteer', to: READY },
  // Endorsements
  { verb: 'support', noun: ENDORSEMENT, passive: true },
  { verb: 'back', noun: ENDORSEMENT, passive: true },
  { verb: 'endorse', noun: ENDORSEMENT, passive: true },
  { verb: 'welcome', noun: ENDORSEMENT, that: ENDORSEMENT, passive: true },
  { verb: 'favour', noun: ENDORSEMENT },
  { verb: 'favor', noun: ENDORSEMENT },
  { verb: 'second', noun: ENDORSEMENT },
  { verb: 'lend', tail: /^ (?:its|his|her|their) support to\b/, noun: ENDORSEMENT },
  // Calls
  { verb: 'call', tail: /^ (?:for)\b/, noun: CALL, passive: true },
  { verb: 'call', tail: /^ (?:once again )?(?:on|upon)\b/, object: CALL },
  { verb: 'appeal', tail: /^ (?:to|for)\b/, object: CALL, noun: CALL },
  { verb: 'urge', object: CALL, that: CALL, noun: CALL, passive: true },
  { verb: 'ask', tail: /^ for\b/, noun: CALL },
  { verb: 'ask', tail: /^ (?:about\b|(?:me|us|him|her|them)\b(?! (?:not )?to\b))/ },
  {
    verb: 'ask',
    object: CALL,
    that: CALL,
    passive: true,
    noun: CALL,
    beneficiary: /^ .{1,60}?(?= for )/,
    prepositions: / for(?= )/,
  },
  { verb: 'request', object: CALL, that: CALL, noun: CALL, passive: true },
  { verb: 'invite', object: CALL, passive: true },
  { verb: 'demand', to: CALL, that: CALL, noun: CALL, object: CALL },
  { verb: 'insist', that: CALL, noun: CALL, prepositions: / (?:on|upon)(?= )/ },
  { verb: 'propose', to: CALL, that: CALL, noun: CALL, passive: true },
  { verb: 'suggest', that: CALL, noun: CALL },
  { verb: 'recommend', object: CALL, that: CALL, noun: CALL, passive: true },
  { verb: 'advise', object: CALL, that: CALL, passive: true },
  { verb: 'encourage', object: CALL, noun: CALL, passive: true },
  { verb: 'advocate', that: CALL, noun: CALL },
  { verb: 'exhort', object: CALL },
  { verb: 'implore', object: CALL },
  { verb: 'beg', object: CALL },
  { verb: 'remind', object: STATEMENT, that: STATEMENT, speech: true },
  { verb: 'instruct', object: CALL, passive: true },
  { verb: 'direct', object: CALL, passive: true },
  {
    verb: 'task',
    object: CALL,
    noun: CALL,
    beneficiary: /^ .{1,60}?(?= with )/,
    prepositions: / with(?= )/,
    passive: true,
  },
  {
    verb: 'entrust',
    object: CALL,
    noun: CALL,
    beneficiary: /^ .{1,60}?(?= with )/,
    prepositions: / with(?= )/,
    passive: true,
  },
  { verb: 'order', object: CALL, that: CALL, passive: true },
  { verb: 'mandate', object: CALL, passive: true },
  {
    verb: 'charge',
    tail: /^(?= .{1,60} with )/,
    noun: CALL,
    beneficiary: /^ .{1,60}?(?= with )/,
    prepositions: / with(?= )/,
  },
  { verb: 'want', object: CALL },
  { verb: 'press', tail: /^ for\b/, noun: CALL },
  { verb: 'push', tail: /^ for\b/, noun: CALL },
  { verb: 'speak', tail: /^ out for\b/, noun: CALL },
  { verb: 'warn', tail: /^ against\b/, noun: CALL },
  // Expectations
  { verb: 'hope', that: HOPE, to: HOPE, noun: HOPE, prepositions: / for(?= )/, passive: true },
  { verb: 'expect', that: HOPE, object: HOPE, to: HOPE, noun: HOPE, passive: true },
  { verb: 'look', tail: /^ (?:forward|ahead) to\b/, noun: HOPE },
  { verb: 'anticipate', that: HOPE, noun: HOPE },
  { verb: 'await', noun: HOPE },
  { verb: 'count', tail: /^ on\b/, object: HOPE, noun: HOPE },
  { verb: 'rely', tail: /^ on\b/, object: HOPE, noun: HOPE },
  { verb: 'trust', that: HOPE },
  { verb: 'wish', that: HOPE, object: HOPE, noun: HOPE },
  // Assessments
  {
    verb: 'note',
    tail: /^ with (?:great |deep |particular )?(?:satisfaction|appreciation|pleasure|gratitude|approval)\b/,
    noun: ASSESSMENT,
    that: ASSESSMENT,
  },
  {
    verb: 'note',
    tail: /^ with (?:great |deep |serious )?(?:concern|regret|alarm|disappointment)\b/,
    noun: BLAME,
    that: BLAME,
  },
  { verb: 'attach', tail: /^ (?:[a-z]+ )?(?:importance|significance|value|priority) to\b/, noun: ASSESSMENT },
  { verb: 'pay', tail: /^ (?:[a-z]+ )?tribute to\b/, noun: ASSESSMENT },
  { verb: 'thank', noun: ASSESSMENT, beneficiary: /^ .{1,100}?(?= for )/, prepositions: / for(?= )/, passive: true },
  {
    verb: 'congratulate',
    noun: ASSESSMENT,
    beneficiary: /^ .{1,100}?(?= (?:on|upon|for) )/,
    prepositions: / (?:on|upon|for)(?= )/,
  },
  { verb: 'commend', noun: ASSESSMENT, beneficiary: /^ .{1,60}?(?= for )/, prepositions: / for(?= )/, passive: true },
  { verb: 'describe', noun: ASSESSMENT },
  { verb: 'call', tail: /^ it «[^»]{2,40}»(?= that )/, that: BLAME },
  { verb: 'call', tail: /^ (?=.{2,80} (?:an? |the |«|very |un[a-z]+))/, noun: ASSESSMENT },
  { verb: 'take', tail: /^ pride in\b/, noun: ASSESSMENT },
  ...valued('appreciate praise laud hail applaud value admire salute cherish prize extol'),
  ...valued('regret deplore condemn criticise criticize denounce lament decry oppose resent blame mourn fault', BLAME),
  { verb: 'object', tail: /^ to\b/, noun: BLAME },
  { verb: 'protest', tail: /^ (?:against|at|over)\b/, noun: BLAME },
  { verb: 'complain', tail: /^ (?:about|of)\b/, noun: BLAME },
  { verb: 'complain', that: BLAME },
  { verb: 'fear', that: BLAME, noun: BLAME, prepositions: / for(?= )/ },
  { verb: 'worry', that: BLAME },
  { verb: 'worry', tail: /^ (?:about|over)\b/, noun: BLAME },
  ...['reject', 'dismiss', 'denounce', 'describe'].map((verb): Act => ({
    verb,
    tail: /^ as (?:completely |entirely |utterly )?(?:false|untrue|baseless|groundless|unfounded|fake|absurd|fabricated|nonsense)(?: [a-z]+){0,8}?(?= that )/,
    that: DENIAL,
  })),
  {
    verb: 'dismiss',
    tail: /^(?= (?:reports?|rumou?rs?|allegations?|claims?|suggestions?)\b)/,
    that: DENIAL,
    noun: DENIAL,
  },
  { verb: 'dismiss', noun: BLAME, passive: true },
  {
    verb: 'reject',
    tail: /^(?: [a-z]+)? (?:reports?|rumou?rs?|allegations?|claims?|suggestions?|accusations?)\b/,
    that: DENIAL,
    noun: DENIAL,
    prepositions: / (?:of|about)(?= )/,
  },
  { verb: 'reject', noun: BLAME, passive: true },
  // Attitudes by nouns
  ...VOICES.flatMap((verb) =>
    NOUNS.map(([noun, frames]): Act => ({ verb, tail: voiced(noun), ...frames, passive: true })),
  ),
  // Denials
  {
    verb: 'deny',
    tail: /^(?: [a-z]+)?(?: (?:media|press|newspaper))? (?:reports?|rumou?rs?|allegations?|claims?|suggestions?|speculation|any suggestion|the suggestion)(?= that )/,
    that: DENIAL,
  },
  { verb: 'deny', that: DENIAL, noun: DENIAL, passive: true },
  { verb: 'refute', that: DENIAL, noun: DENIAL, passive: true },
  { verb: 'disavow', noun: DENIAL },
  { verb: 'rule', tail: /^ out\b/, noun: DENIAL, passive: true },
  // Statements
  { verb: 'take', tail: /^ note of\b/, noun: STATEMENT },
  { verb: 'recall', that: STATEMENT, noun: STATEMENT, speech: true },
  { verb: 'reaffirm', that: STATEMENT, noun: STATEMENT, speech: true },
  { verb: 'reiterate', that: STATEMENT, noun: STATEMENT, speech: true },
  { verb: 'confirm', that: STATEMENT, noun: STATEMENT, speech: true },
  { verb: 'affirm', that: STATEMENT, noun: STATEMENT, speech: true },
  { verb: 'recognise', that: STATEMENT, noun: STATEMENT },
  { verb: 'recognize', that: STATEMENT, noun: STATEMENT },
  { verb: 'acknowledge', that: STATEMENT, noun: STATEMENT, speech: true },
  { verb: 'admit', that: STATEMENT, noun: STATEMENT, speech: true },
  { verb: 'declare', that: STATEMENT, noun: STATEMENT, speech: true },
  { verb: 'announce', that: STATEMENT, noun: STATEMENT, speech: true, passive: true },
  { verb: 'report', tail: /^ (?:to|with reference|citing)\b/ },
  { verb: 'report', that: STATEMENT, noun: STATEMENT, prepositions: / on(?= )/, speech: true, passive: true },
  { verb: 'emphasise', that: STATEMENT, noun: ASSESSMENT, speech: true, passive: true },
  { verb: 'emphasize', that: STATEMENT, noun: ASSESSMENT, speech: true, passive: true },
  { verb: 'stress', that: STATEMENT, noun: ASSESSMENT, speech: true, passive: true },
  { verb: 'underline', that: STATEMENT, noun: ASSESSMENT, speech: true, passive: true },
  { verb: 'underscore', that: STATEMENT, noun: ASSESSMENT, speech: true, passive: true },
  { verb: 'highlight', that: STATEMENT, noun: ASSESSMENT, speech: true, passive: true },
  { verb: 'note', that: STATEMENT, noun: STATEMENT, speech: true, passive: true },
  { verb: 'tell', that: STATEMENT, object: STATEMENT, speech: true },
  {
    verb: 'inform',
    that: STATEMENT,
    object: STATEMENT,
    speech: true,
    noun: STATEMENT,
    beneficiary: /^ .{1,60}?(?= (?:of|about) )/,
    prepositions: / (?:of|about)(?= )/,
  },
  { verb: 'point', tail: /^ (?:out|to)\b/, that: STATEMENT, noun: STATEMENT, speech: true },
  { verb: 'make', tail: /^ (?:it )?clear\b/, that: STATEMENT, speech: true },
  { verb: 'warn', that: STATEMENT, object: STATEMENT, speech: true },
  ...speech(
    'say state add explain claim argue mention remark observe believe think consider maintain respond reply answer conclude reveal disclose predict forecast assert contend estimate write concede indicate hint insist learn hear',
  ),
]

/** What a copula with one of these says: "is ready to", "are grateful for", "is untrue". */
export const copular: readonly (Omit<Act, 'verb'> & { readonly tail: RegExp })[] = [
  { tail: /^(?: [a-z]+)? (?:ready|willing|prepared|minded)\b/, to: READY, noun: READY, prepositions: / for(?= )/ },
  { tail: /^ (?:also )?(?:set|due|going|about)(?= to )/, to: READY },
  { tail: /^(?: [a-z]+)? (?:obliged|obligated|bound|required)(?= to )/, to: UNDERTAKEN },
  { tail: /^(?: [a-z]+)? (?:determined|resolved)(?= to )/, to: READY },
  { tail: /^(?: [a-z]+)? committed\b/, to: READY, noun: READY, prepositions: / to(?= [a-z-]+ing )/ },
  {
    tail: /^(?: [a-z]+)? (?:grateful|thankful|indebted)\b/,
    noun: ASSESSMENT,
    that: ASSESSMENT,
    prepositions: / for(?= )/,
    beneficiary: /^ to .{1,80}?(?= for )/,
  },
  {
    tail: /^(?: [a-z]+)? (?:satisfied|pleased|glad|happy|delighted|impressed|encouraged|proud)\b/,
    noun: ASSESSMENT,
    that: ASSESSMENT,
    to: ASSESSMENT,
    prepositions: FOR,
  },
  {
    tail: /^(?: [a-z]+)? (?:concerned|worried|disappointed|dissatisfied|unhappy|alarmed|dismayed|saddened|sorry|opposed)\b/,
    noun: BLAME,
    that: BLAME,
    prepositions: FOR,
  },
  {
    tail: /^(?: [a-z]+)? (?:necessary|essential|imperative|vital|crucial|important|advisable|desirable|urgent|time)\b(?=(?: for .{1,60})? (?:to|that) )/,
    to: SHOULD,
    that: SHOULD,
  },
  { tail: /^(?: [a-z]+)? (?:hopeful|optimistic)\b/, that: HOPE },
  {
    tail: /^(?: [a-z]+)? (?:confident|convinced|certain|sure|aware|of the view|of the opinion)\b/,
    that: STATEMENT,
    speech: true,
  },
  { tail: /^(?: [a-z]+)? interested in\b/, noun: ASSESSMENT },
  { tail: /^(?: [a-z]+)? in favou?r of\b/, noun: ENDORSEMENT },
  { tail: /^(?: [a-z]+)? against\b/, noun: BLAME },
]

/** What a report is, where somebody denies it. */
export const UNTRUE =
  /^(?: (?:simply|completely|entirely|totally|absolutely|purely|utterly|wholly))? (?:untrue|false|not true|incorrect|inaccurate|baseless|groundless|unfounded|fabricated|nonsense|an invention|a fabrication|fiction|fake|not correct|without foundation|not in line with|wrong|misleading)\b/
