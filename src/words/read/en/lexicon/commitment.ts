import {
  ASSESSMENT,
  BINDS,
  BLAME,
  ENDORSEMENT,
  READY,
  UNDERTAKEN,
  FOR,
  REFUSAL,
  rows,
  voiced,
  type Act,
} from './frame.ts'

/** What binds somebody, or what he is ready for. */
export const commitments: readonly Act[] = [
  { verb: 'undertake', to: UNDERTAKEN, that: UNDERTAKEN, noun: UNDERTAKEN },
  { verb: 'pledge', tail: voiced('support|backing'), noun: ENDORSEMENT, prepositions: FOR },
  {
    verb: 'pledge',
    to: UNDERTAKEN,
    that: UNDERTAKEN,
    noun: UNDERTAKEN,
    speech: true,
    object: UNDERTAKEN,
    passive: true,
  },
  {
    verb: 'promise',
    beneficiary: /^ (?:us|me|him|her|them|you|everyone|everybody)(?= )/,
    to: UNDERTAKEN,
    that: UNDERTAKEN,
    noun: UNDERTAKEN,
    speech: true,
    object: UNDERTAKEN,
    passive: true,
  },
  { verb: 'vow', to: UNDERTAKEN, that: UNDERTAKEN, speech: true, noun: UNDERTAKEN },
  { verb: 'swear', to: UNDERTAKEN, that: UNDERTAKEN },
  { verb: 'guarantee', to: UNDERTAKEN, that: UNDERTAKEN, speech: true, noun: UNDERTAKEN, passive: true },
  {
    verb: 'commit',
    tail: /^ (?:itself|themselves|himself|herself|ourselves|themself)\b/,
    to: UNDERTAKEN,
    noun: UNDERTAKEN,
    prepositions: / to(?= )/,
  },
  { verb: 'commit', to: UNDERTAKEN, noun: UNDERTAKEN, prepositions: / to(?= )/ },
  { verb: 'bind', tail: /^ (?:itself|themselves|himself|herself|myself|ourselves)\b/, to: UNDERTAKEN },
  {
    verb: 'assure',
    tail: /^ .{1,80}? of [^,.]{2,40}(?:readiness|willingness|intention|determination)\b/,
    to: READY,
    noun: READY,
    prepositions: / for(?= )/,
  },
  {
    verb: 'assure',
    tail: /^(?= .{1,60} of )/,
    that: UNDERTAKEN,
    object: UNDERTAKEN,
    noun: UNDERTAKEN,
    beneficiary: /^ .{1,60}?(?= of )/,
    prepositions: / of(?= )/,
  },
  { verb: 'assure', that: UNDERTAKEN, object: UNDERTAKEN, speech: true },
  {
    verb: 'give',
    tail: /^ (?:an? |its |his |her |their |my |our )?(?:[a-z]+ )?(?:assurances?|guarantees?|undertakings?|pledge|promise|word)\b/,
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
    tail: /^ (?:on|upon (?:itself|themselves|himself|herself|myself|ourselves))(?: (?:the |an )?(?:[a-z]+ )?(?:obligations?|commitments?|responsibility|duty))?\b/,
    to: UNDERTAKEN,
    noun: UNDERTAKEN,
    prepositions: / (?:for|of)(?= )/,
  },
  {
    verb: 'bear',
    tail: /^(?= (?:the|all|half|its|these|a) .{0,40}(?:costs?|expenses?|expenditure))/,
    noun: UNDERTAKEN,
  },
  {
    verb: 'assume',
    tail: /^(?= (?:the|all|half|its|these|a|full) .{0,40}(?:costs?|expenses?|expenditure|maintenance|funding|financing|risks?))/,
    noun: UNDERTAKEN,
  },
  { verb: 'stand', tail: /^ (?:fully )?ready\b/, to: READY, noun: READY, prepositions: / for(?= )/ },
  { verb: 'stand', tail: /^ prepared\b/, to: READY, noun: READY, prepositions: / for(?= )/ },
  {
    verb: 'stand',
    tail: /^ (?:firmly )?(?:for(?! (?:\d|(?:over|more than|almost|nearly|about|some|many|a|several|two|three|four|five|six|seven|eight|nine|ten|[a-z]+ty|[a-z]+teen)\b(?: [a-z]+)?(?: (?:years|days|months|weeks|hours|decades|centuries|winters)|[.,;]|$| and)))|behind)\b/,
    noun: ENDORSEMENT,
  },
  { verb: 'stand', tail: /^ (?:firmly )?against\b/, noun: BLAME },
  { verb: 'intend', to: READY, that: READY },
  { verb: 'plan', to: READY, that: READY, noun: READY, prepositions: / (?:for|on)(?= )/ },
  { verb: 'aim', to: READY },
  ...rows(
    { to: UNDERTAKEN },
    'oblige (?:itself|themselves|himself|herself|ourselves|myself); obligate (?:itself|themselves|himself|herself|ourselves|myself)',
  ),
  // "Took a firm commitment to", "accepted the obligation to"
  ...['take', 'accept', 'assume', 'shoulder', 'incur'].map((verb): Act => ({
    verb,
    tail: /^ (?:an?|the) (?:[a-z]+ )?(?:obligation|commitment|responsibility|duty|undertaking)(?= to [a-z])/,
    to: UNDERTAKEN,
  })),
  // "Informed China of its readiness to", "spoke of its intention to"
  ...[
    'inform',
    'notify',
    'tell',
    'advise',
    'remind',
    'convince',
    'write',
    'speak',
    'talk',
    'report',
    'communicate',
  ].map((verb): Act => ({
    verb,
    tail: /^(?: (?!to )[^,.;]{2,60}?)? (?:(?:of|about|on) )?(?:its|his|her|their|our|my) (?:[a-z]+ )?(?:readiness|willingness|preparedness|intention|intent|determination)\b/,
    to: READY,
    noun: READY,
    prepositions: / for(?= )/,
  })),
  // "Confirmed its promise to build"
  ...['confirm', 'reaffirm', 'reiterate', 'repeat', 'renew', 'affirm', 'acknowledge', 'restate', 'recall'].map(
    (verb): Act => ({
      verb,
      tail: /^ (?:its|his|her|their|our|my|the) (?:[a-z]+ )?(?:pledges?|promises?|vows?|obligations?|undertakings?|offers?)(?= to (?!the |its |their |his |her |our |an? )[a-z])/,
      to: verb === 'recall' ? undefined : UNDERTAKEN,
    }),
  ),
  // "Made an offer to", "announced a plan to"
  ...['make', 'extend', 'come', 'put', 'repeat', 'submit'].map((verb): Act => ({
    verb,
    tail: /^(?: (?:up|out|forward))?(?: with)? (?:an?|its|his|her|their|the) (?:[a-z]+ )?offers?(?= to [a-z])/,
    to: READY,
  })),
  ...rows(
    { to: READY },
    `unveil (?:(?:its|his|her|their|the|an?) )?(?:[a-z]+ )?plans?; draw up (?:(?:its|the|a) )?(?:[a-z]+ )?plans?; set out (?:(?:its|the|a) )?(?:[a-z]+ )?plans?; indicate (?:[a-z]+ )?(?:readiness|willingness|intention|preparedness);
    declare (?:itself|themselves|himself|herself|ourselves|myself) (?:[a-z]+ )?(?:ready|willing|prepared); pronounce (?:itself|themselves|himself|herself) (?:[a-z]+ )?(?:ready|willing|prepared); show (?:itself|themselves|himself|herself) (?:[a-z]+ )?(?:ready|willing|prepared);
    set (?:itself|themselves|himself|herself|ourselves|myself) (?:the|a) (?:[a-z]+ )?(?:task|goal|aim|target|objective); set (?:its|his|her|their) minds?; make up (?:its|his|her|their) minds?`,
  ),
  ...rows(
    { noun: READY },
    'prepare(?: for)?(?= (?:the|a|an|its) (?:[a-z]+ )?(?:construction|launch|opening|introduction|creation|establishment|building|reconstruction|modernisation|modernization|expansion|release|issue) of )',
  ),
  ...rows(
    { to: UNDERTAKEN, that: UNDERTAKEN },
    `covenant; contract; give (?:its|his|her|their|my|our) word;
    make (?:a )?(?:solemn |firm )?(?:vow|oath|commitment); enter into (?:a|an) (?:commitment|undertaking|obligation)`,
  ),
  ...rows(
    { to: READY },
    `stand by (?:its|his|her|their|our|my) (?:[a-z]+ )?(?:offers?|promises?|pledges?|commitments?|undertakings?|word|obligations?);
    prepare; mean; opt; elect; choose; look; set out; stand by; make preparations; make arrangements;
    get ready; be (?:well )?on (?:the )?way`,
  ),
  ...rows(
    { noun: READY },
    `set (?:its|his|her|their|my|our) sights on; press (?:ahead|on|forward) with; go ahead with;
    push ahead with; embark on`,
  ),
  ...rows(
    { noun: { ...READY, strength: 3 } },
    `consider(?= [a-z]+ing ); contemplate(?= [a-z]+ing ); look into(?= [a-z]+ing );
    think (?:about|of)(?= [a-z]+ing ); study(?= the (?:possibility|idea|option) ); explore(?= the (?:possibility|idea|option) );
    weigh(?= [a-z]+ing ); mull`,
  ),
  // "Article 4 obliges the investor to begin": whom a paper binds, promises.
  ...rows(
    { object: BINDS },
    'oblige; obligate; require; compel; commit(?= (?!to )[^,]{2,60} to (?!an? |the |its |their |this |each |one )[a-z]+ ); bind(?= (?!to )[^,]{2,60} to )',
  ),
  { verb: 'offer', to: READY, noun: READY },
  { verb: 'volunteer', to: READY },
  ...rows({ to: REFUSAL }, 'refuse(?! to (?:comment|say|answer|name|confirm|be|discuss|speculate|give))'),
]
