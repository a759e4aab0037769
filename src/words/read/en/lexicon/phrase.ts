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
  SIGNATURE,
  STATEMENT,
  UNDERTAKEN,
  rows,
  type Act,
} from './frame.ts'

/** What a thing meets with, and from whom: "the proposal met with the approval of the committee". */
const MET: readonly (readonly [string, typeof BLAME])[] = [
  ['approval|support|backing|endorsement|blessing|consent|favou?r', ENDORSEMENT],
  ['praise|applause|acclaim|appreciation|enthusiasm|gratitude|interest|recognition|acclamation', ASSESSMENT],
  [
    'criticism|opposition|resistance|objections?|disapproval|scepticism|skepticism|anger|concerns?|protests?|outrage|ire|condemnation|censure|discontent|dismay|alarm|fury|rebukes?',
    BLAME,
  ],
]
const MEETS: readonly (readonly [string, string])[] = [
  ['meet', ' with'],
  ['be', ' met with'],
  ['be', ' greeted with'],
  ['draw', ''],
  ['earn', ''],
  ['win', ''],
  ['enjoy', ''],
  ['attract', ''],
  ['provoke', ''],
  ['spark', ''],
  ['arouse', ''],
  ['elicit', ''],
  ['gain', ''],
  ['find', ''],
  ['receive', ''],
  ['have', ''],
  ['run', ' into'],
  ['cause', ''],
  ['prompt', ''],
]
const COLOURED = '(?: (?:the|an?))?(?: [a-z-]+){0,2}?'

/** Set phrases of news, releases and papers, by the act that they make. */
export const phrases: readonly Act[] = [
  ...MEETS.flatMap(([verb, words]) =>
    MET.map(([nouns, noun]): Act => ({
      verb,
      tail: new RegExp(`^${words}${COLOURED} (?:${nouns}) (?:of|from|by|among|amongst|with|on the part of)(?![a-z])`),
      noun,
      valuedBy: true,
    })),
  ),
  // Says that there is no accord, and that nothing is promised
  ...rows(
    { noun: STATEMENT, clause: true },
    `differ (?:on|over|about|as to|in their); disagree (?:on|over|about|as to)`,
  ),
  ...['make', 'give', 'offer', 'provide'].map((verb): Act => ({
    verb,
    tail: /^ no (?:[a-z]+ )?(?:promises?|commitments?|pledges?|guarantees?|assurances?|undertakings?)(?![a-z])/,
    noun: { ...STATEMENT, polarity: 'negated-act' },
    clause: true,
  })),
  // Takes upon itself
  {
    verb: 'give',
    tail: /^ (?:an? |its |his |her |their |the )?(?:[a-z0-9-]+ ){0,2}(?:guarantees?|warranty|warranties|assurances?) (?:on|for)\b/,
    noun: UNDERTAKEN,
  },
  {
    verb: 'commit',
    tail: /^(?= (?!to )[^,.]{2,50}? to [a-z]{3,}ing )/,
    noun: UNDERTAKEN,
    beneficiary: /^ .{1,50}?(?= to )/,
    prepositions: / to(?= )/,
  },
  ...rows(
    { noun: UNDERTAKEN },
    `vouch for; take (?:full |sole )?responsibility for; take charge of(?= (?:the|all) ); take care of(?= (?:the|all) ); shoulder(?= (?:the|all|half|its|a) ); foot(?= (?:the|half the) bill ); pick up(?= the (?:bill|tab|cost));
    underwrite(?= (?:the|all|half|up) ); answer for(?= the )`,
  ),
  ...rows(
    { to: UNDERTAKEN, that: UNDERTAKEN },
    `give (?:its|his|her|their) (?:solemn |firm )?(?:word|oath|pledge|promise|assurance|guarantee); pledge (?:itself|themselves|himself|herself); take it upon (?:itself|themselves|himself|herself); make (?:an? )?(?:binding |firm |written )?(?:undertaking|commitment)`,
  ),
  // Is ready
  ...rows(
    { to: READY, noun: READY, prepositions: / for(?= )/ },
    `affirm (?:its|his|her|their|the) (?:[a-z]+ )?(?:readiness|willingness|preparedness|intention|intent|determination|resolve); indicate (?:its|his|her|their|the|a) (?:[a-z]+ )?(?:readiness|willingness|preparedness|intention);
    underline (?:its|his|her|their) (?:[a-z]+ )?(?:readiness|willingness); underscore (?:its|his|her|their) (?:[a-z]+ )?(?:readiness|willingness); restate (?:its|his|her|their) (?:[a-z]+ )?(?:readiness|willingness)`,
  ),
  // Asks
  ...rows(
    { object: CALL },
    `give (?:[a-z]+ )?(?:instructions?|orders?|directions?|a task|the task) to(?= (?!(?:the )?[a-z]+ing )[^,.]{2,90} to [a-z]); issue (?:[a-z]+ )?(?:instructions?|orders?) to(?= [^,.]{2,90} to [a-z]); send (?:a|an) (?:[a-z]+ )?(?:request|appeal|letter) to(?= [^,.]{2,90} to [a-z]);
    put it to(?= [^,.]{2,60} to [a-z]); leave it to(?= [^,.]{2,60} to [a-z]); set(?= [^,.]{2,60} the task of )`,
  ),
  {
    verb: 'draw',
    tail: /^ (?:(?:the |its |his |her |their )?[a-z'-]+(?: [a-z'-]+){0,2} )?attention to the (?:[a-z]+ )?(?:need|necessity)\b/,
    to: CALL,
    object: CALL,
    noun: CALL,
    prepositions: / (?:for|of)(?= )/,
  },
  ...rows(
    { noun: CALL },
    `put in for; apply for(?= (?:an?|the|its|permission) ); press the (?:need|case) for; make (?:a|an) (?:[a-z]+ )?(?:bid|pitch) for`,
  ),
  // "Ruled that schedules must be posted": what others are to do.
  ...rows(
    { that: CALL },
    'rule(?= that [^.]{2,80} (?:must|should|be|is to|are to) ); order(?= that ); decree(?= that [^.]{2,80} (?:must|should|be) )',
  ),
  // States, denies
  ...rows({ that: STATEMENT, speech: true }, 'rule(?= that )'),
  ...rows(
    { that: STATEMENT, noun: STATEMENT, speech: true },
    `predict(?= (?!that ).{4}); concede(?= (?:the|this|a|some) (?:point|mistake|error|defeat|shortcomings?|problems?|delays?)); put(?= [^,.]{2,60} at (?:\\d|\\$|about|around|some|over|more|nearly|roughly|up to|between|half|one|two|three|four|five|six|seven|eight|nine|ten)); name(?= [^,.]{2,60} as ); cite(?= [^,.]{2,60} as )`,
  ),
  ...rows(
    { that: STATEMENT },
    `come to the (?:[a-z]+ )?conclusion; reach the (?:[a-z]+ )?conclusion; arrive at the (?:[a-z]+ )?conclusion; draw the conclusion; form the (?:view|opinion|impression); be of the (?:view|opinion)(?= that );
    take (?:as|for) granted; make no secret of the fact; give assurances? to the effect`,
  ),
  ...rows({ noun: STATEMENT }, 'take cognisance of; take cognizance of; bring to the attention of'),
  ...['reject', 'deny', 'dismiss', 'refute', 'dispute', 'contest'].map((verb): Act => ({
    verb,
    tail: /^(?= (?:(?:all|any) )?(?:the|this|these|those|such|its|his|her|their|all|any) (?:[a-z]+ )?(?:reports?|rumou?rs?|allegations?|claims?|suggestions?|accusations?|charges?|speculation|criticism)(?:[.,;»]|$| and | but | as [a-z]))/,
    noun: DENIAL,
  })),
  ...rows({ noun: DENIAL, that: DENIAL }, 'give no credence to; take issue with the claim; call into doubt the claim'),
  // Blames, values
  ...rows(
    { noun: BLAME },
    `call into (?:question|doubt); bring into question; speak out against; come out strongly against; express surprise at; express (?:its|his|her|their) surprise at; voice surprise at; take exception at;
    lodge (?:a|an) (?:[a-z]+ )?(?:protest|complaint|objection) (?:with [^,.]{2,50} )?(?:against|over|about|at); register (?:a|an|its) (?:[a-z]+ )?(?:protest|objection) (?:to|against|over); sue; take (?=.{2,60} to (?:court|task) )`,
  ),
  ...rows(
    { noun: ASSESSMENT },
    `give (?:high|top|full) marks (?:to|for); pay (?:a )?(?:warm|special|high) tribute to; rate highly; thank (?:[a-z]+ )?for; hold in (?:high|great) (?:esteem|regard); place (?:[a-z]+ )?(?:value|emphasis|store|importance) (?:on|upon)`,
  ),
  // Agrees, signs
  ...rows(
    { to: AGREEMENT, that: AGREEMENT, noun: AGREEMENT, prepositions: / (?:on|upon|about|over|for|as to)(?= )/ },
    `reach (?:a|an|the) (?:[a-z]+ )?(?:settlement|accommodation|bargain); see fit; come to (?:a|an|the) (?:[a-z]+ )?(?:decision|arrangement|settlement|compromise); hammer out (?:a|an|the) (?:[a-z]+ )?(?:deal|compromise|agreement|plan);
    thrash out (?:a|an|the) (?:[a-z]+ )?(?:deal|compromise|agreement|plan); iron out (?:a|an|the) (?:[a-z]+ )?(?:deal|compromise|agreement)`,
  ),
  ...rows(
    { noun: SIGNATURE, passive: true },
    `seal(?= (?:an?|the|their) (?:[a-z-]+ ){0,3}(?:deal|contract|agreement|pact|partnership|accord|arrangement|alliance)); enter into(?= (?:an? |the |two |several )?(?:[a-z0-9-]+ ){0,6}(?:agreements?|contracts?|memorand(?:um|a)|protocols?|partnerships?|deals?|pacts?)(?! to the effect));
    conclude(?= (?:an? |the |two |three |several )(?:[a-z0-9-]+ ){0,5}(?:letters? of intent|pacts?|arrangements?|understandings?|partnerships?)); sign up to(?= (?:the|an?) .{0,40}(?:agreement|charter|convention|deal|pact)); finalise(?= (?:an?|the|their) (?:[a-z-]+ ){0,3}(?:deal|contract|agreement|pact)); finalize(?= (?:an?|the|their) (?:[a-z-]+ ){0,3}(?:deal|contract|agreement|pact)); execute(?= (?:an?|the) (?:[a-z-]+ ){0,3}(?:agreement|contract|deed))`,
  ),
  ...rows(
    { noun: MEETING, whole: true },
    `welcome(?= (?:the |a |an |his |her |its |their )(?:[a-z-]+ )?(?:guests?|delegation|visitors?|delegates?|mission|counterpart)(?:[.,]|$| (?:from|of|led|headed|and|at|in|to|on) ));
    greet(?= (?:the |a |an |his |her |its |their )(?:[a-z-]+ )?(?:guests?|delegation|visitors?|delegates?|mission|counterpart)(?:[.,]|$| ))`,
  ),
  // Hopes
  ...rows(
    { that: HOPE, noun: HOPE, prepositions: / (?:of|for|on|in)(?= )/ },
    'set great hopes; place great hopes; count firmly; look confidently; be in hopes; take it for granted',
  ),
]
