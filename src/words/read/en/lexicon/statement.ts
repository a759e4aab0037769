import { ASSESSMENT, BLAME, DENIAL, REFUSAL, STATEMENT, rows, speech, type Act } from './frame.ts'

/** What somebody denies and states. */
export const statements: readonly Act[] = [
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
  // "Declined to comment on the rumours", "refused to say why"
  ...['decline', 'refuse'].map((verb): Act => ({
    verb,
    tail: /^(?= to (?:comment on|say (?:who|what|why|how|when|where|whether|if)|name|disclose|reveal|confirm|discuss|give|speculate on|elaborate on) )/,
    to: REFUSAL,
  })),
  // "Failed to agree on a price"
  {
    verb: 'fail',
    tail: /^ to (?:agree|reach (?:an? |any )?(?:[a-z]+ )?(?:agreement|consensus|compromise|accord|understanding|deal)|settle|come to (?:terms|an agreement)|bridge|narrow|overcome|resolve)(?= (?:on|over|about|as to|the|their|its) )/,
    noun: STATEMENT,
    clause: true,
  },
  ...['hide', 'conceal', 'disguise'].map((verb): Act => ({
    verb,
    tail: /^(?= (?:the fact )?that )/,
    that: STATEMENT,
    speech: true,
  })),
  // Statements
  { verb: 'adhere', tail: /^ to\b/, noun: STATEMENT, stance: true },
  { verb: 'abide', tail: /^ by\b/, noun: STATEMENT, stance: true },
  { verb: 'uphold', noun: STATEMENT, stance: true },
  { verb: 'take', tail: /^ note of\b/, noun: STATEMENT },
  { verb: 'recall', that: STATEMENT, noun: STATEMENT, speech: true, passive: true },
  { verb: 'reaffirm', that: STATEMENT, noun: STATEMENT, speech: true, passive: true },
  { verb: 'reiterate', that: STATEMENT, noun: STATEMENT, speech: true, passive: true },
  { verb: 'confirm', that: STATEMENT, noun: STATEMENT, speech: true, passive: true },
  { verb: 'affirm', that: STATEMENT, noun: STATEMENT, speech: true, passive: true },
  { verb: 'recognise', that: STATEMENT, noun: STATEMENT },
  { verb: 'recognize', that: STATEMENT, noun: STATEMENT },
  { verb: 'acknowledge', that: STATEMENT, noun: STATEMENT, speech: true, passive: true },
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
  ...['brief', 'update', 'apprise'].map((verb): Act => ({
    verb,
    tail: /^(?= (?!that )[^,.;]{2,60}? (?:on|about|of) )/,
    noun: STATEMENT,
    beneficiary: /^ .{1,60}?(?= (?:on|about|of) )/,
    prepositions: / (?:on|about|of)(?= )/,
  })),
  ...['acquaint', 'familiarise', 'familiarize'].map((verb): Act => ({
    verb,
    tail: /^(?= [^,.;]{2,60}? with )/,
    noun: STATEMENT,
    beneficiary: /^ .{1,60}?(?= with )/,
    prepositions: / with(?= )/,
  })),
  { verb: 'point', tail: /^ (?:out|to)\b/, that: STATEMENT, noun: STATEMENT, speech: true },
  { verb: 'make', tail: /^ (?:it )?clear\b/, that: STATEMENT, speech: true },
  { verb: 'warn', tail: /^(?: (?!that )[^,.]{2,40}?)? (?:of|about)\b(?! to )/, noun: STATEMENT },
  { verb: 'warn', that: STATEMENT, object: STATEMENT, speech: true },
  // "Accepted responsibility", "took the blame"
  ...rows(
    { noun: STATEMENT },
    `accept(?= (?:full |sole |partial |part of the |its share of |all |legal |political |the )?(?:responsibility|liability|blame|guilt|fault)(?![a-z]));
    admit(?= (?:liability|guilt|fault)(?![a-z])); take(?= (?:the |full |all the )?blame(?![a-z])); claim(?= responsibility(?![a-z]));
    acknowledge(?= (?:responsibility|liability|fault)(?![a-z]))`,
  ),
  // "Outlined the steps taken", "presented its vision of the port"
  ...['outline', 'present', 'set', 'lay', 'detail', 'explain', 'unveil', 'introduce', 'elaborate'].map((verb): Act => ({
    verb,
    tail: new RegExp(
      `^(?:${verb === 'set' || verb === 'lay' ? ' out' : verb === 'elaborate' ? ' on' : ''})(?= (?:the|its|his|her|their|a|an|[a-z]+'s) (?:[a-z-]+ ){0,3}?(?:plans?|positions?|priorit(?:y|ies)|proposals?|vision|approach(?:es)?|measures|steps|results|views?|stance|policy|policies|concept|strategy|state of|progress|terms|conditions|details|programme|project|projects|initiatives?|reforms?|potential|opportunities)(?![a-z]))`,
    ),
    noun: STATEMENT,
  })),
  ...rows({ noun: STATEMENT }, 'draw attention to; call attention to; attribute; ascribe; put down(?= .{2,60} to )'),
  ...rows({ that: STATEMENT, passive: true }, 'establish(?= that )'),
  ...rows(
    { that: STATEMENT, speech: true },
    `take the view; hold(?= that ); find(?= that ); know(?= that ); see(?= that ); show(?= that ); feel(?= that ); prove(?= that ); realise(?= that );
    realize(?= that ); understand(?= that ); relate(?= that ); submit(?= that ); venture(?= that ); reflect(?= that ); discover(?= that ); certify(?= that ); calculate(?= that ); figure(?= that ); judge(?= that );
    assume(?= that ); suppose(?= that ); remember(?= that ); object(?= that ); cry(?= that ); sum up(?= that ); bear witness(?= that ); share(?= (?:with [^,.]{2,40} )?that );
    make (?:a|the) statement(?= that ); get across(?= that ); outline(?= that ); forget(?= that ); ascertain(?= that ); make no secret(?= that ); point out; go on record as saying; let it be known; serve notice; give (?:the )?(?:word|notice|to understand)(?= that )`,
  ),
  ...rows({ that: BLAME, speech: true }, 'doubt(?= that )'),
  ...rows(
    { that: STATEMENT, object: STATEMENT, speech: true },
    'notify; caution; alert; brief; update(?= [^,.]{2,40} that ); apprise(?= [^,.]{2,40} that ); advise(?= .{2,40} that )',
  ),
  ...speech(
    'intimate brag opine muse posit aver avow rejoin exclaim narrate surmise vouch summarise summarize whisper elaborate presume imagine comment testify attest boast joke quip confide confess counter retort proclaim pronounce allege imply specify stipulate reckon suspect guess reason repeat clarify lament recount tweet post protest',
  ),
  ...speech(
    'say state add explain claim argue mention remark observe believe think consider maintain respond reply answer conclude reveal disclose predict forecast assert contend estimate write concede indicate hint learn hear signal read continue smile laugh sigh rule',
  ),
]
