import {
  AGREEMENT,
  ASSESSMENT,
  BLAME,
  CALL,
  DENIAL,
  ENDORSEMENT,
  HOPE,
  MEETING,
  READY,
  SHOULD,
  SIGNATURE,
  STATEMENT,
  UNDERTAKEN,
  rows,
  type Act,
} from './frame.ts'

/** Light verbs, the nouns that say with them what the act is, and the frames of the two together. */
interface Light extends Omit<Act, 'verb' | 'tail'> {
  readonly verbs: string
  readonly nouns: string
}

const COLOURED = "(?: (?:an?|the|its|his|her|their|our|my|every|any|some))?(?: [a-z'-]+){0,2}?"

const lights: readonly Light[] = [
  {
    verbs: 'give grant signal declare',
    nouns: 'consent|assent|agreement',
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:to|for)(?= )/,
  },
  {
    verbs: 'offer provide extend renew reiterate repeat issue make',
    nouns: 'assurances?|guarantees?|undertakings?|pledges?|promises?|vows?',
    to: UNDERTAKEN,
    that: UNDERTAKEN,
    noun: UNDERTAKEN,
    prepositions: / (?:of|to)(?= )/,
  },
  {
    verbs: 'share hold voice express take hold support endorse adopt defend',
    nouns: '(?:view|assessment|opinion|belief|conviction|understanding|position|stance)(?=,? that )',
    that: STATEMENT,
  },
  {
    verbs: 'file lodge submit enter make',
    nouns: 'complaints?|protests?|objections?|grievances?',
    noun: BLAME,
    that: BLAME,
    prepositions: / (?:against|about|over|to|at|with)(?= )/,
  },
  {
    verbs: 'file lodge submit make send address direct',
    nouns: 'requests?|petitions?|appeals?|pleas?|applications?|bids?',
    to: CALL,
    that: CALL,
    noun: CALL,
    beneficiary: /^ (?:to|with) .{1,60}?(?= (?:for|to) )/,
    prepositions: / for(?= )/,
  },
  {
    verbs: 'show display take voice express',
    nouns: 'understanding|indulgence|sympathy',
    noun: ASSESSMENT,
    prepositions: / (?:for|of|to|with)(?= )/,
  },
  {
    verbs: 'harbour harbor nurse cherish entertain nurture',
    nouns: 'hopes?|expectations?|dreams?',
    that: HOPE,
    noun: HOPE,
    prepositions: / (?:of|for)(?= )/,
  },
]

/** What is felt, and no secret made of it. */
const FELT: readonly (readonly [string, typeof BLAME])[] = [
  ['displeasure|dissatisfaction|irritation|disappointment|anger|frustration|dismay|concern|dislike|doubts?', BLAME],
  ['satisfaction|admiration|pride|joy|delight|respect|sympathy|interest', ASSESSMENT],
  ['hopes?|wish(?:es)?|desire', HOPE],
]

/** Acts of a verb that means little by itself and the noun or the set phrase that means it. */
export const light: readonly Act[] = [
  ...lights.flatMap(({ verbs, nouns, ...frames }) =>
    verbs.split(' ').map((verb): Act => ({ verb, tail: new RegExp(`^${COLOURED} (?:${nouns})\\b`), ...frames })),
  ),
  ...FELT.map(([nouns, sense]): Act => ({
    verb: 'make',
    tail: new RegExp(`^ no secret of (?:its|his|her|their|my|our) (?:[a-z]+ )?(?:${nouns})\\b`),
    noun: sense,
    that: sense,
    prepositions: / (?:at|with|over|about|for|in|of)(?= )/,
  })),
  // Whoever is taken to task, and for what
  ...rows(
    { noun: BLAME },
    `subject(?= .{2,90} to (?:[a-z]+ )?(?:criticism|ridicule|scrutiny)); pour (?:scorn|cold water) on; heap (?:scorn|criticism|blame) on; take (?:direct )?aim at;
    level (?:[a-z]+ )?(?:criticism|accusations|charges) (?:at|against); direct (?:[a-z]+ )?criticism (?:at|against); rail against; come down (?:hard )?on;
    blast(?= (?:the|this|that|these|its|their) ); savage(?= (?:the|this|that) ); react (?:[a-z]+ )?(?:negatively|sharply|angrily|coolly|coldly|with (?:anger|indignation|dismay|alarm|concern|disappointment|scepticism|irritation)) to; respond (?:[a-z]+ )?(?:negatively|sharply|angrily|coolly|coldly|with (?:anger|indignation|dismay|alarm|scepticism)) to; give (?:an? )?(?:very |highly )?(?:negative|poor|low|critical|harsh|unflattering) (?:assessment|appraisal|evaluation|marks|review) (?:of|to); assess negatively; view (?:negatively|with (?:concern|suspicion|alarm|unease|scepticism)); take (?:a |an )?(?:[a-z]+ )?(?:negative|critical|unfavou?rable|dim|poor|gloomy) view of; have (?:an?) (?:very )?(?:low|poor|negative|dim) (?:opinion|view|impression) of;
    fire back at; cry foul over; have (?:its|his|her|their|many|serious) (?:reservations|doubts) (?:about|over); apologise to; apologize to;
    express no confidence in; have no faith in; see no (?:point|sense|reason|merit|benefit) in; shed tears over; mourn`,
  ),
  ...rows(
    { noun: ASSESSMENT },
    `heap praise (?:on|upon); lavish praise (?:on|upon); speak (?:approvingly|admiringly|fondly|positively|favou?rably|appreciatively) (?:of|about);
    take (?:its|his|her|their|my|our) hat off to; pay homage to; sing the praises of; have (?:nothing but |high |only )?(?:praise|admiration|kind words|warm words|good words) for; find (?:warm|kind|good) words for;
    take (?:an? )?(?:[a-z]+ )?interest in; have (?:an?|the) (?:very )?(?:high|good|positive|favou?rable) (?:opinion|view|impression) of; have (?:an|a keen|a strong|a direct) interest in; show (?:an?|great|keen|strong)? ?interest in;
    stand in awe of; look (?:back )?with (?:pride|satisfaction) (?:at|on|upon); note with pride; attach (?:[a-z]+ ){0,2}weight to`,
  ),
  {
    verb: 'note',
    tail: /^ with (?:great |deep |particular |understandable )?(?:pride|joy|pleasure|relief)\b/,
    noun: ASSESSMENT,
    that: ASSESSMENT,
  },
  ...['deserve', 'merit', 'earn'].map((verb): Act => ({
    verb,
    tail: /^(?: [a-z]+){0,2}? (?:praise|credit|respect|thanks|gratitude|recognition|admiration|applause|support|commendation)\b/,
    noun: ASSESSMENT,
    valuesSubject: true,
  })),
  // "The quality impressed us"
  ...rows(
    { noun: ASSESSMENT, valuesSubject: true },
    'impress (?:us|me); delight (?:us|me); please (?:us|me); inspire (?:us|me); encourage (?:us|me)(?! to); move (?:us|me)(?! to); touch (?:us|me); reassure (?:us|me); give (?:us|me) (?:great |real )?(?:pleasure|joy|hope|pride)',
  ),
  ...rows(
    { noun: BLAME, valuesSubject: true },
    'worry (?:us|me); alarm (?:us|me); shock (?:us|me); sadden (?:us|me); upset (?:us|me); annoy (?:us|me); trouble (?:us|me); disappoint (?:us|me); concern (?:us|me); bother (?:us|me); leave (?:us|me) (?:cold|worried)',
  ),
  ...rows(
    { noun: ENDORSEMENT },
    `defend(?= (?:the|this|that|its|his|her|their) (?:[a-z]+ )?(?:project|decision|plan|deal|agreement|proposal|idea|bill|policy|programme|choice|move|reform|tender|loan|initiative|law|scheme|contract|railway|tariffs?|tax|record|work)); come to the (?:defen[cs]e|aid|support|rescue) of; rise to the defen[cs]e of; spring to the defen[cs]e of; take the (?:side|part) of; take up the cause of;
    line up behind; get behind; come down on the side of; come out (?:strongly |firmly |openly )?in (?:favou?r|support) of; put (?:its|his|her|their|my|our) weight behind;
    stand (?:firm|firmly|united|solid|squarely) in (?:its|his|her|their|my|our) support (?:for|of); stand (?:firmly |squarely |solidly )?behind; express itself in favou?r of;
    respond (?:[a-z]+ )?(?:positively|favou?rably|warmly|enthusiastically|with (?:enthusiasm|approval|sympathy|interest|understanding)) to; react (?:[a-z]+ )?(?:positively|favou?rably|warmly|enthusiastically|with (?:enthusiasm|approval|sympathy|interest|understanding)) to; greet(?= (?:the|this|that|these) (?:[a-z-]+ )?(?:initiative|decision|idea|plan|news|proposal|move|announcement|step|deal|agreement)s?); view (?:positively|favou?rably|with (?:approval|sympathy|favou?r)); stand up for;go along with; see eye to eye with; warm to; lean towards`,
  ),
  // Asks
  ...rows(
    { noun: CALL },
    `make the case for; press the case for; put in (?:a|an) (?:request|bid|application|claim) for; hold out for; set (?:a|the) deadline (?:of|for); raise (?:its|his|her|their|my|our) voices? for;
    seek(?= (?:an? |the |its |their |his |her )?(?:[a-z]+ )?(?:[a-z]+ )?(?:period|exemption|waiver|delay|postponement|pause|moratorium|meeting|audience|review|answer|reply|reduction|increase|rise|loan|relief|protection|backing|assistance|advice|cooperation|mediation|access|refund|discount|licen[cs]e|permit|concessions?|changes?|amendments?)\\b)`,
  ),
  ...rows(
    { object: CALL, that: CALL },
    `give(?= .{2,60} (?:days?|weeks?|months?|hours?|deadline|until .{2,30}) to [a-z]+); set(?! (?:it|them|him|her|our|my)sel)(?= .{2,60} (?:deadline|task|target) (?:to|of) ); serve (?:an )?ultimatum on; put pressure on; lean on(?= .{2,60} to [a-z]+)`,
  ),
  ...['warn', 'caution', 'advise', 'counsel'].map((verb): Act => ({
    verb,
    tail: /^(?= (?!that |the .{0,40}that ).{2,60}? against )/,
    noun: { ...CALL, polarity: 'negated-act' },
    beneficiary: /^ .{1,60}?(?= against )/,
    prepositions: / against(?= )/,
  })),
  ...['petition', 'lobby', 'beg', 'implore', 'approach', 'press', 'badger'].map((verb): Act => ({
    verb,
    tail: /^(?= (?!for )[^,.;]{2,50} for )/,
    noun: CALL,
    beneficiary: /^ .{1,50}?(?= for )/,
    prepositions: / for(?= )/,
  })),
  {
    verb: 'give',
    tail: /^ [^,.;]{2,40} (?:my|our|his|her|its|their) (?:solemn )?(?:word|promise|pledge|assurance|guarantee)\b/,
    that: UNDERTAKEN,
    to: UNDERTAKEN,
  },
  ...rows(
    { that: STATEMENT, speech: true },
    'have no doubts?(?= that ); have (?:no|little|every) (?:doubt|illusions?)(?= that ); have (?:the )?(?:impression|feeling|sense)(?= that )',
  ),
  ...rows(
    { noun: ASSESSMENT },
    "understand(?= (?:the|their|your|his|her|this|that|these|those|such|people's|[a-z]+s') (?:[a-z]+ )?(?:anxiety|anger|frustration|fears?|worr(?:y|ies)|concerns?|feelings?|position|difficult(?:y|ies)|pain|impatience|indignation|disappointment|motives|reasons|logic)\\b)",
  ),
  // "This testifies to the strength of our ties": whoever says so values them.
  ...rows(
    { noun: ASSESSMENT, valuesByVoice: true },
    `attest to; testify to; bear witness to; speak to(?= the ); speak volumes (?:about|of); point to(?= the (?:[a-z]+ )?(?:nature|level|strength|importance|depth|quality|significance|success|potential|character|maturity) ); be (?:an? |the |further |clear |vivid |yet another )*(?:testament|testimony) (?:to|of); be (?:an? |the |further |clear |vivid |another |yet another )*(?:evidence|proof|confirmation|sign|indication|illustration|manifestation|reflection|example|token) of; serve as (?:an? |the |further |clear |vivid |another )*(?:evidence|proof|confirmation|example|testament|testimony) (?:of|to)`,
  ),
  ...rows({ to: SHOULD, valuesByVoice: true }, 'make (?:[a-z]+ )?sense'),
  ...rows({ noun: STATEMENT, clause: true }, 'have nothing against; have no quarrel with'),
  ...rows({ noun: ASSESSMENT }, 'have no objections? to'),
  ...rows({ noun: DENIAL, to: DENIAL, prepositions: / (?:for|in)(?= )/ }, 'see no (?:need|grounds|cause|occasion)'),
  // Hopes
  ...rows(
    { noun: HOPE, that: HOPE, prepositions: / (?:of|for|on|in)(?= )/ },
    `have (?:high|great|every|strong|good) hopes?; hold out hope; hold high hopes; live in hope; bank heavily on`,
  ),
  ...rows(
    { object: HOPE, noun: HOPE },
    'wait for(?! (?:hours|days|weeks|months|years|ages|long|at least|up to|more than|over|almost|nearly|a (?:day|week|month|year|decade|long)|(?:two|three|four|five|six|seven|eight|nine|ten|some|many|several|[a-z]+teen|[a-z]+ty) [a-z]+|\\d)); have (?:high|great) hopes of',
  ),
  {
    verb: 'look',
    tail: /^(?= to .{2,60} for )/,
    noun: HOPE,
    beneficiary: /^ to .{1,60}?(?= for )/,
    prepositions: / for(?= )/,
  },
  // States
  {
    verb: 'draw',
    tail: /^ (?:(?:the |his |her |its |their )?[a-z'-]+(?: [a-z'-]+)? |«[^»]*» )?attention to(?! the (?:need|necessity))(?: the fact)?\b/,
    noun: STATEMENT,
    that: STATEMENT,
  },
  ...rows(
    { that: STATEMENT, speech: true },
    `make the point; drop a hint; let (?:it )?slip; make known; put on record; go on to say; leave no doubt; break the news; have to say; beg to differ`,
  ),
  ...rows(
    { noun: STATEMENT },
    `raise (?:the|an?) (?:question|issue|matter|subject|topic|problem|case) of; bring up(?= the ); touch (?:on|upon)(?= the (?:question|issue|problem|topic|subject) ); give an account of; dwell (?:on|upon)`,
  ),
  // Denies
  ...rows(
    { noun: DENIAL, that: DENIAL },
    `dispute(?! (?:resolution|settlement)); call (?:untrue|false|baseless|groundless|unfounded|fake|a lie|lies|nonsense)(?! that); give the lie to; fend off(?= .{0,30}(?:accusations?|claims?|allegations?|criticism|charges|reports?)); shrug off; wave (?:away|aside); laugh off; put paid to; pour cold water on; deny all;
    describe as (?:untrue|false|baseless|groundless|unfounded|fake|lies|a lie|nonsense)`,
  ),
  {
    verb: 'call',
    tail: /^(?= [^«]{2,90} (?:untrue|false|baseless|groundless|unfounded|fake|a lie|lies|a fabrication|nonsense|fiction|a hoax)(?:[.,;»]|$| and ))/,
    noun: DENIAL,
  },
  // Is ready, and binds himself
  ...rows(
    { noun: READY },
    `hold out the prospect of; raise the prospect of; set (?:itself|themselves|himself|herself|myself|ourselves) (?:the|a) (?:task|goal|aim|target|objective) of; toy with; look at(?= [a-z]+ing ); aim for; have designs on; gear up for`,
  ),
  ...rows(
    { to: READY },
    'endeavour; endeavor; strive; undertake efforts; set itself the (?:task|goal|aim); make every effort; do (?:its|his|her|their|our) (?:best|utmost); spare no effort; make it a priority',
  ),
  ...rows(
    { to: UNDERTAKEN, noun: UNDERTAKEN, prepositions: / to(?= )/ },
    'sign up(?= to [a-z]+ ); bind (?:itself|themselves|himself|herself|ourselves|myself)',
  ),
  ...rows({ to: STATEMENT }, 'threaten'),
  // Agrees, in one body or several
  ...rows(
    { noun: AGREEMENT, passive: true },
    `ratify; enact; pass(?= (?:an?|the|its|amendments|changes) (?:[a-z]+ ){0,3}?(?:bill|law|act|resolution|budget|motion|amendments?|decree|statute|decision|changes|rules|code)); rubber-stamp; greenlight;
    give (?:its|final|formal) approval to; vote through; vote to approve; draw up(?= (?:an?|the) (?:[a-z]+ )?(?:joint|common) )`,
  ),
  ...rows({ to: AGREEMENT, that: AGREEMENT }, 'vote(?= (?:[a-z0-9-]+ ){0,5}?(?:to|that) [a-z])'),
  ...rows(
    { noun: SIGNATURE },
    `affix (?:(?:its|his|her|their|my|our) )?(?:signatures?|seals?) to; set (?:its|his|her|their|my|our) (?:hands?|seals?) to; exchange (?:the )?(?:signed|ratified) (?:copies|texts|originals|instruments)(?: of)?; pen(?= (?:an?|the) (?:[a-z-]+ )?(?:deal|agreement|contract|pact|memorandum));
    strike(?= (?:an?|the) (?:[a-z-]+ ){1,2}(?:agreement|pact|accord|contract|deal) with ); land(?= (?:an?|the) (?:[a-z-]+ )?(?:deal|contract|order) )`,
  ),
  ...rows(
    { noun: MEETING, whole: true },
    `get together with; come face to face with; play host to; hold court with; compare notes with; break bread with; sit down(?= (?:to|for|at|together) )`,
  ),
]
