import { CALL, HOPE, NEEDED, STATEMENT, rows, type Act } from './frame.ts'

const needed = (verb: string, before: string): Act => ({
  verb,
  tail: new RegExp(`^${before} (?:the |an? )?(?:[a-z]+ )?(?:need|necessity)\\b`),
  to: CALL,
  object: CALL,
  noun: CALL,
  prepositions: / (?:for|of)(?= )/,
})

/** What somebody asks of another. */
export const calls: readonly Act[] = [
  { verb: 'call', tail: /^ (?:for)\b/, noun: CALL, passive: true },
  { verb: 'call', tail: /^ (?:once again )?(?:on|upon)\b/, object: CALL },
  {
    verb: 'appeal',
    tail: /^ to(?= (?:(?! to )[^,.]){2,60} for )/,
    noun: CALL,
    beneficiary: /^ .{1,60}?(?= for )/,
    prepositions: / for(?= )/,
  },
  { verb: 'appeal', tail: /^ (?:to|for)\b/, object: CALL, noun: CALL },
  { verb: 'urge', object: CALL, that: CALL, noun: CALL, passive: true },
  { verb: 'ask', tail: /^ for\b/, noun: CALL },
  {
    verb: 'ask',
    tail: /^(?= (?:(?!to )[^,.;]{2,40}? )?(?:whether|who|whom|whose|what|why|how|when|where|which)\b)(?! [^,.;]{2,60} to [a-z]+ )/,
  },
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
  ...['consider', 'deem', 'find', 'believe', 'think', 'see'].map((verb): Act => ({
    verb,
    tail: /^ it (?:is )?(?:[a-z]+ )?(?:important|necessary|essential|expedient|advisable|appropriate|vital|imperative|crucial|useful)\b/,
    to: NEEDED,
    that: NEEDED,
  })),
  // "It was found expedient to", "was recognised as necessary to"
  ...['consider', 'deem', 'find', 'recognise', 'recognize', 'think', 'judge', 'acknowledge'].map((verb): Act => ({
    verb,
    tail: /^(?: as)? (?:[a-z]+ )?(?:important|necessary|essential|expedient|advisable|appropriate|vital|imperative|crucial|useful|desirable)(?= (?:to|that) )/,
    to: NEEDED,
    that: NEEDED,
    passive: true,
  })),
  { verb: 'demand', to: CALL, that: CALL, noun: CALL, object: CALL },
  {
    verb: 'insist',
    tail: /^(?= (?:that )?[^.;]{1,90}? (?:should|must|(?<!will |would |can |could |to |may |might )be|need to|needs to)\b)/,
    that: CALL,
  },
  // "Insists that the increase apply from May": one in the singular, and no third person.
  {
    verb: 'insist',
    tail: /^(?= (?:that )?(?:(?:the|an?|its|their|his|her|this|every|each|no|any|all) (?:[a-z'-]+ ){0,3}?[a-z'-]*[a-rt-z]|it|he|she) (?:apply|begin|become|bring|come|comply|contain|cover|extend|give|go|have|include|join|keep|leave|make|meet|pay|provide|publish|receive|remain|send|stay|take|withdraw|resign|cease) )/,
    that: CALL,
  },
  { verb: 'insist', that: STATEMENT, speech: true, noun: CALL, prepositions: / (?:on|upon)(?= )/ },
  { verb: 'propose', to: CALL, that: CALL, noun: CALL, passive: true },
  // "Suggested that the road was open": what he takes to be so.
  {
    verb: 'suggest',
    tail: /^(?= that [^.;]{2,60}? (?:was|were|had|is|has) (?!to |needed|necessary|time))/,
    that: STATEMENT,
    speech: true,
  },
  { verb: 'suggest', to: CALL, that: CALL, noun: CALL, passive: true },
  {
    verb: 'suggest',
    tail: /^(?= that (?!(?:we|i) )[^.;]{2,90}? (?:should|ought to|(?<!will |would |can |could |to |may |might |must |should )be)\b)/,
    that: CALL,
    passive: true,
  },
  { verb: 'recommend', object: CALL, that: CALL, noun: CALL, passive: true },
  {
    verb: 'advise',
    tail: /^(?= .{1,60}? against )/,
    noun: { ...CALL, polarity: 'negated-act' },
    beneficiary: /^ .{1,60}?(?= against )/,
    prepositions: / against(?= )/,
  },
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
  { verb: 'want', object: CALL, to: HOPE, noun: CALL },
  { verb: 'press', tail: /^ for\b/, noun: CALL },
  { verb: 'push', tail: /^ for\b/, noun: CALL },
  { verb: 'speak', tail: /^ out for\b/, noun: CALL },
  { verb: 'warn', tail: /^ against\b/, noun: CALL },
  ...rows(
    { object: CALL, passive: true },
    `beseech; entreat; counsel; pressure; nudge; prod; challenge; command; bid; summon;
    petition; lobby; assign; plead with; appeal to; look to(?= (?!.{0,20}ing )(?:the|its|his|her|their|our|[A-Z])?[^,.]{2,40} to ); press(?= .{2,60} to ); push(?= .{2,60} to );
    tell(?= (?!(?:.{0,60} )?(?:that|it|he|she|they|how|what|why|of|about) ).{2,40} (?:not )?to [a-z]+); warn(?= (?!that |of |about |against )[^,.]{2,60} to [a-z]+ ); remind(?= (?!(?:.{0,60} )?that ).{2,60} to [a-z]+);
    forbid; need(?= (?!to )(?![^,.]{2,40} and )[^,.]{2,40} to )`,
  ),
  ...['extend', 'send', 'convey', 'issue', 'address'].map((verb): Act => ({
    verb,
    tail: /^ (?:an? |its |his |her |their )?(?:[a-z]+ )?invitation\b/,
    object: CALL,
  })),
  ...['reiterate', 'renew', 'repeat', 'confirm', 'reaffirm'].map((verb): Act => ({
    verb,
    tail: /^ (?:an? |the |its |his |her |their )?(?:[a-z]+ )?invitation(?: to [^,.;]{2,50}?)?(?= to [a-z]+)/,
    to: CALL,
  })),
  // "Invited two restorers to Dunhuang"
  { verb: 'invite', tail: /^(?= [^,.;]{2,70} to )/, object: CALL, noun: CALL, passive: true },
  // "Stressed the need for exporters to comply": what should be done.
  ...['stress', 'emphasise', 'emphasize', 'underline', 'underscore', 'highlight', 'note', 'reiterate', 'mention'].map(
    (verb) => needed(verb, ''),
  ),
  needed('draw', ' attention to'),
  needed('point', ' to'),
  needed('speak', ' (?:of|about)'),
  needed('express', ''),
  needed('see', ''),
  ...rows(
    { noun: CALL },
    `clamour for; clamor for; campaign for; agitate for; plead for; cry out for; petition for; lobby for;
    solicit; seek(?= (?:an? |the |its |their )?(?:[a-z]+ )?(?:explanation|compensation|clarification|apology|guarantees?|assurances?|help|permission|approval|support|extension|refund|answers?));
    make (?:a|an) (?:[a-z]+ )?(?:plea|request|appeal|case) for; issue (?:a|an) (?:[a-z]+ )?(?:call|appeal) for;
    renew (?:its|his|her|their|my|our) (?:call|appeal|demand|request)s? for;
    repeat (?:its|his|her|their|my|our) (?:call|appeal|demand|request)s? for; reiterate (?:its|his|her|their|my|our) (?:call|appeal|demand|request)s? for; caution against; advise against;
    put forward; table; press (?:[a-z]+ )?for`,
  ),
  ...rows(
    { to: CALL, that: CALL, noun: CALL, prepositions: / (?:for|to)(?= )/, passive: true },
    `make (?:a|an) (?:[a-z]+ )?(?:proposal|request|demand|recommendation);
    give (?:an? |the )?(?:[a-z]+ )?(?:instructions?|orders?); issue (?:an? |the )?(?:[a-z]+ )?(?:instructions?|orders?);
    put forward (?:a|an|the) (?:[a-z]+ )?(?:proposal|idea|initiative); submit (?:a|an) (?:[a-z]+ )?(?:proposal|request);
    send (?:a|an) (?:[a-z]+ )?request; come (?:up|forward) with (?:a|an|the) (?:[a-z]+ )?(?:proposal|idea|initiative)`,
  ),
  ...rows(
    { object: CALL },
    'commission(?= [^,.]{2,60} to [a-z]+ ); charge(?= (?![^,.]{2,60} with )[^,.]{2,60} to [a-z]+ ); caution(?= (?!that |against )[^,.]{2,60} to [a-z]+ ); issue (?:an? |the |another )?(?:[a-z]+ )?(?:call|appeal|plea) to(?= [^,.]{2,60} to [a-z]+ )',
  ),
  // "Turned to the ministry with a request to"
  ...['turn', 'go', 'come', 'write', 'apply', 'appeal', 'address', 'approach', 'speak'].map((verb): Act => ({
    verb,
    tail: /^(?: to)? (?!to )[^,.;]{2,60}? with (?:an?|the|his|her|its|their|this) (?:[a-z]+ )?(?:request|proposal|appeal|demand|plea|suggestion|call)\b/,
    to: CALL,
    that: CALL,
    noun: CALL,
    prepositions: / (?:for|on|of)(?= )/,
  })),
  ...rows(
    { that: CALL, to: CALL, noun: CALL, prepositions: / for(?= )/ },
    `issue (?:an?|the|his|her|its|their) (?:[a-z]+ )?(?:demand|request)(?! to [a-z]+ to ); repeat (?:an?|the|his|her|its|their) (?:[a-z]+ )?(?:demand|request|call|appeal); reiterate (?:an?|the|his|her|its|their) (?:[a-z]+ )?(?:demand|request|call|appeal); renew (?:an?|the|his|her|its|their) (?:[a-z]+ )?(?:demand|request|call|appeal)`,
  ),
  ...rows(
    { noun: CALL },
    `float the idea of; raise the idea of; voice the idea of; air the idea of; moot the idea of; suggest the idea of; come up with (?:an?|the) (?:[a-z]+ )?(?:idea|proposal|initiative) (?:of|on); come (?:out|forward) with (?:an?|the) (?:[a-z]+ )?(?:idea|proposal|initiative) (?:of|on|for); make (?:an?|the) (?:[a-z]+ )?proposals? (?:on|for);
    order(?= (?:the|an?|its|their) (?:[a-z]+ )?(?:[a-z]{3,}(?:tion|sion|ment)|check|audit|review|probe|inquiry|halt|closure|start|repair) (?:of|into|on|to|in) ); seek(?= (?:the|an?) (?:[a-z]+ )?(?:construction|opening|introduction|abolition|creation|lifting|inclusion|resumption|return|release|recognition|removal) of )`,
  ),
  ...rows(
    { that: CALL },
    'command(?= that ); direct(?= that ); instruct(?= that ); plead(?= that ); beg(?= that ); prefer(?= that )',
  ),
  ...rows({ that: CALL }, `move(?= that ); rule(?= that .{2,60} (?:must|should) )`),
]
