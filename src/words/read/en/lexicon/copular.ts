import {
  AGREEMENT,
  ASSESSMENT,
  BLAME,
  ENDORSEMENT,
  HOPE,
  READY,
  SHOULD,
  STATEMENT,
  UNDERTAKEN,
  FOR,
  type Act,
} from './frame.ts'

/** What a copula with one of these says: "is ready to", "are grateful for", "is untrue". */
export const copular: readonly (Omit<Act, 'verb'> & { readonly tail: RegExp })[] = [
  {
    tail: /^(?: [a-z]+)? (?:ready|willing|prepared|minded)(?: and (?:ready|willing|able|eager|determined|prepared|keen))?\b/,
    to: READY,
    noun: READY,
    prepositions: / for(?= )/,
  },
  { tail: /^ (?:also )?(?:set|due|going|about)(?= to )/, to: READY },
  {
    tail: /^(?: [a-z]+)? (?:obliged|obligated|bound|required)(?: by [^,;]{2,60}?| under [^,;]{2,60}?)?(?= to )/,
    to: UNDERTAKEN,
  },
  { tail: /^(?: [a-z]+)? (?:determined|resolved)(?= to )/, to: READY },
  {
    tail: /^(?: [a-z]+)? (?:keen|eager|anxious|inclined|duty-bound|honou?r-bound|bent on)\b(?= to | [a-z]+ing )/,
    to: READY,
    noun: READY,
  },
  { tail: /^ under (?:an |the |a )?(?:[a-z]+ )?(?:obligation|commitment|duty)\b/, to: UNDERTAKEN },
  {
    tail: /^(?: [a-z]+)? (?:unable|not able) to (?:agree|reach (?:an |any )?(?:[a-z]+ )?(?:agreement|consensus|compromise|accord|understanding)|settle|come to (?:terms|an agreement))(?= (?:on|over|about|as to) )/,
    noun: STATEMENT,
    clause: true,
  },
  {
    tail: /^(?: [a-z]+)? (?:at odds|divided|split|apart|at loggerheads|deadlocked|far from (?:agreed|an agreement))(?= (?:on|over|about|as to) )/,
    noun: STATEMENT,
    clause: true,
  },
  { tail: /^(?: [a-z]+)? (?:on track|on course|in talks|in discussions|about to|poised)\b/ },
  // "Are unanimous that trade has grown": what they hold; "… that it should grow": what they agree.
  {
    tail: /^(?: [a-z]+)? (?:at one|in (?:full |complete |broad |general |total )?agreement|of one mind|unanimous|united|of the same (?:mind|view|opinion))(?: in (?:the |their )?(?:opinion|view|belief|conviction|assessment|thinking))?(?= that (?![^.;]{2,90} (?:should|must|need|needs|ought|be)\b))/,
    that: STATEMENT,
  },
  {
    tail: /^(?: [a-z]+)? (?:at one|in (?:full |complete |broad |general |total )?agreement|of one mind|unanimous|united|of the same (?:mind|view|opinion))(?: in (?:the |their )?(?:opinion|view|belief|conviction|assessment|thinking))?(?= (?:that|on|in|to) )/,
    that: AGREEMENT,
    to: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|in)(?= )/,
  },
  { tail: /^(?: [a-z]+)? committed(?= to [a-z-]+ing )/, to: READY, noun: READY, prepositions: / to(?= )/ },
  { tail: /^(?: [a-z]+)? committed(?= to (?!be )[a-z]+ )/, to: READY, noun: STATEMENT, prepositions: / to(?= )/ },
  {
    tail: /^(?: [a-z]+)? (?:grateful|thankful|indebted)\b/,
    noun: ASSESSMENT,
    that: ASSESSMENT,
    prepositions: / (?:for|to)(?= )/,
    beneficiary: /^ to .{1,80}?(?= for )/,
  },
  {
    tail: /^(?: [a-z]+)? (?:happy|glad|pleased|delighted)(?= to (?:help|assist|provide|share|host|offer|lend|supply|fly|train|send|build|finance|buy|sell|give|contribute|cooperate|cover)\b)/,
    to: READY,
  },
  {
    tail: /^(?: [a-z]+)? (?:satisfied|pleased|glad|happy|delighted|impressed|encouraged|proud|honou?red|touched|thrilled|relieved|heartened|content|reassured|gratified|full of praise|struck|moved|inspired|fond|appreciative|enthusiastic|excited|pleasantly surprised|cheered|elated|overjoyed|comforted|flattered|fascinated|charmed|buoyed)\b/,
    noun: ASSESSMENT,
    that: ASSESSMENT,
    to: ASSESSMENT,
    prepositions: FOR,
  },
  {
    tail: /^(?: [a-z]+)? (?:concerned|worried|disappointed|dissatisfied|unhappy|alarmed|dismayed|saddened|sorry|opposed|critical|sceptical|skeptical|wary|angry|frustrated|annoyed|upset|outraged|uneasy|nervous|afraid|tired|fed up|unimpressed|uncomfortable|indignant|ashamed|shocked|furious|apprehensive|distressed|anxious about|doubtful|puzzled|cautious|troubled|bothered|disturbed|perturbed|surprised|astonished|amazed|angered|enraged|appalled|horrified|baffled|bewildered|discouraged|displeased|disgusted|hurt|offended|embarrassed|aghast|incensed|vexed|at a loss|nonplussed|pessimistic)\b/,
    noun: BLAME,
    that: BLAME,
    prepositions: FOR,
  },
  {
    tail: /^(?: [a-z]+)? (?:necessary|essential|imperative|vital|crucial|important|advisable|desirable|urgent|time|high time|best|better|wise|reasonable|sensible|appropriate|right|useful|good|incumbent (?:on|upon) .{2,40}?)\b(?=(?: for .{1,60})? (?:to|that) )/,
    to: SHOULD,
    that: SHOULD,
  },
  {
    tail: /^(?: [a-z]+)? (?:hopeful|optimistic|impatient)\b/,
    that: HOPE,
    noun: HOPE,
    object: HOPE,
    prepositions: / (?:about|of|for)(?= )/,
  },
  {
    tail: /^(?: [a-z]+)? (?:looking forward to|waiting for|counting on|hoping for|banking on|relying on|praying for|longing for)\b/,
    noun: HOPE,
    object: HOPE,
  },
  {
    tail: /^ (?:our|my|their|his|her) (?:firm |considered )?(?:view|belief|position|opinion|conviction|understanding)(?= that )/,
    that: STATEMENT,
    speech: true,
    valuesByVoice: true,
  },
  {
    tail: /^(?: [a-z]+)? (?:confident|certain|sure|convinced|assured)(?= (?:of|in) )/,
    noun: HOPE,
    prepositions: / (?:of|in)(?= )/,
  },
  {
    tail: /^(?: [a-z]+)? (?:faithful|true|loyal) to\b/,
    noun: STATEMENT,
  },
  {
    tail: /^ (?:simply )?no (?:excuse|justification|reason|need|place|room|sense|point|use|alternative|substitute)(?= (?:for|to|in) )/,
    noun: BLAME,
    prepositions: / (?:for|in)(?= )/,
    valuesByVoice: true,
  },
  { tail: /^(?: [a-z]+)? aware(?= of )/, noun: STATEMENT, prepositions: / of(?= )/ },
  {
    tail: /^(?: [a-z]+)? (?:confident|convinced|certain|sure|aware|of the (?:same |firm )?(?:view|opinion|belief)|adamant|positive|persuaded)\b/,
    that: STATEMENT,
    speech: true,
  },
  { tail: /^(?: [a-z]+){0,2}? interested in\b/, noun: ASSESSMENT },
  {
    tail: /^(?: [a-z]+)? open(?= to (?:(?:any|all|every|new|other|further|such|a) [a-z]+|[a-z]+ing|the idea|offers|talks|discuss[a-z]+|negotiat[a-z]+|proposals)\b)/,
    noun: READY,
    prepositions: / to(?= )/,
  },
  {
    tail: /^(?: [a-z]+)? (?:a (?:great |real )?(?:pity|shame|disgrace|scandal|mistake)|regrettable|unfortunate|unacceptable|deplorable|alarming|worrying|sad|disappointing|intolerable|of concern)(?= that )/,
    that: BLAME,
    valuesByVoice: true,
  },
  {
    tail: /^(?: [a-z]+)? (?:a (?:great |real )?(?:pleasure|joy|privilege|achievement|relief)|an honou?r|gratifying|encouraging|heartening|pleasing|remarkable|wonderful|good news|symbolic|no accident|no coincidence|fitting|of (?:[a-z]+ )?(?:value|importance|significance)(?: to [a-z]+)?(?: personally)?)(?= that )/,
    that: ASSESSMENT,
    valuesByVoice: true,
  },
  {
    tail: /^(?: (?:[a-z]+ly|also|still|now|all|very much))? (?:in favou?r of|supportive of|sympathetic to|behind|for(?= (?:(?:the|this|that|an?|our) (?:[a-z-]+ ){0,2}?(?:idea|plan|proposal|project|initiative|deal|agreement|railway|reform|law|bill|scheme)|[a-z]+ing ))|all for)\b/,
    noun: ENDORSEMENT,
  },
  {
    tail: /^(?: (?:also|still|firmly|strongly|strictly|resolutely|categorically|totally|very much))? against\b/,
    noun: BLAME,
  },
]

/** What a report is, where somebody denies it. */
export const UNTRUE =
  /^(?: (?:simply|completely|entirely|totally|absolutely|purely|utterly|wholly))? (?:untrue|false(?! (?:economy|start|alarm|dawn|hope))|not true|incorrect|inaccurate|baseless|groundless|unfounded|fabricated|nonsense|an invention|a fabrication|fiction|fake|not correct|without foundation|not in line with|wrong(?! to\b)|misleading)\b/
