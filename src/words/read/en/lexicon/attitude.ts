import {
  ASSESSMENT,
  BLAME,
  DENIAL,
  ENDORSEMENT,
  HOPE,
  READY,
  STATEMENT,
  FOR,
  BAD,
  GOOD,
  rows,
  valued,
  voiced,
  type Act,
} from './frame.ts'
import type { Sense } from '../../grammar.ts'

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
  'share',
  'feel',
  'retain',
  'maintain',
  'restate',
  'articulate',
  'register',
  'communicate',
  'send',
]
const JUDGED_AS = '(?:an? )?[a-z-]+(?: (?:and|but|or) [a-z-]+| [a-z-]+)?'
const DETERMINED = '(?:(?:the|all|these|those|any|this|that|recent|such|its|their) )+'
const CLAIMS =
  '(?:reports?|rumou?rs?|allegations?|claims?|suggestions?|accusations?|stories|messages|information|publications?|assertions?|insinuations?)(?![a-z])'
const judged = (verbs: string, noun: Sense): Act[] =>
  verbs.split(' ').map((verb) => ({ verb, tail: new RegExp(`^ as ${JUDGED_AS}(?= ${DETERMINED})`), noun }))

const NOUNS: readonly (readonly [string, Omit<Act, 'verb' | 'tail'>])[] = [
  [
    'readiness|willingness|preparedness|eagerness|keenness',
    { to: READY, noun: READY, prepositions: / (?:for|to)(?= )/ },
  ],
  ['intention|intent|determination|resolve|plans?|ambition', { to: READY, noun: READY, prepositions: / of(?= )/ }],
  ['support|backing|solidarity|approval', { noun: ENDORSEMENT, prepositions: FOR }],
  [
    'hopes?|expectations?|wish(?:es)?|desire|aspirations?|optimism|trust',
    { that: HOPE, to: HOPE, noun: HOPE, prepositions: / (?:for|of)(?= )/ },
  ],
  [
    'gratitude|thanks|appreciation|thankfulness',
    { noun: ASSESSMENT, that: ASSESSMENT, prepositions: FOR, beneficiary: /^ to .{1,80}?(?= for )/ },
  ],
  [
    'satisfaction|pleasure|joy|admiration|respect|congratulations|delight|enthusiasm|relief|pride|esteem|praise',
    { noun: ASSESSMENT, that: ASSESSMENT, prepositions: FOR },
  ],
  [
    'regrets?|concerns?|worry|worries|dissatisfaction|disappointment|alarm|anxiety|indignation|displeasure|doubts?|condolences|dismay|sorrow|sympathy|disagreement|opposition|disquiet|unease|misgivings|apprehension|frustration|anger|consternation|outrage|annoyance|irritation|sc?k?epticism|reservations|shock|bewilderment|astonishment|resentment|discontent|fears?|surprise|amazement|puzzlement|perplexity|horror|disgust|revulsion|distrust|disapproval',
    { noun: BLAME, that: BLAME, prepositions: FOR },
  ],
  ['interest', { noun: ASSESSMENT, prepositions: FOR }],

  ['confidence', { that: HOPE, noun: HOPE, prepositions: / (?:in|of)(?= )/ }],
  ['(?:conviction|certainty|belief|view|opinion)', { that: STATEMENT, speech: true }],
  ['commitment|adherence', { to: READY, noun: STATEMENT, prepositions: / to(?= )/ }],
]

/** Support for what another does. */
export const endorsements: readonly Act[] = [
  { verb: 'support', noun: ENDORSEMENT, passive: true },
  { verb: 'back', noun: ENDORSEMENT, passive: true },
  { verb: 'endorse', noun: ENDORSEMENT, passive: true },
  { verb: 'welcome', noun: ENDORSEMENT, that: ENDORSEMENT, passive: true },
  // "The invitation was accepted with gratitude"
  {
    verb: 'accept',
    tail: /^(?= with (?:gratitude|thanks|appreciation|pleasure|joy)|[.;]|$)/,
    noun: ENDORSEMENT,
    passive: true,
  },
  { verb: 'favour', noun: ENDORSEMENT },
  { verb: 'favor', noun: ENDORSEMENT },
  { verb: 'second', noun: ENDORSEMENT },
  { verb: 'champion', noun: ENDORSEMENT },
  { verb: 'embrace', noun: ENDORSEMENT },
  { verb: 'subscribe', tail: /^ to\b/, noun: ENDORSEMENT },
  { verb: 'throw', tail: /^ (?:its|his|her|their|my|our) (?:full )?(?:weight|support) behind\b/, noun: ENDORSEMENT },
  { verb: 'lend', tail: /^ (?:its|his|her|their|my|our) support to\b/, noun: ENDORSEMENT },
  ...['express', 'voice', 'state', 'confirm', 'declare', 'signal'].map((verb): Act => ({
    verb,
    tail: voiced('(?:agreement|concurrence)(?= with )'),
    noun: ENDORSEMENT,
    prepositions: / with(?= )/,
  })),
  ...rows(
    { noun: ENDORSEMENT, passive: true },
    `share(?= (?:this|that|these|his|her|their|its|the [a-z]+'s?) (?:[a-z]+ )?(?:positions?|views?|opinions?|approach|assessment|vision|priorities)(?![a-z])(?! that )); accept(?= (?:(?:both|all|the|this|that|these|its|his|her|their|your) )?(?:[a-z]+ )?(?:offers?|proposals?|invitations?|terms|recommendations?|conditions|suggestions?|criticism)); approve of; sympathise with; sympathize with; side with; vote for; vote in favou?r of;
    rally (?:behind|around|round); go along with; stand (?:firmly )?(?:by|with); applaud(?= (?:the|this|that|these) (?:decision|proposal|initiative|plan|idea|move|step)s?);
    give (?:its|his|her|their|the) (?:full |unconditional )?(?:backing|blessing|support|approval|nod|green light|endorsement) to;
    give the (?:go-ahead|green light|nod) (?:to|for); come out in (?:favou?r|support) of; argue for; speak up for;
    share(?= (?:the|this|that|its|his|her|their) (?:[a-z']+ )?(?:view|position|approach|opinion|vision|wish|desire|aim|goal|enthusiasm|optimism|confidence|pessimism|fear|concern)s?(?! that))`,
  ),
]

/** What somebody hopes, values and blames, and what he expresses by a noun. */
export const attitudes: readonly Act[] = [
  // Expectations
  { verb: 'hope', that: HOPE, to: HOPE, noun: HOPE, prepositions: / for(?= )/, passive: true },
  { verb: 'expect', that: HOPE, object: HOPE, to: HOPE, noun: HOPE, passive: true },
  { verb: 'look', tail: /^ (?:forward|ahead) to\b/, noun: HOPE },
  { verb: 'anticipate', that: HOPE, noun: HOPE },
  { verb: 'await', noun: HOPE },
  { verb: 'count', tail: /^ on\b/, object: HOPE, noun: HOPE },
  { verb: 'rely', tail: /^ on\b/, object: HOPE, noun: HOPE },
  { verb: 'trust', that: HOPE },
  { verb: 'long', tail: /^ for\b/, noun: HOPE },
  { verb: 'bank', tail: /^ on\b/, object: HOPE, noun: HOPE },
  {
    verb: 'pin',
    tail: /^ (?:its|his|her|their|great )?(?: ?great )?hopes on(?: the fact(?= that ))?\b/,
    noun: HOPE,
    that: HOPE,
  },
  { verb: 'wish', that: HOPE, object: HOPE, noun: HOPE },
  // Assessments
  ...rows(
    { noun: ASSESSMENT, stance: true },
    'see(?= [^,.]{2,50} as (?:an?|its|the|their|our|one) ); regard(?= [^,.]{2,50} as ); view(?= [^,.]{2,50} as (?:an?|its|the|their|our|one) )',
  ),
  { verb: 'rate', tail: /^(?= .{2,80} (?:highly|positively)\b)/, noun: ASSESSMENT },
  { verb: 'rate', tail: /^ (?:highly|positively)\b/, noun: ASSESSMENT },
  ...rows(
    { noun: ASSESSMENT, that: ASSESSMENT },
    `see(?= (?:great |good |huge |much |enormous |considerable )?(?:potential|promise|merit|prospects)[.,]?$); take (?:a )?(?:positive|favou?rable) view of;
    assess (?:highly|positively); evaluate (?:highly|positively); set store by; recognise(?= (?:the )?(?:contribution|role|efforts)); recognize(?= (?:the )?(?:contribution|role|efforts))`,
  ),
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
  {
    verb: 'attach',
    tail: /^ (?:the |a )?(?:[a-z]+ )?(?:[a-z]+ )?(?:importance|significance|value|priority) to\b/,
    noun: ASSESSMENT,
  },
  { verb: 'pay', tail: /^ (?:[a-z]+ )?tribute to\b/, noun: ASSESSMENT },
  {
    verb: 'thank',
    noun: ASSESSMENT,
    passive: true,
  },
  {
    verb: 'respect',
    tail: /^(?= (?:the|its|their|our|your|his|her|this|that|[a-z]+'s|[a-z]+s') )/,
    noun: ASSESSMENT,
  },
  {
    verb: 'congratulate',
    noun: ASSESSMENT,
    beneficiary: /^ .{1,100}?(?= (?:on|upon|for) )/,
    prepositions: / (?:on|upon|for)(?= )/,
  },
  { verb: 'commend', noun: ASSESSMENT, beneficiary: /^ .{1,60}?(?= for )/, prepositions: / for(?= )/, passive: true },
  { verb: 'describe', noun: ASSESSMENT },
  { verb: 'call', tail: /^ it «[^»]{2,40}»(?= that )/, that: BLAME },
  { verb: 'call', tail: /^(?= (?:it|this|that|them) (?:[a-z]+ )?[a-z]+(?: and [a-z]+)?[.,;]?$)/, noun: ASSESSMENT },
  { verb: 'call', tail: /^ (?=.{2,80} (?:an? |the |«|very |un[a-z]+))/, noun: ASSESSMENT },
  { verb: 'call', tail: new RegExp(`^(?= [^,]{2,60} (?:${GOOD}))`), noun: ASSESSMENT },
  { verb: 'call', tail: new RegExp(`^(?= [^,]{2,60} (?:${BAD}))`), noun: BLAME },
  { verb: 'take', tail: /^ pride in\b/, noun: ASSESSMENT },
  ...rows(
    { that: HOPE, to: HOPE, noun: HOPE, prepositions: / (?:for|of|to)(?= )/ },
    'envisage; envision; foresee; dream; aspire; yearn; pray; keep (?:its|his|her|their|our) fingers crossed',
  ),
  ...rows(
    { object: HOPE },
    'like(?= (?!to |rather |less |best |most |nothing |much )[^,.]{2,70} to [a-z]+); love(?= (?!to |rather |nothing )[^,.]{2,70} to [a-z]+); prefer(?= (?!to )[^,.]{2,70} to [a-z]+)',
  ),
  ...rows(
    { object: HOPE, noun: HOPE },
    'place (?:its|his|her|their|great|high)(?: [a-z]+)? hopes (?:in|on); set (?:its|his|her|their|my|our) hopes on',
  ),
  // "Noted the importance of the route": what is so valued.
  ...[
    'note',
    'acknowledge',
    'recognise',
    'recognize',
    'mention',
    'point',
    'draw',
    'speak',
    'confirm',
    'reaffirm',
    'reiterate',
    'recall',
  ].map((verb): Act => ({
    verb,
    tail: new RegExp(
      `^${verb === 'point' ? ' (?:out|to)' : verb === 'draw' ? ' attention to' : verb === 'speak' ? ' (?:of|about)' : ''}(?= (?:the|its|their|his|her) (?:[a-z-]+ ){0,2}?(?:importance|significance|value|success|role|contribution|usefulness|effectiveness|high level|merits?|achievements?|professionalism|relevance|timeliness|usefulness|advantages|benefits) of )`,
    ),
    noun: ASSESSMENT,
  })),
  ...rows({ that: ASSESSMENT }, 'rejoice(?= that )'),
  ...rows(
    { noun: ASSESSMENT, that: ASSESSMENT },
    `acclaim; celebrate; rejoice (?:at|in|over); delight in; marvel at; cheer; like(?! (?:to|rather|less) ); love(?! to ); enjoy;
    single out; think (?:very )?highly of; set great store by; take (?:great |some )?(?:pleasure|satisfaction|comfort|heart) (?:in|from); be full of praise for;
    heap praise on; give (?:full )?credit (?:to|for); see no (?:obstacles?|objections?)(?: (?:to|in|with))?;
    see (?:great |good |huge |much |enormous )?(?:potential|promise|merit|advantages?|opportunit(?:y|ies)) (?:in|for);
    have (?:the |a )?(?:great |high |deep |greatest |highest |deepest |every )?(?:respect|admiration|regard) for; have (?:no )?complaints about; be in awe of`,
  ),
  ...rows(
    { noun: BLAME, that: BLAME, passive: true },
    `grumble(?: about)?; moan about; dislike; hate; doubt; distrust; mistrust; disagree with; disapprove of;
    frown (?:on|upon|at); attack; assail; scold; reprimand; castigate; chide; upbraid; ridicule; mock; scorn; disparage; belittle;
    bristle at; balk at; baulk at; take issue with; take exception to; find fault with; take (?:a )?dim view of; cast doubt on; sound the alarm (?:over|about);
    vote against; come out against; hit out at; lash out at; question(?= (?:the|whether|why|how|its|their|this)); contest; decry;
    raise (?:serious |strong |some |many )?(?:concerns?|objections?|doubts?|questions?|alarm|eyebrows) (?:about|over|at|to);
    have (?:serious |grave |strong |some |no |many )?(?:doubts?|reservations?|misgivings|concerns?) (?:about|over); fear for; worry for; see (?:a |the |great |serious )?(?:risks?|danger|threat)s? (?:in|of|that)`,
  ),
  ...rows(
    { noun: BLAME, beneficiary: /^ .{1,60}?(?= (?:of|for) )/, prepositions: / (?:of|for)(?= )/ },
    'fault; criticise(?= (?:(?! and )[^,.]){2,60} for ); criticize(?= (?:(?! and )[^,.]){2,60} for ); blame(?= (?:(?! and )[^,.]){2,60} for )',
  ),
  ...rows({ noun: BLAME }, 'accuse; reproach'),
  ...rows(
    {
      noun: ASSESSMENT,
      beneficiary: /^ [^,.;]{1,60}?(?= (?:for|with|on) )/,
      prepositions: / (?:for|with|on)(?= )/,
      passive: true,
    },
    'credit; praise(?= [^,.]{2,60} for ); applaud(?= [^,.]{2,60} for ); salute(?= [^,.]{2,60} for ); compliment(?= [^,.]{2,60} (?:on|for) )',
  ),
  ...valued('appreciate praise laud hail applaud value admire salute cherish prize extol compliment esteem treasure'),
  ...valued(
    'regret deplore condemn criticise criticize denounce lament decry oppose resent blame mourn fault bemoan rue slam rebuke censure deprecate lambast berate',
    BLAME,
  ),
  ...['find', 'consider', 'deem', 'judge', 'think', 'believe', 'call', 'make'].flatMap((verb): Act[] => [
    { verb, tail: new RegExp(`^ (?:it|this) (?:[a-z]+ )?(?:${BAD})(?= (?:that|to) )`), that: BLAME, to: BLAME },
    { verb, tail: new RegExp(`^ (?:it|this) (?:[a-z]+ )?(?:${GOOD})(?= that )`), that: ASSESSMENT },
  ]),
  ...['find', 'consider', 'deem', 'judge'].flatMap((verb): Act[] => [
    { verb, tail: new RegExp(`^(?= [^,]{2,60} (?:${BAD}))`), noun: BLAME },
    { verb, tail: new RegExp(`^(?= [^,]{2,60} (?:${GOOD}))`), noun: ASSESSMENT },
  ]),
  ...['offer', 'express', 'convey', 'send', 'extend', 'issue'].map((verb): Act => ({
    verb,
    tail: voiced('apolog(?:y|ies)'),
    noun: BLAME,
    prepositions: / (?:for|over)(?= )/,
    beneficiary: /^ to .{1,80}?(?= (?:for|over) )/,
  })),
  { verb: 'apologise', tail: /^(?: to .{1,60}?)? for\b/, noun: BLAME },
  { verb: 'apologize', tail: /^(?: to .{1,60}?)? for\b/, noun: BLAME },
  { verb: 'object', tail: /^ to\b/, noun: BLAME },
  { verb: 'protest', tail: /^ (?:against|at|over)\b/, noun: BLAME },
  { verb: 'complain', tail: /^(?: to [^,.]{2,50}?)? (?:about|of)\b/, noun: BLAME },
  { verb: 'complain', that: BLAME },
  { verb: 'fear', that: BLAME, noun: BLAME, prepositions: / for(?= )/ },
  { verb: 'worry', that: BLAME },
  { verb: 'worry', tail: /^ (?:about|over)\b/, noun: BLAME },
  ...['reject', 'dismiss', 'denounce', 'describe'].map((verb): Act => ({
    verb,
    tail: /^ as (?:completely |entirely |utterly )?(?:false|untrue|baseless|groundless|unfounded|fake|absurd|fabricated|nonsense)(?: [a-z]+){0,8}?(?= that )/,
    that: DENIAL,
  })),
  // "Reject as unfounded the reports of a newspaper", "welcomed as timely the decision": what, behind how it is judged.
  ...['reject', 'dismiss', 'denounce', 'describe', 'brand', 'refute', 'condemn'].map((verb): Act => ({
    verb,
    tail: new RegExp(`^ as ${JUDGED_AS}(?= ${DETERMINED}(?:[a-z]+ )?${CLAIMS}(?! that ))`),
    noun: DENIAL,
  })),
  ...judged('reject dismiss denounce describe brand condemn criticise criticize', BLAME),
  ...judged('welcome accept', ENDORSEMENT),
  ...judged('praise hail regard value commend recognise recognize see', ASSESSMENT),
  {
    verb: 'dismiss',
    tail: /^(?= (?:reports?|rumou?rs?|allegations?|claims?|suggestions?)\b)/,
    that: DENIAL,
    noun: DENIAL,
  },
  { verb: 'dismiss', noun: BLAME },
  ...rows(
    { that: DENIAL, noun: DENIAL, passive: true },
    `rebut; repudiate; disclaim; debunk; contradict; brush (?:off|aside); shoot down; scotch; quash(?= (?:the )?(?:rumou?rs?|speculation|reports?)); dispel;
    dispute(?= (?:the |that |this |any )?(?:reports?|claims?|suggestions?|figures?|allegations?|account|version|idea|that)); play down; pour cold water on; describe as (?:a )?(?:lies?|fabrications?)`,
  ),
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
]
